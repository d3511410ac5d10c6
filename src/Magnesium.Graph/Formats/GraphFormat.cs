using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// One file format: what it is called, what it can carry, how it is read and written. Derive from it and call
/// <see cref="GraphFormats.Register"/> to add a format of your own.
/// </summary>
public abstract class GraphFormat
{
    /// <summary>Id on the command line and in code: <c>graphml</c>.</summary>
    public abstract string Id { get; }

    /// <summary>Name for a person: "GraphML".</summary>
    public abstract string Name { get; }

    /// <summary>File extensions, each with its dot, lower case.</summary>
    public abstract ImmutableArray<string> Extensions { get; }

    /// <summary>Media type.</summary>
    public abstract string MediaType { get; }

    /// <summary>True when <see cref="Read"/> is there.</summary>
    public virtual bool CanRead => false;

    /// <summary>True when <see cref="Write"/> is there.</summary>
    public virtual bool CanWrite => false;

    /// <summary>True when a graph written and read back is equal to what it was.</summary>
    public virtual bool IsLossless => false;

    /// <summary>What the format cannot carry, for a person; empty when lossless.</summary>
    public virtual string Loses => "";

    /// <summary>True when the format is a folder of files instead of one file.</summary>
    public virtual bool IsFolder => false;

    /// <summary>The names of the flavours it writes, the default one first; empty when there is only one way.</summary>
    public virtual ImmutableArray<string> Flavours => [];

    /// <summary>True when the first bytes of a file look like this format.</summary>
    /// <param name="start">The first few thousand bytes, unpacked.</param>
    public virtual bool Recognises(ReadOnlySpan<byte> start) => false;

    /// <summary>True when a folder looks like this format.</summary>
    public virtual bool RecognisesFolder(string path) => false;

    /// <summary>Reads a graph.</summary>
    /// <exception cref="GraphFormatException">The input is not what the format says; the message has the place.</exception>
    /// <exception cref="GraphValidationException">The input is well formed, but the graph breaks rules.</exception>
    public virtual KnowledgeGraph Read(GraphInput input, ReadOptions options) => throw new NotSupportedException(FormatMessages.CannotRead(Id));

    /// <summary>Writes a graph and says what the format could not carry.</summary>
    public virtual LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options) => throw new NotSupportedException(FormatMessages.CannotWrite(Id));

    /// <summary>
    /// Names of the files, beside each other, that a graph saved at this path is in; one for most formats. Where there are
    /// several, they are written by <see cref="WriteFolder"/>, into a folder of their own, and then moved to the path's folder.
    /// </summary>
    /// <param name="path">The path; empty for a stream, which holds one file only.</param>
    /// <param name="options">How it is written.</param>
    public virtual ImmutableArray<string> FileNames(string path, WriteOptions options) => [Path.GetFileName(path)];

    /// <summary>Writes a graph into an existing empty folder and says what the format could not carry; for formats where <see cref="IsFolder"/> or that have several <see cref="FileNames"/>.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="options">How to write; its <see cref="WriteOptions.Path"/> is where the files will be.</param>
    public virtual LossReport WriteFolder(KnowledgeGraph graph, string folder, WriteOptions options) => throw new NotSupportedException(FormatMessages.CannotWrite(Id));

    /// <summary>The command, for a POSIX shell, by which the database that the format is for loads what was written at this path; null for formats that are opened, not loaded.</summary>
    /// <param name="path">The file or folder that was written.</param>
    /// <param name="options">How it was written.</param>
    public virtual string? LoadCommand(string path, WriteOptions options) => null;
}

/// <summary>What a format reads from: one stream, or a folder.</summary>
public sealed class GraphInput
{
    /// <summary>One stream.</summary>
    /// <param name="name">Its name in messages, as a file's path.</param>
    /// <param name="content">Unpacked content.</param>
    public GraphInput(string name, Stream content)
    {
        Name = name;
        Content = content;
    }

    /// <summary>A stream that is a file's, beside which others may lie that belong to it.</summary>
    internal GraphInput(string name, Stream content, string? file)
        : this(name, content) => File = file;

    /// <summary>A folder.</summary>
    public GraphInput(string folder)
    {
        Name = folder;
        Folder = folder;
        Content = Stream.Null;
    }

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    /// <summary>The content; empty for a folder.</summary>
    public Stream Content { get; }

    /// <summary>Path of the file, or null where the content is no file's.</summary>
    public string? File { get; }

    /// <summary>Path of the folder, or null.</summary>
    public string? Folder { get; }
}

/// <summary>How to read.</summary>
public sealed record ReadOptions
{
    /// <summary>Lenient, by extension and a look inside.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>Id of the format; null finds it by extension and a look inside.</summary>
    public string? Format { get; init; }

    /// <summary>Refuse what would otherwise be mended or dropped with a notice.</summary>
    public bool Strict { get; init; }

    /// <summary>Told everything that was mended or dropped.</summary>
    public Action<Notice>? OnNotice { get; init; }

    /// <summary>How much is read before the file is refused.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>Stops the reading with an <see cref="OperationCanceledException"/>, at the next piece read from the file.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>Something a reader mended or dropped.</summary>
/// <param name="Message">What, and what was done about it.</param>
/// <param name="Where">The first place: line and column, or a JSON path.</param>
/// <param name="Count">How many times.</param>
public sealed record Notice(string Message, string Where, long Count);

/// <summary>How to write.</summary>
public sealed record WriteOptions
{
    /// <summary>The format's default flavour, English labels.</summary>
    public static WriteOptions Default { get; } = new();

    /// <summary>Id of the format; null finds it by extension.</summary>
    public string? Format { get; init; }

    /// <summary>One of <see cref="GraphFormat.Flavours"/>; null is the default one.</summary>
    public string? Flavour { get; init; }

    /// <summary>Language of labels where a format carries one only.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The path the graph is saved at; <see cref="KnowledgeGraph.Save(string, WriteOptions?)"/> sets it for the format.</summary>
    public string? Path { get; init; }

    /// <summary>For pictures (<c>svg</c>, <c>dot</c>, <c>mermaid</c>): the node, by any name <see cref="KnowledgeGraph.Node(string)"/> knows, whose neighbourhood to draw; null draws the whole graph.</summary>
    public string? Focus { get; init; }

    /// <summary>With <see cref="Focus"/>: draw the chains from there to this node instead of the neighbourhood.</summary>
    public string? To { get; init; }

    /// <summary>Stops the writing with an <see cref="OperationCanceledException"/>, at the next piece written; a file under the final name stays as it was.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>What a format could not carry.</summary>
/// <param name="Losses">One entry a kind of loss; empty when nothing was lost.</param>
public sealed record LossReport(ImmutableArray<Loss> Losses)
{
    /// <summary>Nothing was lost.</summary>
    public static LossReport Nothing { get; } = new([]);

    /// <summary>True when nothing was lost.</summary>
    public bool IsEmpty => Losses.IsEmpty;
}

/// <summary>One kind of thing that a format could not carry.</summary>
/// <param name="What">What was lost: "evidence".</param>
/// <param name="Count">How many of it.</param>
/// <param name="Why">Why: "SIF has no attributes".</param>
public sealed record Loss(string What, long Count, string Why);
