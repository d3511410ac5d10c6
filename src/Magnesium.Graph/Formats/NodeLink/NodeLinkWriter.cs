namespace Magnesium.Graph;

/// <summary>Writes node-link JSON. Every member of a node or edge becomes an attribute in networkx.</summary>
internal static class NodeLinkWriter
{
    public static LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options)
    {
        var elements = new ElementWriter(graph, options.Language);
        using var json = new JsonOutput(output);
        json.Raw("{\n\"directed\": true,\n\"multigraph\": true,\n\"graph\": ");
        json.Json.WriteStartObject();
        json.Values.Write(elements.Graph());
        json.Json.WriteEndObject();
        json.Raw(",\n\"nodes\": [");
        foreach (Node node in graph.Nodes)
        {
            json.Item();
            json.Json.WriteStartObject();
            json.Values.Text("id", node.Id);
            json.Values.Write(elements.Node(node));
            json.Json.WriteEndObject();
        }

        string flavour = options.Flavour ?? NodeLink.Both;
        LossReport report = WriteEdges(graph, json, elements, flavour == NodeLink.Links ? NodeLink.Links : NodeLink.Edges);
        if (flavour == NodeLink.Both)
            WriteEdges(graph, json, elements, NodeLink.Links);
        json.Raw("\n]\n}\n");
        json.Flush();
        return report;
    }

    private static LossReport WriteEdges(KnowledgeGraph graph, JsonOutput json, ElementWriter elements, string member)
    {
        json.Raw($"\n],\n\"{member}\": [");
        foreach (Edge edge in graph.Edges)
        {
            json.Item();
            json.Json.WriteStartObject();
            json.Values.Text("source", edge.Source.Id);
            json.Values.Text("target", edge.Target.Id);
            json.Values.Text("key", edge.Id);
            json.Values.Write(elements.Edge(edge));
            json.Json.WriteEndObject();
        }

        return elements.Report(json.Values.Unpaired);
    }
}
