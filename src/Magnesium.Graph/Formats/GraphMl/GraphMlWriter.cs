namespace Magnesium.Graph;

/// <summary>
/// Writes keys, then the graph's data, then nodes, then edges, one element a line. Memory does not grow with the graph. The
/// flavour for yEd is the plain one with drawings: all the rest is in it too and comes back.
/// </summary>
internal sealed class GraphMlWriter(KnowledgeGraph graph, WriteOptions options)
{
    private const int SharedSize = 1024;

    private readonly GraphMlColumns columns = new(graph, options.Language);

    /// <summary>Which nodes have ids that need no escaping: they are written once and then twice an edge.</summary>
    private readonly bool[] plainIds = new bool[graph.Nodes.Count];

    private readonly YedDrawing? drawing = options.Flavour == GraphMl.Yed ? new YedDrawing(graph, options.Language, options.Cancellation) : null;

    public LossReport Write(Stream stream)
    {
        using (var output = new GraphMlOutput(stream))
        {
            output.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\""u8);
            output.Attribute(GraphMlNames.Namespace);
            output.Raw("\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""u8);
            output.Attribute($"{GraphMlNames.Namespace} {(drawing is null ? GraphMlNames.SchemaAddress : GraphMlNames.YedSchemaAddress)}");
            output.Raw(drawing is null ? "\">\n"u8 : "\" xmlns:y=\"http://www.yworks.com/xml/graphml\">\n"u8);
            WriteKeys(output);
            output.Raw("  <graph id=\"G\" edgedefault=\"directed\" parse.nodes=\""u8);
            output.Number(graph.Nodes.Count);
            output.Raw("\" parse.edges=\""u8);
            output.Number(graph.Edges.Count);
            output.Raw("\" parse.order=\"nodesfirst\" parse.nodeids=\"free\" parse.edgeids=\"free\">\n"u8);
            WriteGraphData(output);
            WriteNodes(output);
            WriteEdges(output);
            output.Raw("  </graph>\n</graphml>\n"u8);
        }

        return columns.Unpaired == 0 ? LossReport.Nothing : new LossReport([new Loss("text", columns.Unpaired, FormatMessages.UnpairedSurrogate())]);
    }

    private void WriteKeys(GraphMlOutput output)
    {
        foreach (GraphMlColumn<KnowledgeGraph> column in columns.Graph)
            column.WriteKey(output, GraphMlNames.Graph);
        if (!graph.Sources.IsEmpty)
            output.Raw("  <key id=\"g_sources\" for=\"graph\" attr.name=\"sources\" attr.type=\"string\"/>\n"u8);
        foreach (GraphMlColumn<Node> column in columns.Nodes)
            column.WriteKey(output, GraphMlNames.Node);
        foreach (GraphMlColumn<Relation> column in columns.Relations)
            column.WriteKey(output, GraphMlNames.Edge);
        foreach (GraphMlColumn<Edge> column in columns.Edges)
            column.WriteKey(output, GraphMlNames.Edge);
        if (drawing is not null)
            output.Raw("  <key id=\"nodegraphics\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n  <key id=\"edgegraphics\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n"u8);
    }

    private void WriteGraphData(GraphMlOutput output)
    {
        foreach (GraphMlColumn<KnowledgeGraph> column in columns.Graph)
        {
            output.Raw("    "u8);
            column.WriteData(output, graph);
            output.Raw("\n"u8);
        }

        if (graph.Sources.IsEmpty)
            return;
        output.Raw("    <data key=\"g_sources\">"u8);
        foreach (string piece in columns.SourcesInPieces())
            output.Text(piece);
        output.Raw("</data>\n"u8);
    }

    private void WriteNodes(GraphMlOutput output)
    {
        foreach (Node node in graph.Nodes)
        {
            ReadOnlySpan<byte> id = graph.Store.NodeIds.Bytes(node.Index);
            plainIds[node.Index] = GraphMlOutput.IsPlain(id);
            output.Raw("    <node id=\""u8);
            output.Attribute(id);
            output.Raw("\">"u8);
            foreach (GraphMlColumn<Node> column in columns.Nodes)
                column.WriteData(output, node);
            drawing?.WriteNode(output, node);
            output.Raw("</node>\n"u8);
        }
    }

    /// <summary>Relation by relation and source by source, as the edges are stored: what a relation's edges share is made ready once.</summary>
    private void WriteEdges(GraphMlOutput output)
    {
        GraphStore store = graph.Store;
        foreach (Relation relation in graph.Schema.Relations)
        {
            RelationRows rows = store.Relations[relation.Index];
            byte[] afterTarget = SharedBy(relation);
            int edge = rows.FirstEdge;
            while (edge < rows.FirstEdge + rows.Count)
            {
                int source = rows.SourceOf(edge);
                foreach (int target in rows.From(source, out _))
                {
                    output.Raw("    <edge id=\""u8);
                    GraphMlEdgeIds.Write(output, graph, edge);
                    output.Raw("\" source=\""u8);
                    WriteId(output, source);
                    output.Raw("\" target=\""u8);
                    WriteId(output, target);
                    output.Raw(afterTarget);
                    foreach (GraphMlColumn<Edge> column in columns.Edges)
                        column.WriteData(output, new Edge(graph, edge));
                    drawing?.WriteEdge(output, new Edge(graph, edge));
                    output.Raw("</edge>\n"u8);
                    edge++;
                }
            }
        }
    }

    private void WriteId(GraphMlOutput output, int node)
    {
        ReadOnlySpan<byte> id = graph.Store.NodeIds.Bytes(node);
        if (plainIds[node])
            output.Raw(id);
        else
            output.Attribute(id);
    }

    private byte[] SharedBy(Relation relation)
    {
        using var bytes = new MemoryStream();
        using (var output = new GraphMlOutput(bytes, SharedSize))
        {
            output.Raw("\">"u8);
            foreach (GraphMlColumn<Relation> column in columns.Relations)
                column.WriteData(output, relation);
        }

        return bytes.ToArray();
    }
}
