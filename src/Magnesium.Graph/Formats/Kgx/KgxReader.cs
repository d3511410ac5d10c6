using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// Reads KGX in any form: tables, JSON lines or one JSON document. Of two files either may be given, and the other is read
/// where it lies beside.
/// </summary>
internal sealed class KgxReader
{
    private const int LookInside = 1 << 16;

    private readonly GraphInput input;
    private readonly ReadOptions options;
    private readonly ElementCollector elements;
    private readonly ShortTexts names = new();
    private readonly List<NamedValue> values = [];
    private bool hasNodes;
    private bool hasEdges;

    public KgxReader(GraphInput input, ReadOptions options)
    {
        this.input = input;
        this.options = options;

        // The slot 'relation', by now deprecated, holds another vocabulary's name for the predicate.
        elements = new ElementCollector(options, ModelNames.Predicate) { AllowsOpenEnds = true };
    }

    public KnowledgeGraph Read()
    {
        try
        {
            KgxFiles? files = input.File is string file ? KgxFiles.Around(file) : null;
            if (files is not null && File.Exists(files.Graph))
                ReadBeside(files.Graph);
            bool given = ReadContent(input.Content, input.Name);
            if (files is not null && !given && !(hasNodes && hasEdges) && KgxFiles.Existing(hasEdges ? files.Nodes : files.Edges) is string other)
                ReadBeside(other);
            elements.EndsAreNodes = hasEdges && !hasNodes;
            if (!hasEdges || !hasNodes)
                elements.Notices.Add(hasEdges ? KgxMessages.NoNodes() : KgxMessages.NoEdges(), input.Name);
            return elements.Build();
        }
        finally
        {
            elements.Notices.Send(options.OnNotice);
        }
    }

    private void ReadBeside(string path)
    {
        using FileStream file = File.OpenRead(path);
        KnowledgeGraph.Unpacked(file, path, options, content => ReadContent(content, path));
    }

    /// <summary>Reads a file of whatever form; true when it is a document, which is complete by itself.</summary>
    private bool ReadContent(Stream content, string name)
    {
        PeekStream peeked = content as PeekStream ?? new PeekStream(content, LookInside);
        if (!Kgx.IsJson(peeked.Start))
        {
            TextStart.CheckLines(peeked.Start, name);
            ReadTable(new KgxTable(peeked, name, options.Limits.ValueLength));
            return false;
        }

        var shape = JsonShape.Of(peeked.Start);
        bool isDocument = shape.Has("nodes[]", "edges[]") || Kgx.IsOwnDocument(shape);
        var json = new JsonStream(peeked, name, options, message => elements.Notices.Add(message, name));
        if (isDocument)
            ReadDocument(json);
        else
            ReadLines(json);
        return isDocument;
    }

    private void ReadDocument(JsonStream json)
    {
        json.Start();
        json.ExpectObject();
        while (json.NextMember(out string? member))
        {
            switch (member)
            {
                case "nodes":
                    hasNodes = true;
                    json.ExpectArray();
                    while (json.NextItem())
                        ReadNode(json, json.Value());
                    break;
                case "edges":
                    hasEdges = true;
                    json.ExpectArray();
                    while (json.NextItem())
                        ReadEdge(json, json.Value());
                    break;
                case "graph" when json.Token == JsonTokenType.StartObject:
                    ReadGraph(json, json.Value());
                    break;
                default:
                    elements.Notices.Add(FormatMessages.DroppedMember(member, "the document"), json);
                    json.Skip();
                    break;
            }
        }

        json.End();
    }

    /// <summary>Lines of nodes, of edges, or of both: what a line is, its members tell.</summary>
    private void ReadLines(JsonStream json)
    {
        while (json.Next())
        {
            json.ExpectObject();
            JsonCursor value = json.Value();
            switch (value.FirstMember("subject"u8, "object"u8, "magnesium_graph"u8))
            {
                case 0 or 1:
                    hasEdges = true;
                    ReadEdge(json, value);
                    break;
                case 2:
                    ReadGraph(json, value);
                    break;
                default:
                    hasNodes = true;
                    ReadNode(json, value);
                    break;
            }
        }
    }

    private void ReadGraph(JsonStream json, JsonCursor value)
    {
        values.Clear();
        NamedValues.Read(ref value, values);
        elements.Graph(values, json);
    }

    private void ReadNode(JsonStream json, JsonCursor node)
    {
        values.Clear();
        string? id = null;
        node.ExpectObject();
        while (node.NextMember(out string member))
        {
            if (member == "id")
                id = node.ReadId();
            else
                ReadValue(member, ref node);
        }

        elements.Node(id ?? throw json.Error(FormatMessages.MissingMember("id", "a node")), values, json, mergesAlways: true);
    }

    private void ReadEdge(JsonStream json, JsonCursor edge)
    {
        values.Clear();
        string? id = null;
        string? subject = null;
        string? target = null;
        edge.ExpectObject();
        while (edge.NextMember(out string member))
        {
            switch (member)
            {
                case "id" when elements.IsOwn:
                    edge.Skip(); // it follows from the edge
                    break;
                case "id" when !edge.IsNull:
                    id = edge.ReadId();
                    break;
                case "subject":
                    subject = edge.ReadId();
                    break;
                case "object":
                    target = edge.ReadId();
                    break;
                default:
                    ReadValue(member, ref edge);
                    break;
            }
        }

        if (subject is null || target is null)
            throw json.Error(FormatMessages.MissingMember(subject is null ? "subject" : "object", "an edge"));
        elements.Edge(id, subject, target, values, json);
    }

    private void ReadValue(string member, ref JsonCursor json)
    {
        if (elements.Reads(member))
            NamedValues.ReadOne(member, ref json, values);
        else
            json.Skip();
    }

    private void ReadTable(KgxTable table)
    {
        if (elements.IsOwn)
            table.DecodeNames(options);
        hasEdges |= table.IsOfEdges;
        hasNodes |= !table.IsOfEdges;
        int id = table.Columns.IndexOf("id");
        int subject = table.Columns.IndexOf("subject");
        int target = table.Columns.IndexOf("object");
        int[] read = [.. Enumerable.Range(0, table.Columns.Length).Where(column => column != id && column != subject && column != target && elements.Reads(table.Columns[column]))];
        bool isOfEdges = table.IsOfEdges;
        while (table.Read())
        {
            if (table.FieldCount > table.Columns.Length)
                elements.Mend(KgxMessages.LongRow(table.FieldCount, table.Columns.Length), KgxMessages.CutRows(), table);
            if (!table.IsUtf8)
                elements.Mend(FormatMessages.NotUtf8(), KgxMessages.MendedEncoding(), table);
            values.Clear();
            if (isOfEdges)
            {
                if (IsDropped(table, subject) || IsDropped(table, target))
                    continue;
                table.AddValues(values, read, splits: !elements.IsOwn, names);
                elements.Edge(elements.IsOwn || table.Field(id).IsEmpty ? null : names.Get(table.Field(id)), names.Get(table.Field(subject)), names.Get(table.Field(target)), values, table);
            }
            else if (!IsDropped(table, id))
            {
                table.AddValues(values, read, splits: !elements.IsOwn, names);
                elements.Node(names.Get(table.Field(id)), values, table, mergesAlways: true);
            }
        }
    }

    private bool IsDropped(KgxTable table, int column)
    {
        if (!table.Field(column).IsEmpty)
            return false;
        elements.Mend(KgxMessages.EmptyField(table.Columns[column]), KgxMessages.DroppedRows(), table);
        return true;
    }
}
