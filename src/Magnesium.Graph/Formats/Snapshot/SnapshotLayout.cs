using System.Runtime.InteropServices;

namespace Magnesium.Graph;

/// <summary>
/// The parts of a snapshot: a header, the sections, each at a multiple of 64, the table of sections, and a trailer that says
/// where the table is. All numbers are little-endian.
/// </summary>
internal static class SnapshotLayout
{
    public const int Version = 1;

    public const int Alignment = 64;

    /// <summary>First in the file. The line ends and the end-of-text mark are there to be spoilt by a transfer as text.</summary>
    public static ReadOnlySpan<byte> Magic => "MGSNAP\r\n\x1A\n\0\0"u8;
}

/// <summary>Starts the file.</summary>
/// <param name="Version">Version of the format.</param>
/// <param name="Checksum">Of the magic and the version.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct SnapshotHeader(int Version, uint Checksum);

/// <summary>Ends the file.</summary>
/// <param name="Table">Where the table of sections is.</param>
/// <param name="Length">Length of the file.</param>
/// <param name="Count">How many sections there are.</param>
/// <param name="TableChecksum">Of the table.</param>
/// <param name="Reserved">0.</param>
/// <param name="Checksum">Of all before it in the trailer.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct SnapshotTrailer(long Table, long Length, int Count, uint TableChecksum, uint Reserved, uint Checksum);

/// <summary>One entry of the table of sections.</summary>
/// <param name="Id">What it is.</param>
/// <param name="Index">Of which relation or attribute; 0 for others.</param>
/// <param name="Offset">Where it starts.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Checksum">Of them.</param>
/// <param name="Reserved">0.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct SnapshotEntry(SectionId Id, int Index, long Offset, long Length, uint Checksum, uint Reserved);

/// <summary>What a section is. Numbers stand in files: they are never used again for anything else.</summary>
internal enum SectionId
{
    /// <summary>Info, schema and sources, as a native JSON document of a graph without nodes and edges.</summary>
    Description = 1,

    TypeStarts = 2,

    NodeIdOffsets = 3,
    NodeIds = 4,
    NodeSlots = 5,

    NodeNameOffsets = 6,
    NodeNames = 7,

    NodeDetailRows = 8,
    NodeDetailOffsets = 9,

    /// <summary>A native JSON object a node that has details.</summary>
    NodeDetails = 10,

    EdgeDetailRows = 11,
    EdgeDetailOffsets = 12,

    /// <summary>A native JSON object an edge that has details.</summary>
    EdgeDetails = 13,

    /// <summary>1 for each edge with details that is contested, else 0.</summary>
    EdgeContested = 14,

    EdgeSigns = 15,

    EdgeIdOffsets = 16,
    EdgeIds = 17,

    /// <summary>First edge, first source and first target of each relation.</summary>
    RelationStarts = 18,

    SourceOffsets = 20,
    Targets = 21,
    TargetOffsets = 22,
    BackSources = 23,
    BackEdges = 24,

    /// <summary>The kind (255: several) and the name of an attribute; those of edges follow in the same order from here on, 10 higher.</summary>
    NodeAttribute = 30,
    NodeAttributeRows = 31,
    NodeAttributeValues = 32,
    NodeAttributeTextOffsets = 33,

    /// <summary>Texts, or native JSON where the values are of several kinds.</summary>
    NodeAttributeTexts = 34,

    EdgeAttribute = 40,
    EdgeAttributeRows = 41,
    EdgeAttributeValues = 42,
    EdgeAttributeTextOffsets = 43,
    EdgeAttributeTexts = 44,
}
