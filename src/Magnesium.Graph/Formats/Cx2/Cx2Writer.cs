using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Writes CX2. Its ids are whole numbers: those of the nodes where they are such, else their places; the ids themselves are in <c>node_id</c>.</summary>
internal sealed class Cx2Writer(KnowledgeGraph graph, WriteOptions options)
{
    private readonly ElementWriter elements = new(graph, options.Language);
    private readonly ValueColumns ofNodes = new();
    private readonly ValueColumns ofEdges = new();
    private readonly List<NamedValue> values = [];

    public LossReport Write(Stream output)
    {
        foreach (Node node in graph.Nodes.Until(options.Cancellation))
            ofNodes.Observe(Values(node));
        foreach (Edge edge in graph.Edges.Until(options.Cancellation))
            ofEdges.Observe(elements.Edge(edge));
        LossReport report;
        bool numbered = graph.Nodes.All(node => IsNumber(node.Id));
        using var json = new JsonOutput(output);
        json.Raw("[{\"CXVersion\":\"2.0\",\"hasFragments\":false},\n");
        json.Raw(string.Create(CultureInfo.InvariantCulture, $"{{\"metaData\":[{{\"name\":\"attributeDeclarations\",\"elementCount\":1}},{{\"name\":\"networkAttributes\",\"elementCount\":1}},{{\"name\":\"nodes\",\"elementCount\":{graph.Nodes.Count}}},{{\"name\":\"edges\",\"elementCount\":{graph.Edges.Count}}}]}},\n"));
        List<NamedValue> about = About();
        Declarations(json, about);
        json.Raw(",\n{\"networkAttributes\":[");
        json.Json.WriteStartObject();
        foreach (NamedValue value in about)
            json.Values.Member(value.Name, value.Value);
        json.Json.WriteEndObject();
        json.Raw("]},\n{\"nodes\":[");
        foreach (Node node in graph.Nodes)
        {
            json.Item();
            json.Json.WriteStartObject();
            json.Json.WriteNumber("id", Number(node, numbered));
            Write(json, Values(node), ofNodes);
            json.Json.WriteEndObject();
        }

        json.Raw("\n]},\n{\"edges\":[");
        foreach (Edge edge in graph.Edges)
        {
            json.Item();
            json.Json.WriteStartObject();
            json.Json.WriteNumber("id", edge.Index);
            json.Json.WriteNumber("s", Number(edge.Source, numbered));
            json.Json.WriteNumber("t", Number(edge.Target, numbered));
            Write(json, elements.Edge(edge), ofEdges);
            json.Json.WriteEndObject();
        }

        report = elements.Report(json.Values.Unpaired);
        json.Raw("\n]}");
        Aspects(json);
        json.Raw(",\n{\"status\":[{\"error\":\"\",\"success\":true}]}]\n");
        json.Flush();
        return report;
    }

    private static bool IsNumber(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number.ToString(CultureInfo.InvariantCulture) == id;

    private static long Number(Node node, bool numbered) => numbered ? long.Parse(node.Id, CultureInfo.InvariantCulture) : node.Index;

    private List<NamedValue> Values(Node node)
    {
        values.Clear();
        values.Add(new(ModelNames.NodeId, AttributeValue.Of(node.Id)));
        if (node.Curie is Curie curie)
            values.Add(new("represents", AttributeValue.Of(curie.ToString())));
        values.AddRange(elements.Node(node));
        return values;
    }

    private List<NamedValue> About()
    {
        var about = new List<NamedValue>();
        void Add(string name, string? text)
        {
            if (text is not null)
                about.Add(new(name, AttributeValue.Of(text)));
        }

        Add("name", graph.Info.Title.Best(options.Language) ?? graph.Info.Id);
        Add("description", graph.Info.Description.Best(options.Language));
        Add("version", graph.Info.Version);
        about.AddRange(elements.Graph());
        return about;
    }

    private void Declarations(JsonOutput json, List<NamedValue> about)
    {
        json.Json.WriteStartObject();
        json.Json.WriteStartArray("attributeDeclarations");
        json.Json.WriteStartObject();
        json.Json.WriteStartObject("networkAttributes");
        foreach (NamedValue value in about)
            Declare(json, value.Name, "string");
        json.Json.WriteEndObject();
        foreach ((string aspect, ValueColumns columns) in (ReadOnlySpan<(string, ValueColumns)>)[("nodes", ofNodes), ("edges", ofEdges)])
        {
            json.Json.WriteStartObject(aspect);
            foreach (ValueColumn column in columns.All)
                Declare(json, column.Name, TypeOf(column));
            json.Json.WriteEndObject();
        }

        json.Json.WriteEndObject();
        json.Json.WriteEndArray();
        json.Json.WriteEndObject();
    }

    private static void Declare(JsonOutput json, string name, string type)
    {
        json.Values.Name(name);
        json.Json.WriteStartObject();
        json.Json.WriteString("d", type);
        json.Json.WriteEndObject();
    }

    private static string TypeOf(ValueColumn column) => column.Type switch
    {
        ColumnType.Boolean => "boolean",
        ColumnType.Integer => "long",
        ColumnType.Number => "double",
        ColumnType.TextList => "list_of_string",
        _ => "string",
    };

    private static void Write(JsonOutput json, List<NamedValue> values, ValueColumns columns)
    {
        json.Json.WriteStartObject("v");
        foreach (NamedValue value in values)
        {
            ValueColumn column = columns[value.Name];
            if (column.Type == ColumnType.Json)
                json.Values.Text(column.Name, NativeJsonWriter.Fragment(w => w.Attribute(value.Value)));
            else
                json.Values.Member(column.Name, value.Value);
        }

        json.Json.WriteEndObject();
    }

    /// <summary>Aspects that a CX2 file brought along.</summary>
    private void Aspects(JsonOutput json)
    {
        foreach ((string name, AttributeValue value) in graph.Info.Attributes)
        {
            if (!name.StartsWith(Cx2.AspectPrefix, StringComparison.Ordinal) || name.Length == Cx2.AspectPrefix.Length || Cx2.CoreAspects.Contains(name[Cx2.AspectPrefix.Length..]) || !IsList(value.Text))
                continue;
            json.Raw(",\n");
            json.Json.WriteStartObject();
            json.Values.Member(name[Cx2.AspectPrefix.Length..], value, isJson: true);
            json.Json.WriteEndObject();
        }
    }

    private static bool IsList(string text)
    {
        try
        {
            return text.StartsWith('[') && NativeJsonReader.Fragment(text, "", ReadOptions.Default, IsWhole);
        }
        catch (GraphFormatException)
        {
            return false;
        }
    }

    private static bool IsWhole(ref JsonCursor cursor)
    {
        cursor.Skip();
        return true;
    }
}
