namespace Magnesium.Graph;

/// <summary>
/// A path pattern: what a chain must look like. Written in the path-pattern subset of ISO GQL (ISO/IEC 39075), as
/// <c>MATCH ACYCLIC (a {id:'magnesium'})-[:blocks|decreases]->{1,3}(p:Process)</c>. Immutable; belongs to no graph.
/// </summary>
public sealed partial class Pattern
{
    private Pattern(string text, PatternSyntax syntax)
    {
        Text = text;
        Syntax = syntax;
    }

    /// <summary>The text it was read from.</summary>
    public string Text { get; }

    internal PatternSyntax Syntax { get; }

    /// <summary>Reads a pattern. Time linear in the text.</summary>
    /// <exception cref="PatternException">The text is no pattern; the message has line, column, what was found and what was expected.</exception>
    public static Pattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Pattern(text, PatternParser.Parse(text));
    }

    /// <summary>The canonical text: parsing it gives the same pattern. The path mode is always written.</summary>
    public override string ToString() => PatternPrinter.Print(Syntax);
}
