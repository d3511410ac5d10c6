namespace Magnesium.Graph;

/// <summary>Writes KGX as JSON: one document, or a line for each node and edge.</summary>
internal sealed class KgxWriter(KnowledgeGraph graph, WriteOptions options)
{
    private readonly KgxElements elements = new(graph, options.Language);

    /// <summary>One document; what the graph says of itself is a member that KGX passes over.</summary>
    public LossReport Document(Stream output)
    {
        using var json = new JsonOutput(output);
        json.Raw("{\n\"graph\": ");
        Write(json, elements.Graph());
        json.Raw(",\n\"nodes\": [");
        foreach (Node node in graph.Nodes)
        {
            json.Item();
            Write(json, elements.Node(node));
        }

        json.Raw("\n],\n\"edges\": [");
        foreach (Edge edge in graph.Edges)
        {
            json.Item();
            Write(json, elements.Edge(edge));
        }

        json.Raw("\n]\n}\n");
        json.Flush();
        return elements.Report(json.Values.Unpaired);
    }

    /// <summary>What the graph says of itself, in a file of its own.</summary>
    public LossReport Graph(Stream output)
    {
        using var json = new JsonOutput(output);
        Write(json, elements.Graph());
        json.Raw("\n");
        json.Flush();
        return elements.Report(json.Values.Unpaired);
    }

    /// <summary>Lines of nodes and lines of edges.</summary>
    public LossReport Lines(Stream nodes, Stream edges)
    {
        using var nodeLines = new JsonOutput(nodes);
        Nodes(nodeLines);
        using var edgeLines = new JsonOutput(edges);
        Edges(edgeLines);
        return elements.Report(nodeLines.Values.Unpaired + edgeLines.Values.Unpaired);
    }

    /// <summary>All lines in one stream, for a pipe: first that of the graph, then nodes, then edges.</summary>
    public LossReport Lines(Stream output)
    {
        using var json = new JsonOutput(output);
        Write(json, elements.Graph());
        json.EndLine();
        Nodes(json);
        Edges(json);
        return elements.Report(json.Values.Unpaired);
    }

    private void Nodes(JsonOutput json)
    {
        foreach (Node node in graph.Nodes)
        {
            Write(json, elements.Node(node));
            json.EndLine();
        }

        json.Flush();
    }

    private void Edges(JsonOutput json)
    {
        foreach (Edge edge in graph.Edges)
        {
            Write(json, elements.Edge(edge));
            json.EndLine();
        }

        json.Flush();
    }

    private static void Write(JsonOutput json, List<NamedValue> values)
    {
        json.Json.WriteStartObject();
        json.Values.Write(values);
        json.Json.WriteEndObject();
    }
}
