namespace Magnesium.Graph.Tests.Chains.Patterns;

public class PatternTextTests
{
    [Theory]
    [InlineData("match (a)-[]->(b)", "MATCH WALK (a)-[]->(b)")]
    [InlineData("(a)-->(b)<--(c)--(d)", "MATCH WALK (a)-[]->(b)<-[]-(c)-[]-(d)")]
    [InlineData("MATCH (a)->(b)<-(c)-(d)", "MATCH WALK (a)-[]->(b)<-[]-(c)-[]-(d)")]
    [InlineData("MATCH ALL TRAIL PATHS (a)-[:x|:y]->{2}(b);", "MATCH TRAIL (a)-[:x|y]->{2}(b)")]
    [InlineData("MATCH ANY SHORTEST (a IS T)-[]->*(b)", "MATCH ANY SHORTEST WALK (a:T)-[]->*(b)")]
    [InlineData("MATCH SHORTEST 5 PATHS ( a ) - [ ] -> {1,} ( b )", "MATCH SHORTEST 5 WALK (a)-[]->+(b)")]
    [InlineData("MATCH (a {n:-1.0, m: +2, t:true})-[]->{0,1}(b)", "MATCH WALK (a {n: -1.0, m: 2, t: true})-[]->?(b)")]
    [InlineData("MATCH (a)-[]->{,3}(`my node`:`1`|`WHERE`)", "MATCH WALK (a)-[]->{0,3}(`my node`:`1`|`WHERE`)")]
    [InlineData("MATCH (a)-[]->(b) WHERE ((a.x = 1 AND (a.y<-5)) OR not not b.z is not null) and (a.u IN [1,'it''s'])", "MATCH WALK (a)-[]->(b) WHERE (a.x = 1 AND a.y < -5 OR b.z IS NOT NULL) AND a.u IN [1, 'it\\'s']")]
    [InlineData("MATCH (a)-[]->(b) WHERE a.x = 1 OR (b.x = 1 OR (a.y = 1 AND b.y = 2))", "MATCH WALK (a)-[]->(b) WHERE a.x = 1 OR b.x = 1 OR a.y = 1 AND b.y = 2")]
    [InlineData("MATCH (a)((x)-[e]->(y) WHERE x.i<>y.i){1,2}(b) // the end", "MATCH WALK (a)((x)-[e]->(y) WHERE x.i <> y.i){1,2}(b)")]
    [InlineData("MATCH (a {s: 'tab\\t \"q\" \\\\ \\u0001 щ'})-[]->(b)", "MATCH WALK (a {s: 'tab\\t \"q\" \\\\ \\u0001 щ'})-[]->(b)")]
    public void The_canonical_text_is_written_one_way_and_reads_back_the_same(string written, string canonical)
    {
        string printed = Pattern.Parse(written).ToString();
        printed.Should().Be(canonical);
        Pattern.Parse(printed).ToString().Should().Be(canonical);
    }

    [Fact]
    public void Printing_and_parsing_random_patterns_is_identity()
    {
        for (int seed = 0; seed < 5000; seed++)
        {
            PatternSyntax pattern = new RandomSyntax(new Random(seed)).Pattern();
            string printed = PatternPrinter.Print(pattern);
            PatternSyntax again = PatternParser.Parse(printed);
            RandomSyntax.WithoutPlaces(again).Should().Be(RandomSyntax.WithoutPlaces(pattern), $"seed {seed}: {printed}");
            PatternPrinter.Print(again).Should().Be(printed);
        }
    }
}
