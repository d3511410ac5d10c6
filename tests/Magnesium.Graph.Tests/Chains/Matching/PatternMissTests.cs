namespace Magnesium.Graph.Tests.Chains.Matching;

/// <summary>An empty answer to a pattern says which constraint kept it empty.</summary>
public class PatternMissTests
{
    private static readonly GraphSchema Schema = new GraphSchemaBuilder("letters")
        .AddNodeType("Vowel")
        .AddNodeType("Consonant")
        .AddRelation(new RelationDefinition("to") { Role = Role.Causal })
        .AddRelation(new RelationDefinition("like") { Role = Role.Association, Sign = Sign.Plus })
        .Build();

    [Theory]
    [InlineData("MATCH (a {id: 'A'})-[e:to WHERE e.sign = '-']->(b {id: 'B'})", "sign", "there is a chain only with steps of other signs: A -[to +]-> B")]
    [InlineData("MATCH (a {id: 'A'})-[e:to]->(b {id: 'B'}) WHERE e.sign = '-' AND a <> b", "sign", "there is a chain only with steps of other signs: A -[to +]-> B")]
    [InlineData("MATCH (a {id: 'A'})-[e WHERE e.stance = 'asserted']->(b {id: 'B'})", "stance", "there is a chain only with steps of another stance or belief: A -[to +]-> B")]
    [InlineData("MATCH (a {id: 'A'})-[]->(b:Vowel)", "type", "there is a chain only through nodes of other types: A -[to +]-> B")]
    [InlineData("MATCH (a {id: 'A'})-[:like]->(b {id: 'B'})", "relation", "there is a chain only through other relations: A -[to +]-> B")]
    [InlineData("MATCH ACYCLIC (a {id: 'A'})-[]->{1,2}(d {id: 'D'})", "length", "there is a chain only of another length, the shortest has 3 steps: A -[to +]-> B -[to +]-> C -[to +]-> D")]
    [InlineData("MATCH ACYCLIC (a {id: 'A'})-[]->{3}(c {id: 'C'})", "length", "there is a chain only of another length, the shortest has 2 steps: A -[to +]-> B -[to +]-> C")]
    [InlineData("MATCH (a {id: 'A'})-[e:like WHERE e.sign = '-']->(b {id: 'B'})", "relation", "there is a chain only through other relations: A -[to +]-> B")]
    public void The_constraint_is_named_with_a_chain_that_there_is_without_it(string pattern, string blockedBy, string detail)
    {
        ChainResult result = Graph().Match(pattern);
        result.Should().BeEmpty();
        result.Status.Should().Be(ResultStatus.Complete);
        (result.NearestMiss!.BlockedBy, result.NearestMiss.Detail).Should().Be((blockedBy, detail));
    }

    [Theory]
    [InlineData("MATCH (a {id: 'D'})-[]->(b)")]
    [InlineData("MATCH SIMPLE (a)-[]->{1,4}(a)")]
    [InlineData("MATCH (a)-[]->(b)")]
    public void Nothing_is_named_when_there_is_an_answer_or_nothing_comes_near(string pattern) => Graph().Match(pattern).NearestMiss.Should().BeNull();

    private static KnowledgeGraph Graph()
    {
        var builder = new KnowledgeGraphBuilder(Schema) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        foreach (string letter in new[] { "A", "B", "C", "D" })
            builder.AddNode(letter, letter == "A" ? "Vowel" : "Consonant");
        foreach ((string from, string to) in new[] { ("A", "B"), ("B", "C"), ("C", "D") })
            builder.AddEdge(new EdgeDraft(from, "to", to) { Sign = Sign.Plus });
        return builder.Build();
    }
}
