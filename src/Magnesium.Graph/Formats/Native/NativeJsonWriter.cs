using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>Writes native JSON: the same graph always gives the same bytes. Output streams; memory does not grow with the graph.</summary>
internal sealed partial class NativeJsonWriter
{
    private const int FlushAfter = 1 << 16;

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static readonly JsonWriterOptions OneLine = Indented with { Indented = false };

    private readonly Utf8JsonWriter json;

    /// <summary>Writes parts into a document that another format lays out.</summary>
    public NativeJsonWriter(Utf8JsonWriter json) => this.json = json;

    /// <summary>How many strings held half of a surrogate pair, which no UTF-8 can carry.</summary>
    public long Unpaired { get; private set; }

    /// <summary>Writes the whole graph as one document.</summary>
    public static LossReport Write(KnowledgeGraph graph, Stream output) => Report(Document(graph, output));

    /// <summary>Writes the whole graph as one document; returns how many strings held half of a surrogate pair.</summary>
    public static long Document(KnowledgeGraph graph, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Indented);
        var writer = new NativeJsonWriter(json);
        writer.WriteDocument(graph);
        json.Flush();
        output.WriteByte((byte)'\n');
        return writer.Unpaired;
    }

    /// <summary>What is lost where so many strings held half of a surrogate pair.</summary>
    public static LossReport Report(long unpaired) =>
        unpaired == 0 ? LossReport.Nothing : new LossReport([new Loss("text", unpaired, FormatMessages.UnpairedSurrogate())]);

    /// <summary>One value on one line: what other formats put into a text attribute.</summary>
    public static string Fragment(Action<NativeJsonWriter> write) => Fragment(write, out _);

    /// <summary>One value on one line, and how many of its strings held half of a surrogate pair, for a loss report.</summary>
    public static string Fragment(Action<NativeJsonWriter> write, out long unpaired)
    {
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer, OneLine);
        var writer = new NativeJsonWriter(json);
        write(writer);
        json.Flush();
        unpaired = writer.Unpaired;
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public void WriteDocument(KnowledgeGraph graph)
    {
        json.WriteStartObject();
        json.WriteString("format", "magnesium-graph");
        json.WriteNumber("formatVersion", NativeJsonReader.FormatVersion);
        json.WritePropertyName("graph");
        Info(graph.Info);
        json.WritePropertyName("schema");
        Schema(graph.Schema);
        json.WriteStartArray("sources");
        foreach (Source source in graph.Sources)
            Source(source);
        json.WriteEndArray();
        json.WriteStartArray("nodes");
        foreach (Node node in graph.Nodes)
        {
            Node(node);
            FlushWhenFull();
        }

        json.WriteEndArray();
        json.WriteStartArray("edges");
        foreach (Edge edge in graph.Edges)
        {
            Edge(edge);
            FlushWhenFull();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void FlushWhenFull()
    {
        if (json.BytesPending > FlushAfter)
            json.Flush();
    }

    public void Info(GraphInfo info)
    {
        json.WriteStartObject();
        Text("id", info.Id);
        Text("version", info.Version);
        json.WriteString("kind", info.Kind.ToText());
        Texts("title", info.Title);
        Texts("description", info.Description);
        Texts("disclaimer", info.Disclaimer);
        Text("license", info.License);
        Attributes(info.Attributes);
        json.WriteEndObject();
    }

    public void Source(Source source)
    {
        json.WriteStartObject();
        Text("id", source.Id);
        Text("kind", source.Kind);
        Text("title", source.Title);
        json.WriteStartArray("authors");
        foreach (string author in source.Authors)
            json.WriteStringValue(Sound(author));
        json.WriteEndArray();
        if (source.Year is int year)
            json.WriteNumber("year", year);
        Text("container", source.Container);
        Text("volume", source.Volume);
        Text("issue", source.Issue);
        Text("pages", source.Pages);
        Text("doi", source.Doi);
        Text("pmid", source.Pmid);
        Text("pmcid", source.Pmcid);
        Text("url", source.Url);
        Text("isbn", source.Isbn);
        Text("language", source.Language);
        Text("license", source.License);
        Text("note", source.Note);
        Text("text", source.Text);
        json.WriteEndObject();
    }

    public void Sources(ImmutableArray<Source> sources)
    {
        json.WriteStartArray();
        foreach (Source source in sources)
            Source(source);
        json.WriteEndArray();
    }

    public void Node(Node node)
    {
        json.WriteStartObject();
        Text("id", node.Id);
        Text("type", node.Type.Id);
        Members(node);
        Attributes(node.Attributes);
        json.WriteEndObject();
    }

    /// <summary>What a node says of itself beyond id, type and attributes, as an object.</summary>
    public void Detail(Node node)
    {
        json.WriteStartObject();
        Members(node);
        json.WriteEndObject();
    }

    private void Members(Node node)
    {
        Text("curie", node.Curie?.ToString());
        Texts("labels", node.Labels);
        if (node.Synonyms.Count > 0)
        {
            json.WritePropertyName("synonyms");
            Synonyms(node.Synonyms);
        }

        if (!node.CrossReferences.IsEmpty)
        {
            json.WritePropertyName("xrefs");
            CrossReferences(node.CrossReferences);
        }

        Texts("description", node.Description);
        if (node.Forms.Count > 0)
        {
            json.WritePropertyName("forms");
            Forms(node.Forms);
        }

        if (!node.Notes.IsEmpty)
        {
            json.WritePropertyName("notes");
            Notes(node.Notes);
        }
    }

    public void Edge(Edge edge)
    {
        json.WriteStartObject();
        Text("id", edge.Graph.Store.EdgeIds?[edge.Index]);
        Text("source", edge.Source.Id);
        Text("relation", edge.Relation.Id);
        Text("target", edge.Target.Id);
        json.WriteString("sign", edge.Sign.ToText());
        Members(edge);
        Attributes(edge.Attributes);
        json.WriteEndObject();
    }

    /// <summary>What an edge carries beyond id, ends, relation, sign and attributes, as an object.</summary>
    public void Detail(Edge edge)
    {
        json.WriteStartObject();
        Members(edge);
        json.WriteEndObject();
    }

    private void Members(Edge edge)
    {
        if (edge.Directness != Directness.Unknown)
            json.WriteString("directness", edge.Directness.ToText());
        if (!edge.Gates.IsEmpty)
        {
            json.WritePropertyName("gates");
            Gates(edge.Gates);
        }

        if (!edge.Evidence.IsEmpty)
        {
            json.WritePropertyName("evidence");
            Evidence(edge.Evidence);
        }

        if (!edge.Notes.IsEmpty)
        {
            json.WritePropertyName("notes");
            Notes(edge.Notes);
        }
    }

    public void Evidence(ImmutableArray<Evidence> evidence)
    {
        json.WriteStartArray();
        foreach (Evidence piece in evidence)
            EvidencePiece(piece);
        json.WriteEndArray();
    }

    public void Notes(ImmutableArray<Note> notes)
    {
        json.WriteStartArray();
        foreach (Note note in notes)
        {
            json.WriteStartObject();
            Text("source", note.Source);
            Text("claim", note.Claim);
            Text("quote", note.Quote);
            Text("language", note.Language);
            Text("translation", note.Translation);
            Number("start", note.Start);
            Number("end", note.End);
            Text("text", note.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void Gates(ImmutableArray<Gate> gates)
    {
        json.WriteStartArray();
        foreach (Gate gate in gates)
        {
            json.WriteStartObject();
            Text("node", gate.Node);
            json.WriteString("effect", gate.Effect.ToText());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void Synonyms(ImmutableSortedDictionary<string, ImmutableArray<string>> synonyms)
    {
        json.WriteStartObject();
        foreach ((string language, ImmutableArray<string> names) in synonyms)
        {
            json.WriteStartArray(Sound(language));
            foreach (string name in names)
                json.WriteStringValue(Sound(name));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    public void CrossReferences(ImmutableArray<CrossReference> references)
    {
        json.WriteStartArray();
        foreach (CrossReference reference in references)
        {
            json.WriteStartObject();
            Text("curie", reference.Curie.ToString());
            json.WriteString("match", reference.Match.ToText());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void Forms(ImmutableSortedDictionary<string, NounForms> forms)
    {
        json.WriteStartObject();
        foreach ((string language, NounForms form) in forms)
        {
            json.WriteStartObject(Sound(language));
            Text("indefinite", form.Indefinite);
            Text("definite", form.Definite);
            Text("object", form.Object);
            Text("plural", form.Plural);
            Text("gender", form.Gender?.ToText());
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public void TextsValue(LocalizedText texts)
    {
        json.WriteStartObject();
        foreach ((string language, string text) in texts)
            json.WriteString(Sound(language), Sound(text));
        json.WriteEndObject();
    }

    public void Attribute(AttributeValue value)
    {
        switch (value.Kind)
        {
            case AttributeKind.Text:
                json.WriteStringValue(Sound(value.Text));
                break;
            case AttributeKind.Integer:
                json.WriteNumberValue(value.Integer);
                break;
            case AttributeKind.Boolean:
                json.WriteBooleanValue(value.Boolean);
                break;
            case AttributeKind.Number when double.IsFinite(value.Number):
                // A point or an exponent tells a number from an integer on the way back.
                string text = value.Number.ToString("R", CultureInfo.InvariantCulture);
                json.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') >= 0 ? text : text + ".0", skipInputValidation: true);
                break;
            case AttributeKind.Number:
                json.WriteStartObject();
                json.WriteString("number", double.IsNaN(value.Number) ? "NaN" : value.Number > 0 ? "Infinity" : "-Infinity");
                json.WriteEndObject();
                break;
            default:
                json.WriteStartArray();
                foreach (AttributeValue item in value.Items)
                    Attribute(item);
                json.WriteEndArray();
                break;
        }
    }

    public void EvidencePiece(Evidence piece)
    {
        json.WriteStartObject();
        Text("source", piece.Source);
        Text("claim", piece.Claim);
        Text("quote", piece.Quote);
        Text("language", piece.Language);
        Text("translation", piece.Translation);
        Number("start", piece.Start);
        Number("end", piece.End);
        Text("finding", piece.Finding);
        json.WriteString("stance", piece.Stance.ToText());
        if (piece.Supports is bool supports)
            json.WriteBoolean("supports", supports);
        else
            json.WriteNull("supports");
        Text("studyKind", piece.StudyKind);
        if (piece.Observed != default)
        {
            json.WriteStartObject("observed");
            json.WriteString("subject", piece.Observed.Subject.ToText());
            json.WriteString("object", piece.Observed.Object.ToText());
            json.WriteEndObject();
        }

        if (!piece.Context.IsEmpty)
        {
            json.WritePropertyName("context");
            Context(piece.Context);
        }

        json.WriteEndObject();
    }

    private void Context(EvidenceContext context)
    {
        json.WriteStartObject();
        foreach (string key in ContextKeys.Texts)
            Text(key, ContextKeys.Text(context, key));
        foreach (string key in ContextKeys.Numbers)
        {
            if (ContextKeys.Number(context, key) is long number)
                json.WriteNumber(key, number);
        }

        json.WriteEndObject();
    }

    public void AttributesValue(IEnumerable<KeyValuePair<string, AttributeValue>> attributes)
    {
        json.WriteStartObject();
        foreach ((string name, AttributeValue value) in attributes)
        {
            json.WritePropertyName(Sound(name));
            Attribute(value);
        }

        json.WriteEndObject();
    }

    private void Attributes(IEnumerable<KeyValuePair<string, AttributeValue>> attributes)
    {
        if (!attributes.Any())
            return;
        json.WritePropertyName("attributes");
        AttributesValue(attributes);
    }

    private void Texts(string name, LocalizedText texts)
    {
        if (texts.Count == 0)
            return;
        json.WritePropertyName(name);
        TextsValue(texts);
    }

    /// <summary>A member of any kind; where it is JSON, the text is written as it is.</summary>
    public void Member(string name, AttributeValue value, bool isJson = false)
    {
        Name(name);
        if (isJson)
            json.WriteRawValue(value.Text, skipInputValidation: true);
        else
            Attribute(value);
    }

    /// <summary>The name of a member whose value is to follow.</summary>
    public void Name(string name) => json.WritePropertyName(Sound(name));

    /// <summary>A member that is a text; none where there is no text.</summary>
    public void Text(string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, Sound(text));
    }

    private void Number(string name, int? number)
    {
        if (number is int value)
            json.WriteNumber(name, value);
    }

    /// <summary>The text with halves of surrogate pairs replaced; almost always the text itself.</summary>
    private string Sound(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            Unpaired++;
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }

        return text;
    }
}
