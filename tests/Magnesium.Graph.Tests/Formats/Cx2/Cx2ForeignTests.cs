namespace Magnesium.Graph.Tests.Formats;

public class Cx2ForeignTests
{
    [Fact]
    public void Defaults_and_short_names_are_those_of_the_declarations()
    {
        Imported read = Imported.From("""
            [{"CXVersion":"2.0","hasFragments":false},
            {"attributeDeclarations":[{"nodes":{"name":{"a":"n","d":"string"},"size":{"a":"z","d":"integer","v":10}},"edges":{"interaction":{"a":"i","d":"string","v":"binds"}}}]},
            {"nodes":[{"id":1,"x":1.5,"y":2,"v":{"n":"A"}},{"id":2,"v":{"z":3}}]},{"edges":[{"id":0,"s":1,"t":2}]},{"status":[{"success":true}]}]
            """);

        (read.Nodes, read.Edges, read.Notices).Should().Be(("1 'A' {size=10, x=1.5, y=2}; 2 {size=3}", "1 -binds-> 2 #0", ""));
    }

    [Theory]
    [InlineData("""[{"numberVerification":[{"longNumber":281474976710655}]},{"nodes":[{"@id":1}]}]""")]
    [InlineData("""[{"nodes":[{"@id":1,"n":"A"}]},{"edges":[{"@id":2,"s":1,"t":1,"i":"x"}]}]""")]
    public void Version_1_is_refused_by_name(string json) =>
        FluentActions.Invoking(() => Imported.From(json)).Should().Throw<GraphFormatException>().WithMessage("*this is CX version 1*Convert it with Cytoscape or NDEx.");
}
