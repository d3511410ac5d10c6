using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// A graph as the tables that property-graph databases load: nodes, edges, and as rows of their own, because an edge there
/// has only plain values, the evidence, the notes and the sources. Column names are unique ignoring case.
/// </summary>
internal sealed class PropertyTables
{
    private readonly KnowledgeGraph graph;

    public PropertyTables(KnowledgeGraph graph, string language)
    {
        this.graph = graph;
        Nodes = WithAttributes(NodeColumns(language), graph.Store.NodeAttributes, node => node.Index);
        Edges = WithAttributes(EdgeColumns(), graph.Store.EdgeAttributes, edge => edge.Index);
    }

    /// <summary>The first is <c>id</c>.</summary>
    public ImmutableArray<PropertyColumn<Node>> Nodes { get; }

    /// <summary>The first is <c>id</c>; ends and relation are not among them.</summary>
    public ImmutableArray<PropertyColumn<Edge>> Edges { get; }

    /// <summary>The first two are <c>id</c> and <c>edge</c>; the source is not among them.</summary>
    public static ImmutableArray<PropertyColumn<EvidenceRow>> Evidence { get; } =
    [
        Text<EvidenceRow>("id", row => row.Id),
        Text<EvidenceRow>("edge", row => row.Edge),
        Text<EvidenceRow>("claim", row => row.Piece.Claim),
        Text<EvidenceRow>("quote", row => row.Piece.Quote),
        Text<EvidenceRow>("language", row => row.Piece.Language),
        Text<EvidenceRow>("translation", row => row.Piece.Translation),
        Integer<EvidenceRow>("start", row => row.Piece.Start),
        Integer<EvidenceRow>("end", row => row.Piece.End),
        Text<EvidenceRow>("finding", row => row.Piece.Finding),
        Text<EvidenceRow>("stance", row => row.Piece.Stance.ToText()),
        new("supports", ColumnKind.Boolean, row => row.Piece.Supports is bool supports ? AttributeValue.Of(supports) : null),
        Text<EvidenceRow>("study_kind", row => row.Piece.StudyKind),
        Text<EvidenceRow>("observed_subject", row => Observed(row.Piece.Observed.Subject)),
        Text<EvidenceRow>("observed_object", row => Observed(row.Piece.Observed.Object)),
        .. ContextKeys.Texts.Select(key => Text<EvidenceRow>(key, row => ContextKeys.Text(row.Piece.Context, key))),
        .. ContextKeys.Numbers.Select(key => Integer<EvidenceRow>(key, row => ContextKeys.Number(row.Piece.Context, key))),
    ];

    /// <summary>The first three are <c>id</c>, <c>node</c> and <c>edge</c>, one of which it is about; the source is not among them.</summary>
    public static ImmutableArray<PropertyColumn<NoteRow>> Notes { get; } =
    [
        Text<NoteRow>("id", row => row.Id),
        Text<NoteRow>("node", row => row.IsOnEdge ? null : row.About),
        Text<NoteRow>("edge", row => row.IsOnEdge ? row.About : null),
        Text<NoteRow>("claim", row => row.Note.Claim),
        Text<NoteRow>("quote", row => row.Note.Quote),
        Text<NoteRow>("language", row => row.Note.Language),
        Text<NoteRow>("translation", row => row.Note.Translation),
        Integer<NoteRow>("start", row => row.Note.Start),
        Integer<NoteRow>("end", row => row.Note.End),
        Text<NoteRow>("text", row => row.Note.Text),
    ];

    /// <summary>The first is <c>id</c>.</summary>
    public static ImmutableArray<PropertyColumn<Source>> Sources { get; } =
    [
        Text<Source>("id", source => source.Id),
        Text<Source>("kind", source => source.Kind),
        Text<Source>("title", source => source.Title),
        Texts<Source>("authors", source => source.Authors),
        Integer<Source>("year", source => source.Year),
        Text<Source>("container", source => source.Container),
        Text<Source>("volume", source => source.Volume),
        Text<Source>("issue", source => source.Issue),
        Text<Source>("pages", source => source.Pages),
        Text<Source>("doi", source => source.Doi),
        Text<Source>("pmid", source => source.Pmid),
        Text<Source>("pmcid", source => source.Pmcid),
        Text<Source>("url", source => source.Url),
        Text<Source>("isbn", source => source.Isbn),
        Text<Source>("language", source => source.Language),
        Text<Source>("license", source => source.License),
        Text<Source>("note", source => source.Note),
        Text<Source>("text", source => source.Text),
    ];

    /// <summary>How many attributes stand as JSON text because their column holds values of several kinds.</summary>
    public long WrittenAsText { get; private set; }

    /// <summary>All evidence, edge by edge.</summary>
    public IEnumerable<(EvidenceRow Row, string Source)> EvidenceRows()
    {
        foreach (Edge edge in graph.Edges)
        {
            ImmutableArray<Evidence> evidence = edge.Evidence;
            string id = evidence.IsEmpty ? "" : edge.Id;
            for (int i = 0; i < evidence.Length; i++)
                yield return (new EvidenceRow(id, i, evidence[i]), evidence[i].Source);
        }
    }

    /// <summary>All notes, of nodes first.</summary>
    public IEnumerable<(NoteRow Row, string Source)> NoteRows()
    {
        foreach (Node node in graph.Nodes)
        {
            for (int i = 0; i < node.Notes.Length; i++)
                yield return (new NoteRow(node.Id, IsOnEdge: false, i, node.Notes[i]), node.Notes[i].Source);
        }

        foreach (Edge edge in graph.Edges)
        {
            ImmutableArray<Note> notes = edge.Notes;
            string id = notes.IsEmpty ? "" : edge.Id;
            for (int i = 0; i < notes.Length; i++)
                yield return (new NoteRow(id, IsOnEdge: true, i, notes[i]), notes[i].Source);
        }
    }

