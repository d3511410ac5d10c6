namespace Magnesium.Graph;

/// <summary>Writes the document of Cytoscape desktop, which <c>cytoscape({ elements })</c> takes as it is.</summary>
internal static class CytoscapeJsWriter
{
    public static LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options)
    {
        var elements = new ElementWriter(graph, options.Language);
        using var json = new JsonOutput(output);
        json.Raw("{\n\"format_version\": \"1.0\",\n\"generated_by\": \"Magnesium.Graph\",\n\"target_cytoscapejs_version\": \"~2.1\",\n\"data\": ");
        json.Json.WriteStartObject();
        json.Values.Text("name", graph.Info.Title.Best(options.Language) ?? graph.Info.Id);
        json.Values.Write(elements.Graph());
        json.Json.WriteEndObject();
        json.Raw(",\n\"elements\": {\n\"nodes\": [");
        foreach (Node node in graph.Nodes)
        {
            json.Item();
            json.Json.WriteStartObject();
            json.Json.WriteStartObject("data");
            json.Values.Text("id", node.Id);
            json.Values.Write(elements.Node(node));
            json.Json.WriteEndObject();
            json.Json.WriteEndObject();
        }

        json.Raw("\n],\n\"edges\": [");
        foreach (Edge edge in graph.Edges)
        {
            json.Item();
            json.Json.WriteStartObject();
            json.Json.WriteStartObject("data");
            json.Values.Text("id", EdgeId(graph, edge));
            json.Values.Text("source", edge.Source.Id);
            json.Values.Text("target", edge.Target.Id);
            json.Values.Write(elements.Edge(edge));
            json.Json.WriteEndObject();
            json.Json.WriteEndObject();
        }

        json.Raw("\n]\n}\n}\n");
        json.Flush();
        return elements.Report(json.Values.Unpaired);
    }

    /// <summary>Nodes and edges share one namespace of ids there: an edge with the id of a node, or with none, would be dropped.</summary>
    private static string EdgeId(KnowledgeGraph graph, Edge edge)
    {
        string id = edge.Id;
        while (graph.TryGetNode(id, out _))
            id = "edge." + id;
        return id;
    }
}
