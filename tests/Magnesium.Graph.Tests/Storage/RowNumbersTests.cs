using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests.Storage;

public class RowNumbersTests
{
    private const int Rows = 12;

    private static Gen<int[]> Ascending => Gen.Choose(0, Rows - 1).ArrayOf().Select(rows => rows.Distinct().Order().ToArray());

    private static Gen<int[]> Regular => from count in Gen.Choose(0, Rows) from more in Gen.Choose(0, Rows - 1).ArrayOf() select (int[])[.. Enumerable.Range(0, count), .. more];

    [Fact]
    public void Rows_have_the_places_they_came_at_whatever_their_order() =>
        Prop.ForAll(Gen.OneOf(Ascending, Regular, Gen.Choose(0, Rows - 1).ArrayOf()).ToArbitrary(), came =>
        {
            var rows = new RowNumbers();
            foreach (int row in came)
                rows.Add(row);

            Enumerable.Range(0, rows.Count).Select(place => rows[place]).Should().Equal(came);
            int[] firsts = [.. Enumerable.Range(0, Rows).Select(row => Array.IndexOf(came, row))];
            Enumerable.Range(0, Rows).Select(rows.PlaceOf).Should().Equal(firsts);
            (rows.Places(Rows) ?? [.. Enumerable.Range(1, Rows)]).Should().Equal(firsts.Select(place => place + 1));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rows_that_come_one_by_one_from_the_first_are_their_own_places()
    {
        var rows = new RowNumbers();
        for (int row = 0; row < Rows; row++)
            rows.Add(row);

        rows.Places(Rows).Should().BeNull();
        rows.Places(Rows + 1).Should().NotBeNull();
    }
}