    private IEnumerable<PropertyColumn<Node>> NodeColumns(string language)
    {
        yield return Text<Node>("id", node => node.Id);
        yield return Text<Node>("type", node => node.Type.Id);
        yield return Text<Node>("name", node => node.Label(language));
        yield return Text<Node>("category", node => node.Type.NearestCategory);
        yield return Text<Node>("curie", node => node.Curie?.ToString());
        foreach (string tag in Tags(node => node.Labels.Select(label => label.Key)))
            yield return Text<Node>("label_" + tag, node => node.Labels[tag]);
        foreach (string tag in Tags(node => node.Description.Select(text => text.Key)))
            yield return Text<Node>("description_" + tag, node => node.Description[tag]);
        foreach (string tag in Tags(node => node.Synonyms.Keys))
            yield return Texts<Node>("synonyms_" + tag, node => node.Synonyms.GetValueOrDefault(tag, []));
        foreach (MatchKind match in Enum.GetValues<MatchKind>())
            yield return Texts<Node>(match.ToText() + "_match", node => node.CrossReferences.Where(reference => reference.Match == match).Select(reference => reference.Curie.ToString()));
    }

    private static IEnumerable<PropertyColumn<Edge>> EdgeColumns()
    {
        yield return Text<Edge>("id", edge => edge.Id);
        yield return Text<Edge>("sign", edge => edge.Sign.ToText());
        yield return Text<Edge>("role", edge => edge.Role.ToText());
        yield return Text<Edge>("predicate", edge => edge.Relation.BiolinkPredicate);
        yield return Text<Edge>("stance", edge => edge.Stance.ToText());
        yield return new("contested", ColumnKind.Boolean, edge => AttributeValue.Of(edge.IsContested));
        yield return new("belief", ColumnKind.Number, edge => edge.Belief is double belief ? AttributeValue.Of(belief) : null);
        yield return Text<Edge>("directness", edge => edge.Directness.ToText());
        foreach (GateEffect effect in Enum.GetValues<GateEffect>())
            yield return Texts<Edge>("gates_" + effect.ToText(), edge => edge.Gates.Where(gate => gate.Effect == effect).Select(gate => gate.Node));
    }

    private SortedSet<string> Tags(Func<Node, IEnumerable<string>> tags) => new(graph.Nodes.SelectMany(tags), StringComparer.Ordinal);

    /// <summary>The columns of the model, and one for each attribute.</summary>
    private ImmutableArray<PropertyColumn<T>> WithAttributes<T>(IEnumerable<PropertyColumn<T>> model, AttributeColumns attributes, Func<T, int> index)
    {
        var names = new UniqueNames();
        ImmutableArray<PropertyColumn<T>>.Builder columns = ImmutableArray.CreateBuilder<PropertyColumn<T>>();
        foreach (PropertyColumn<T> column in model)
            columns.Add(column with { Name = names.Take(column.Name) });
        foreach (string name in attributes.Names)
        {
            ColumnKind? common = CommonKind(attributes.Values(name));
            WrittenAsText += common is null ? attributes.Values(name).LongCount() : 0;
            columns.Add(new PropertyColumn<T>(names.Take(name), common ?? ColumnKind.Text, row => !attributes.TryGet(index(row), name, out AttributeValue value)
                ? null
                : common is null ? AttributeValue.Of(NativeJsonWriter.Fragment(json => json.Attribute(value))) : value)
            {
                IsMixed = common is null,
            });
        }

        return columns.ToImmutable();
    }

    /// <summary>The kind that holds all values; null when only JSON does.</summary>
    private static ColumnKind? CommonKind(IEnumerable<AttributeValue> values)
    {
        ColumnKind? common = null;
        foreach (AttributeValue value in values)
        {
            ColumnKind? kind = value.Kind switch
            {
                AttributeKind.Text => ColumnKind.Text,
                AttributeKind.Integer => ColumnKind.Integer,
                AttributeKind.Number => ColumnKind.Number,
                AttributeKind.Boolean => ColumnKind.Boolean,
                _ when value.Items.All(item => item.Kind == AttributeKind.Text) => ColumnKind.Texts,
                _ => null,
            };
            common = (common, kind) switch
            {
                (null, _) => kind,
                (ColumnKind.Integer, ColumnKind.Number) or (ColumnKind.Number, ColumnKind.Integer) => ColumnKind.Number,
                _ when common == kind => kind,
                _ => null,
            };
            if (common is null)
                return null;
        }

        return common;
    }

    private static string? Observed(Direction direction) => direction == Direction.Unstated ? null : direction.ToText();

    private static PropertyColumn<T> Text<T>(string name, Func<T, string?> value) =>
        new(name, ColumnKind.Text, row => value(row) is string text ? AttributeValue.Of(text) : null);

    private static PropertyColumn<T> Integer<T>(string name, Func<T, long?> value) =>
        new(name, ColumnKind.Integer, row => value(row) is long number ? AttributeValue.Of(number) : null);

    /// <summary>An empty list is no value.</summary>
    private static PropertyColumn<T> Texts<T>(string name, Func<T, IEnumerable<string>> value) => new(name, ColumnKind.Texts, row =>
    {
        var items = AttributeValue.Of(value(row).Select(AttributeValue.Of));
        return items.Items.IsEmpty ? null : items;
    });
}
