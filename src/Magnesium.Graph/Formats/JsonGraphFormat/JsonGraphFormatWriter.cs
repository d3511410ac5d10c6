namespace Magnesium.Graph;

/// <summary>Writes version 2. The schema allows what a graph holds only under <c>metadata</c>, and wants ids as member names, so a node's id is the name it goes by.</summary>
internal static class JsonGraphFormatWriter
{
    public static LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options)
    {
        var elements = new ElementWriter(graph, options.Language);
        using var json = new JsonOutput(output);
        json.Raw("{\"graph\": ");
        json.Json.WriteStartObject();
        json.Values.Text("id", graph.Info.Id);
        json.Values.Text("label", graph.Info.Title.Best(options.Language));
        json.Json.WriteBoolean("directed", true);
        Metadata(json, elements.Graph());
        json.Raw(",\n\"nodes\": {");
        foreach (Node node in graph.Nodes)
        {
            json.Item();
            json.Values.Name(node.Id);
            json.Json.WriteStartObject();
            json.Values.Text("label", node.Label(options.Language));
            Metadata(json, elements.Node(node));
            json.Json.WriteEndObject();
        }

        json.Raw("\n},\n\"edges\": [");
        foreach (Edge edge in graph.Edges)
        {
            json.Item();
            json.Json.WriteStartObject();
            json.Values.Text("id", edge.Id);
            json.Values.Text("source", edge.Source.Id);
            json.Values.Text("target", edge.Target.Id);
            json.Values.Text("relation", edge.Relation.Id);
            json.Json.WriteBoolean("directed", true);
            json.Values.Text("label", edge.Relation.Labels.Best(options.Language) ?? edge.Relation.Id);
            Metadata(json, elements.Edge(edge));
            json.Json.WriteEndObject();
        }

        json.Raw("\n]\n}}\n");
        json.Flush();
        return elements.Report(json.Values.Unpaired);
    }

    private static void Metadata(JsonOutput json, List<NamedValue> values)
    {
        json.Json.WriteStartObject("metadata");
        json.Values.Write(values);
        json.Json.WriteEndObject();
    }
}
