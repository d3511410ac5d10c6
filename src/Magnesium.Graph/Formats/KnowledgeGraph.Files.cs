using System.IO.Compression;

namespace Magnesium.Graph;

public sealed partial class KnowledgeGraph
{
    private const int LookInside = 1 << 16;

    /// <summary>Reads a file or folder of any readable format, found by extension and a look inside; <c>.gz</c> is unpacked.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="GraphFormatException">The content is not what its format says; the message has file, line and column or path.</exception>
    /// <exception cref="GraphValidationException">The graph breaks the rules of its schema.</exception>
    public static KnowledgeGraph Load(string path, ReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= ReadOptions.Default;
        if (Directory.Exists(path))
            return Told(GraphFormats.ForReadingFolder(path, options).Read(new GraphInput(path), options), path, options);
        using FileStream file = File.OpenRead(path);
        return Load(file, path, file.CanSeek ? path : null, options); // a pipe can be opened once
    }

    /// <summary>Reads a graph from a stream, unpacking gzip.</summary>
    /// <param name="stream">The content; left open.</param>
    /// <param name="name">Its name: the extension helps to find the format, and messages name it.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="GraphFormatException">The content is not what its format says.</exception>
    /// <exception cref="GraphValidationException">The graph breaks the rules of its schema.</exception>
    public static KnowledgeGraph Load(Stream stream, string name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return Load(stream, name, file: null, options ?? ReadOptions.Default);
    }

    /// <summary>Reads a file that belongs to another one, as the edges that lie beside nodes.</summary>
    /// <returns>What <paramref name="read"/> makes of it.</returns>
    internal static T Unpacked<T>(Stream stream, string name, ReadOptions options, Func<PeekStream, T> read)
    {
        var peeked = new PeekStream(CancellableStream.Over(stream, options.Cancellation), LookInside);
        if (peeked.Start is not [0x1F, 0x8B, ..])
            return read(Limited(peeked, name, options));
        using var unpacked = new UnpackStream(peeked);
        try
        {
            T result = read(Limited(unpacked, name, options));
            if (!unpacked.IsWhole)
            {
                if (options.Strict)
                    throw new GraphFormatException(FormatMessages.CutShort(unpacked.Count), name);
                options.OnNotice?.Invoke(new Notice(FormatMessages.PerhapsCutShort(), name, 1));
            }

            return result;
        }
        catch (GraphFormatException e) when (!unpacked.IsWhole)
        {
            throw new GraphFormatException(FormatMessages.CutShort(unpacked.Count, e.Problem), e.Input, e.Line, e.Column, e.Path, e);
        }
        catch (InvalidDataException e)
        {
            throw new GraphFormatException(FormatMessages.DamagedGzip(unpacked.Count), name, inner: e);
        }
    }

    private static PeekStream Limited(Stream content, string name, ReadOptions options)
    {
        Stream limited = LimitedStream.Over(content, name, options.Limits.Bytes);
        return limited as PeekStream ?? new PeekStream(limited, LookInside);
    }

    private static KnowledgeGraph Load(Stream stream, string name, string? file, ReadOptions options) =>
        Unpacked(stream, name, options, content => Told(GraphFormats.ForReading(name, content.Start, options).Read(new GraphInput(name, content, file), options), name, options));

    private static KnowledgeGraph Told(KnowledgeGraph graph, string name, ReadOptions options)
    {
        if (graph.Nodes.Count == 0)
            options.OnNotice?.Invoke(new Notice(FormatMessages.NoNodes(), name, 1));
        return graph;
    }

    /// <summary>
    /// Writes the graph to a file, in the format of its extension or the one asked for. The file is written beside its
    /// destination and renamed: under the final name there is always either the old file or the whole new one. A format that
    /// is a folder writes its files into the folder <paramref name="path"/>, each so; other files there stay.
    /// </summary>
    /// <returns>What the format could not carry.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="ArgumentException">No format goes by the extension, or the format has no such flavour.</exception>
    public LossReport Save(string path, WriteOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= WriteOptions.Default;
        GraphFormat format = options.Format is string id
            ? GraphFormats.Get(id)
            : GraphFormats.ForPath(path) ?? throw new ArgumentException(FormatMessages.NoFormatForPath(path, GraphFormats.All.Where(f => f.CanWrite).Select(f => f.Id)), nameof(path));
        Check(format, options);
        options = options with { Path = path };
        if (format.FileNames(path, options).Length > 1)
            return AtomicFolder.Write(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path), folder => format.WriteFolder(this, folder, options));
        if (format.IsFolder)
            return AtomicFolder.Write(path, format.Id, folder => format.WriteFolder(this, folder, options));
        return AtomicFile.Write(path, file =>
        {
            Stream stream = CancellableStream.Over(file, options.Cancellation);
            if (!GraphFormats.IsPacked(path))
                return format.Write(this, stream, options);
            using var packed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
            return format.Write(this, packed, options);
        });
    }

    /// <summary>Writes the graph to a stream.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="format">Id of the format.</param>
    /// <param name="options">How to write; its format is not read.</param>
    /// <returns>What the format could not carry.</returns>
    /// <exception cref="KeyNotFoundException">There is no such format.</exception>
    /// <exception cref="ArgumentException">The format cannot be written, is a folder, or has no such flavour.</exception>
    public LossReport Save(Stream stream, string format, WriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= WriteOptions.Default;
        GraphFormat writer = GraphFormats.Get(format);
        Check(writer, options);
        if (writer.IsFolder)
            throw new ArgumentException(FormatMessages.FolderNeedsPath(writer.Id), nameof(format));
        return writer.Write(this, CancellableStream.Over(stream, options.Cancellation), options);
    }

    private static void Check(GraphFormat format, WriteOptions options)
    {
        if (!format.CanWrite)
            throw new ArgumentException(FormatMessages.CannotWrite(format.Id));
        if (options.Flavour is string flavour && !format.Flavours.Contains(flavour))
            throw new ArgumentException(FormatMessages.UnknownFlavour(format.Id, flavour, format.Flavours));
    }
}
