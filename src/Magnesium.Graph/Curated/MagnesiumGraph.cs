using System.Reflection;

namespace Magnesium.Graph;

/// <summary>
/// The curated graph of magnesium, its mechanisms and the neurological conditions they touch, as shipped in this package.
/// It is a map of what sources say, each statement with its quote; it is no medical advice.
/// </summary>
public static class MagnesiumGraph
{
    private const string Prefix = "graph-data/";

    private static readonly Lazy<KnowledgeGraph> Loaded = new(Read);

    /// <summary>The graph. It is read from the package once, in some ten milliseconds, and shared: it cannot be changed.</summary>
    public static KnowledgeGraph Load() => Loaded.Value;

    /// <summary>Reads the graph from the package anew, for measuring what the first <see cref="Load"/> costs.</summary>
    internal static KnowledgeGraph Read() => NativeJson.ReadParts(Open, new ReadOptions { Strict = true });

    /// <summary>The text of a source that quotes point into, as shipped; null where the package has none.</summary>
    /// <param name="path">The source's <see cref="Source.Text"/>.</param>
    internal static Stream? OpenText(string path) => typeof(MagnesiumGraph).Assembly.GetManifestResourceStream(Prefix + path);

    private static Stream Open(string part)
    {
        Assembly assembly = typeof(MagnesiumGraph).Assembly;
        return assembly.GetManifestResourceStream(Prefix + part) ?? throw new GraphFormatException(FormatMessages.MissingPart(part), NativeJson.Manifest);
    }
}
