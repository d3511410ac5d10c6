using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class NameTableTests
{
    [Fact]
    public void Names_get_handles_in_order_of_coming_and_keep_them()
    {
        Gen<string> names = Gen.Elements('a', 'b', 'ж', '\uD800').ListBetween(0, 12).Select(letters => new string(letters));
        Prop.ForAll(names.ListBetween(0, 200).ToArbitrary(), all =>
        {
            var table = new NameTable();
            var known = new List<string>();
            foreach (string name in all)
            {
                int place = known.IndexOf(name);
                table.Find(TextBytes.Of(name)).Should().Be(place);
                if (place < 0)
                    known.Add(name);
                table.Add(name).Should().Be(known.IndexOf(name));
            }

            table.All().Should().Equal(known);
            known.Select(name => table.Find(TextBytes.Of(name))).Should().Equal(Enumerable.Range(0, known.Count));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Slots_that_are_all_taken_end_a_search()
    {
        uint[] slots = [.. Enumerable.Repeat(1u, 8)];

        NameSlots.Find(slots, [0, 1], "a"u8, "b"u8, 0).Should().Be(-1);
    }
}
