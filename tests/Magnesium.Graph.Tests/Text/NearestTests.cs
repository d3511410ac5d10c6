using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class NearestTests
{
    [Theory]
    [InlineData("migrane", "migraine", 1)]
    [InlineData("mirgaine", "migraine", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("магнезии", "магнезий", 1)]
    public void A_distance_counts_inserted_deleted_replaced_and_swapped_letters(string one, string two, int distance)
    {
        Nearest.Distance(one, two, limit: 10).Should().Be(distance);
    }

    [Fact]
    public void The_distance_with_a_limit_equals_the_naive_distance_cut_off_above_it() =>
        Prop.ForAll(
            (from one in Generators.Words from two in Generators.Words from limit in Gen.Choose(0, 6) select (one, two, limit)).ToArbitrary(),
            x => Nearest.Distance(x.one, x.two, x.limit) == Math.Min(Naive(x.one, x.two), x.limit + 1))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void The_nearest_names_come_first_and_ties_by_ordinal_order()
    {
        Nearest.To("treat", ["treats", "trees", "treat", "Treat", "trap", "underlies"]).Should().Equal("Treat", "treat", "treats");
    }

    [Fact]
    public void A_name_that_starts_with_the_wanted_text_is_near_however_long_it_is()
    {
        Nearest.To("magnesium", ["magnesium-supplementation", "calcium"]).Should().Equal("magnesium-supplementation");
        Nearest.To("ma", ["magnesium-supplementation"]).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_near_a_name_of_another_kind() => Nearest.To("zinc", ["depression", "migraine"]).Should().BeEmpty();

    private static int Naive(string one, string two)
    {
        int[,] cost = new int[one.Length + 1, two.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int j = 0; j <= two.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                cost[i, j] = new[] { cost[i - 1, j] + 1, cost[i, j - 1] + 1, cost[i - 1, j - 1] + (one[i - 1] == two[j - 1] ? 0 : 1) }.Min();
                if (i > 1 && j > 1 && one[i - 1] == two[j - 2] && one[i - 2] == two[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[one.Length, two.Length];
    }
}
