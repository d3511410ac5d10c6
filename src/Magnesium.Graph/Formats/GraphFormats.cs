using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Magnesium.Graph;

/// <summary>The one table of all formats. Thread-safe.</summary>
public static class GraphFormats
{
    // Where a file's content fits several formats, the first counts: the liberal ones stand last.
    private static ImmutableArray<GraphFormat> all =
    [
        new NativeJson(), new Snapshot(), new GraphMl(), new Gexf(), new Cx2(), new Hetnet(), new Kgx(), new CytoscapeJs(), new JsonGraphFormat(), new NodeLink(), new Sif(), new Tables(),
        new Svg(), new Dot(), new Mermaid(), new Turtle(), new Trig(), new Cypher(), new Neo4jCsv(), new KuzuCsv(), new Sql(),
    ];

    /// <summary>All formats, those built in first.</summary>
    public static ImmutableArray<GraphFormat> All => all;

    /// <summary>Adds a format; it takes the place of one with the same id.</summary>
    public static void Register(GraphFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        ImmutableInterlocked.Update(ref all, known => [.. known.Where(f => f.Id != format.Id), format]);
    }

    /// <summary>Looks a format up by id.</summary>
    public static bool TryGet(string id, [NotNullWhen(true)] out GraphFormat? format)
    {
        format = All.FirstOrDefault(f => f.Id == id);
        return format is not null;
    }

    /// <summary>The format with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message names all.</exception>
    public static GraphFormat Get(string id) =>
        TryGet(id, out GraphFormat? format) ? format : throw new KeyNotFoundException(FormatMessages.UnknownFormat(id, All.Select(f => f.Id)));

    /// <summary>The format a path's extension names, past a <c>.gz</c>; null when none does.</summary>
    public static GraphFormat? ForPath(string path)
    {
        string name = Path.GetFileName(path);
        if (IsPacked(name))
            name = name[..^3];
        string extension = Path.GetExtension(name).ToLowerInvariant();
        return extension.Length == 0 ? null : All.FirstOrDefault(f => f.Extensions.Contains(extension));
    }

    internal static bool IsPacked(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>The format to read with: the one asked for, else one that recognises the content, else the extension's.</summary>
    internal static GraphFormat ForReading(string path, ReadOnlySpan<byte> start, ReadOptions options)
    {
        if (options.Format is not null)
            return Readable(Get(options.Format));
        GraphFormat? byExtension = ForPath(path);
        if (byExtension is { CanRead: true } && byExtension.Recognises(start))
            return byExtension;
        foreach (GraphFormat format in All)
        {
            if (format.CanRead && format.Recognises(start))
                return format;
        }

        if (byExtension is null or NativeJson && JsonShape.Of(start) is { IsEmpty: false } shape)
            throw new GraphFormatException(FormatMessages.UnknownJson(shape.Members), path, 1, 1);
        return Readable(byExtension ?? throw new GraphFormatException(Problem(start), path, 1, 1));
    }

    internal static GraphFormat ForReadingFolder(string path, ReadOptions options)
    {
        if (options.Format is not null)
            return Readable(Get(options.Format));
        return All.FirstOrDefault(f => f.CanRead && f.RecognisesFolder(path)) ?? throw new GraphFormatException(FormatMessages.UnrecognisedFolder(), path);
    }

    private static string Problem(ReadOnlySpan<byte> start) =>
        TextStart.IsBlank(start) ? FormatMessages.Empty() : TextStart.Problem(start) ?? FormatMessages.Unrecognised(All.Where(f => f.CanRead).Select(f => f.Id));

    private static GraphFormat Readable(GraphFormat format) =>
        format.CanRead ? format : throw new GraphFormatException(FormatMessages.CannotRead(format.Id));
}
