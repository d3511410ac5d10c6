using System.Globalization;

namespace Magnesium.Graph;

/// <summary>The texts of the Mermaid loss report.</summary>
internal static class MermaidMessages
{
    public const string Loses = "ids, evidence, sources and all else but labels, types, relations, signs and stances; what is over 500 edges or 50,000 characters";

    public static string TooMuch(int edges, int characters) =>
        string.Create(CultureInfo.InvariantCulture, $"Mermaid draws at most {edges} edges and {characters} characters. Ask for less with --focus");

    public static string CutShort(int length) => string.Create(CultureInfo.InvariantCulture, $"labels are cut after {length} characters");
}
