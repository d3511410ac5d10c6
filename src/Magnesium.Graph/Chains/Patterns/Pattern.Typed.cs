namespace Magnesium.Graph;

public sealed partial class Pattern
{
    /// <summary>Starts a pattern in C#, whose steps the compiler holds to the domains and ranges of the schema.</summary>
    /// <typeparam name="T">Marker of the first node's type.</typeparam>
    /// <param name="id">Id of the first node; null means any.</param>
    /// <example><code>Pattern.From&lt;IChemicalEntity&gt;("magnesium").Via(Relations.Blocks).Via(Relations.ContributesTo).To&lt;IDisease&gt;()</code></example>
    public static PatternStep<T> From<T>(string? id = null)
        where T : IAnyNode => new([PatternStep<T>.NodeOf<T>(id)]);

    /// <summary>The same pattern in another path mode.</summary>
    public Pattern WithMode(PathMode mode) => Parse(PatternPrinter.Print(Syntax with { Mode = mode }));
}
