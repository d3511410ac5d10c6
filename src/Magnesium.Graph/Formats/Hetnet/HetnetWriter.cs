namespace Magnesium.Graph;

/// <summary>Writes hetnet JSON. What hetnetpy has no member for is in <c>data</c>, and that of the whole graph in <c>graph</c>, which it passes over.</summary>
internal static class HetnetWriter
{
    private const string Both = "both";
    private const string Forward = "forward";

    public static LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options)
    {
        var elements = new ElementWriter(graph, options.Language);
        using var json = new JsonOutput(output);
        Kinds(graph, json);
        json.Raw(",\n\"graph\": ");
        json.Json.WriteStartObject();
        json.Values.Write(elements.Graph());
        json.Json.WriteEndObject();
        json.Raw(",\n\"nodes\": [");
        foreach (Node node in graph.Nodes)
        {
            json.Item();
            json.Json.WriteStartObject();
            json.Values.Text("kind", node.Type.Id);
            json.Values.Text("identifier", node.Id);
            json.Values.Text("name", node.Label(options.Language));
            Data(json, elements.Node(node));
            json.Json.WriteEndObject();
        }

        json.Raw("\n],\n\"edges\": [");
        foreach (Edge edge in graph.Edges)
        {
            json.Item();
            json.Json.WriteStartObject();
            End(json, "source_id", edge.Source);
            End(json, "target_id", edge.Target);
            json.Values.Text("kind", edge.Relation.Id);
            json.Values.Text("direction", Direction(edge.Relation));
            Data(json, elements.Edge(edge));
            json.Json.WriteEndObject();
        }

        json.Raw("\n]\n}\n");
        json.Flush();
        return elements.Report(json.Values.Unpaired);
    }

    /// <summary>The kinds that there are, and which lead from which to which.</summary>
    private static void Kinds(KnowledgeGraph graph, JsonOutput json)
    {
        NodeType[] types = [.. graph.Nodes.Select(node => node.Type).Distinct()];
        (NodeType Source, NodeType Target, Relation Relation)[] tuples = [.. graph.Edges.Select(edge => (edge.Source.Type, edge.Target.Type, edge.Relation)).Distinct()];
        json.Raw("{\n\"metanode_kinds\": ");
        json.Json.WriteStartArray();
        foreach (NodeType type in types)
            json.Values.Attribute(AttributeValue.Of(type.Id));
        json.Json.WriteEndArray();
        json.Raw(",\n\"metaedge_tuples\": [");
        foreach ((NodeType source, NodeType target, Relation relation) in tuples)
        {
            json.Item();
            json.Json.WriteStartArray();
            foreach (string text in (string[])[source.Id, target.Id, relation.Id, Direction(relation)])
                json.Values.Attribute(AttributeValue.Of(text));
            json.Json.WriteEndArray();
        }

        json.Raw("\n],\n\"kind_to_abbrev\": ");
        var abbreviations = new HetnetAbbreviations();
        json.Json.WriteStartObject();
        foreach (NodeType type in types)
            json.Values.Text(type.Id, abbreviations.Of(type.Id, isNode: true));
        foreach (string relation in tuples.Select(tuple => tuple.Relation.Id).Distinct(StringComparer.Ordinal).Where(id => !types.Any(type => type.Id == id)))
            json.Values.Text(relation, abbreviations.Of(relation, isNode: false));
        json.Json.WriteEndObject();
    }

    private static string Direction(Relation relation) => relation.IsSymmetric ? Both : Forward;

    private static void End(JsonOutput json, string name, Node node)
    {
        json.Json.WriteStartArray(name);
        json.Values.Attribute(AttributeValue.Of(node.Type.Id));
        json.Values.Attribute(AttributeValue.Of(node.Id));
        json.Json.WriteEndArray();
    }

    private static void Data(JsonOutput json, List<NamedValue> values)
    {
        json.Json.WriteStartObject("data");
        json.Values.Write(values);
        json.Json.WriteEndObject();
    }
}
