using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// Writes KGX as two tables. There is no escape in them: a column with a value that would not come back as it is (a number, a
/// tab, an empty text) is written as JSON, under <c>json.</c> and its name. Only ids cannot be.
/// </summary>
internal sealed class KgxTableWriter
{
    // Slots that other programs read, and what their text must not have: they are not read back, so they may be mended.
    private static readonly HashSet<string> Slots = new(StringComparer.Ordinal)
    {
        "id", ModelNames.Category, ModelNames.Name, "description", "xref", "synonym", "subject", ModelNames.Predicate, "object", "knowledge_level", "agent_type", "publications",
        ModelNames.Label, ModelNames.Interaction,
    };

    private readonly KnowledgeGraph graph;
    private readonly UniqueIds ids;
    private readonly KgxElements elements;
    private readonly SoundText sound = new(_ => false);

    public KgxTableWriter(KnowledgeGraph graph, WriteOptions options)
    {
        this.graph = graph;
        ids = new UniqueIds(graph, c => c is '\t' or '\n' or '\r');
        elements = new KgxElements(graph, options.Language, ids.Of);
    }

    public LossReport Write(Stream nodes, Stream edges)
    {
        Table(nodes, ["id", ModelNames.Category, ModelNames.Name], graph.Nodes, elements.Node);
        Table(edges, ["id", "subject", ModelNames.Predicate, "object"], graph.Edges, elements.Edge);
        return new LossList()
            .Add("ids", ids.Changed, KgxMessages.NoTabs())
            .Add("text", sound.Changed, FormatMessages.UnpairedSurrogate())
            .Report();
    }

    private void Table<T>(Stream output, string[] always, IReadOnlyList<T> all, Func<T, List<NamedValue>> values)
    {
        var columns = new ValueColumns();
        foreach (string name in always)
            columns.Declare(name);
        foreach (T element in all)
            columns.Observe(values(element));
        using StreamWriter text = Utf8Text.To(output);
        string[] names = [.. columns.All.Select(column => Slots.Contains(column.Key) ? column.Key : column.NameInTable)];
        text.Write(string.Join('\t', names.Select(Header)));
        text.Write('\n');
        string[] row = new string[names.Length];
        foreach (T element in all)
        {
            Array.Fill(row, "");
            foreach (NamedValue value in values(element))
            {
                ValueColumn column = columns[value.Name];
                row[column.Index] = Text(value, column);
            }

            for (int i = 0; i < row.Length; i++)
            {
                if (i > 0)
                    text.Write('\t');
                text.Write(row[i]);
            }

            text.Write('\n');
        }
    }

    private string Text(NamedValue value, ValueColumn column)
    {
        if (value.Name is "id" or "subject" or "object")
            return Field(ids.Of(value.Value.Text));
        if (Slots.Contains(value.Name))
            return value.Value.Kind == AttributeKind.List ? string.Join('|', value.Value.Items.Select(item => Field(item.Text.Replace('|', ' ')))) : Field(value.Value.Text);
        if (column.IsPlainText)
            return sound.Of(value.Value.Text);
        string json = NativeJsonWriter.Fragment(w => w.Attribute(value.Value), out long unpaired);
        return unpaired == 0 ? json : NativeJsonWriter.Fragment(w => w.Attribute(AttributeValue.Of(sound.Of(value.Value.Text))));
    }

    /// <summary>A name with a tab or line end in it is written as JSON, in quotes, as is one that begins with a quote.</summary>
    private string Header(string name) => name.StartsWith('"') || Field(name) != name ? NativeJsonWriter.Fragment(w => w.Attribute(AttributeValue.Of(sound.Of(name)))) : sound.Of(name);

    private static string Field(string text) => text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? text : new StringBuilder(text).Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ').ToString();
}
