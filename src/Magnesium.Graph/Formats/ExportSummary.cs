namespace Magnesium.Graph;

/// <summary>What came of writing a graph.</summary>
/// <param name="Format">Id of the format.</param>
/// <param name="File">Path that was written; null for a stream.</param>
/// <param name="Bytes">Size of what was written; of all files together where the format is a folder.</param>
/// <param name="Nodes">Number of nodes of the graph.</param>
/// <param name="Edges">Number of edges of the graph.</param>
/// <param name="Lost">What the format could not carry.</param>
public sealed record ExportSummary(string Format, string? File, long Bytes, int Nodes, int Edges, LossReport Lost);
