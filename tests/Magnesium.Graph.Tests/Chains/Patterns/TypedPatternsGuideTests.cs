using System.Text.RegularExpressions;

namespace Magnesium.Graph.Tests.Chains.Patterns;

/// <summary>Every block of docs/typed-patterns.md stands in a sample that is run, or does not compile as it says.</summary>
public partial class TypedPatternsGuideTests
{
    private static readonly string[] Blocks =
        [.. Block().Matches(File.ReadAllText(Repository.PathTo("docs", "typed-patterns.md"))).Select(match => match.Groups["code"].Value)];

    public static TheoryData<string> Samples => [.. Blocks.Where(block => !Refused().IsMatch(block))];

    public static IEnumerable<object[]> RefusedLines =>
        Blocks.SelectMany(block => Refused().Matches(block)).Select(line => new object[] { line.Groups["statement"].Value, line.Groups["error"].Value });

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_block_stands_in_the_sample(string code) =>
        File.ReadAllText(Repository.PathTo("samples", "03-typed-pattern.cs")).Should().Contain(code);

    [Theory]
    [MemberData(nameof(RefusedLines))]
    public void A_line_that_is_said_not_to_compile_has_the_error_it_names(string statement, string error) =>
        Compilation.Errors(statement).Should().Equal(error);

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("(?m)^(?<statement>[^\n]*;) *// error (?<error>CS[0-9]+): [^\n]*$")]
    private static partial Regex Refused();
}
