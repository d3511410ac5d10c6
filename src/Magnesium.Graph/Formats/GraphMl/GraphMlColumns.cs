using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Magnesium.Graph;

/// <summary>
/// The keys of a graph's file: those of the model under the names of <see cref="GraphMlNames"/>, then one for each attribute.
/// Only those that some element uses are there, because loaders fill a declared column where a value is absent.
/// </summary>
internal sealed class GraphMlColumns
{
    private readonly KnowledgeGraph graph;
    private readonly string language;

    public GraphMlColumns(KnowledgeGraph graph, string language)
    {
        this.graph = graph;
        this.language = language;
        List<GraphMlColumn<Node>> nodes = [.. NodeColumns().Where(column => graph.Nodes.Any(node => column.Value(node) is not null))];
        List<GraphMlColumn<Edge>> edges = [.. EdgeColumns().Where(column => graph.Edges.Any(edge => column.Value(edge) is not null))];
        Relations = [.. RelationColumns().Where(column => UsedRelations.Any(relation => column.Value(relation) is not null))];
        IEnumerable<string> ofEdges = edges.Select(column => column.Name).Concat(Relations.Select(column => column.Name));
        ImmutableArray<AttributeValue> nodeExceptions = AddAttributes(GraphMlNames.Node, nodes, nodes.Select(column => column.Name), graph.Store.NodeAttributes, node => node.Index);
        ImmutableArray<AttributeValue> edgeExceptions = AddAttributes(GraphMlNames.Edge, edges, ofEdges, graph.Store.EdgeAttributes, edge => edge.Index);
        Nodes = [.. nodes];
        Edges = [.. edges];
        Graph = [.. GraphColumns(nodeExceptions, edgeExceptions).Where(column => column.Value(graph) is not null)];
        Unpaired = 0; // what was counted in looking for the columns in use will be counted again in writing
    }

    /// <summary>The graph's own; its sources, which may be many, are not among them.</summary>
    public ImmutableArray<GraphMlColumn<KnowledgeGraph>> Graph { get; }

    public ImmutableArray<GraphMlColumn<Node>> Nodes { get; }

    /// <summary>What all edges of a relation have in common; it comes first among the data of an edge.</summary>
    public ImmutableArray<GraphMlColumn<Relation>> Relations { get; }

    public ImmutableArray<GraphMlColumn<Edge>> Edges { get; }

    /// <summary>How many strings inside JSON held half of a surrogate pair, so far.</summary>
    public long Unpaired { get; private set; }

    /// <summary>The sources as one JSON list, one source at a time, so that a long bibliography is never one string in memory.</summary>
    public IEnumerable<string> SourcesInPieces()
    {
        string before = "[";
        foreach (Source source in graph.Sources)
        {
            yield return before + Json(w => w.Source(source));
            before = ",\n";
        }

        yield return "]";
    }

    private IEnumerable<Relation> UsedRelations => graph.Schema.Relations.Where(relation => graph.Store.Relations[relation.Index].Count > 0);

    private IEnumerable<GraphMlColumn<KnowledgeGraph>> GraphColumns(ImmutableArray<AttributeValue> nodeExceptions, ImmutableArray<AttributeValue> edgeExceptions)
    {
        var marker = new Dictionary<string, AttributeValue>
        {
            ["version"] = AttributeValue.Of(ModelNames.Version),
            [GraphMlNames.Node] = AttributeValue.Of(nodeExceptions),
            [GraphMlNames.Edge] = AttributeValue.Of(edgeExceptions),
        };
        yield return Text<KnowledgeGraph>("g_", ModelNames.Marker, _ => Json(w => w.AttributesValue(marker)));
        yield return Text<KnowledgeGraph>("g_", ModelNames.Title, g => g.Info.Title.Best(language));
        yield return Text<KnowledgeGraph>("g_", ModelNames.Disclaimer, g => g.Info.Disclaimer.Best(language));
        yield return Text<KnowledgeGraph>("g_", ModelNames.Info, g => Json(w => w.Info(g.Info)));
        yield return Text<KnowledgeGraph>("g_", ModelNames.Schema, g => Json(w => w.Schema(g.Schema)));
    }

    private IEnumerable<GraphMlColumn<Node>> NodeColumns()
    {
        var labelled = new SortedSet<string>(StringComparer.Ordinal);
        var described = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Node node in graph.Nodes)
        {
            foreach ((string tag, _) in node.Labels)
                labelled.Add(tag);
            foreach ((string tag, _) in node.Description)
                described.Add(tag);
        }

        yield return Text<Node>("", GraphMlNames.Labels, node => ":" + node.Type.Id);
        yield return Text<Node>("n_", ModelNames.Label, node => node.Label(language));
        yield return Text<Node>("n_", ModelNames.Name, node => node.Label(language));
        yield return Text<Node>("n_", ModelNames.Category, node => Category(node.Type));
        yield return Text<Node>("n_", ModelNames.Curie, node => node.Curie?.ToString());
        foreach (string tag in labelled)
            yield return Text<Node>("n_", ModelNames.LabelIn + tag, node => node.Labels[tag]);
        foreach (string tag in described)
            yield return Text<Node>("n_", ModelNames.DescriptionIn + tag, node => node.Description[tag]);
        yield return Text<Node>("n_", ModelNames.Synonyms, node => node.Synonyms.Count == 0 ? null : Json(w => w.Synonyms(node.Synonyms)));
        yield return Text<Node>("n_", ModelNames.CrossReferences, node => node.CrossReferences.IsEmpty ? null : Json(w => w.CrossReferences(node.CrossReferences)));
        yield return Text<Node>("n_", ModelNames.Forms, node => node.Forms.Count == 0 ? null : Json(w => w.Forms(node.Forms)));
        yield return Text<Node>("n_", ModelNames.Notes, node => node.Notes.IsEmpty ? null : Json(w => w.Notes(node.Notes)));
    }

    private static IEnumerable<GraphMlColumn<Relation>> RelationColumns()
    {
        // APOC takes the relation from the first data of an edge, and only when its key id is "label".
        yield return Text<Relation>("", ModelNames.Label, relation => relation.Id);
        yield return Text<Relation>("e_", ModelNames.Interaction, relation => relation.Id);
        yield return Text<Relation>("e_", ModelNames.Predicate, relation => relation.BiolinkPredicate);
    }

    private IEnumerable<GraphMlColumn<Edge>> EdgeColumns()
    {
        if (IsSigned())
        {
            yield return Text<Edge>("e_", ModelNames.Role, edge => edge.Role.ToText());
            yield return Text<Edge>("e_", ModelNames.Sign, edge => edge.Sign.ToText());
        }

        if (graph.Store.EdgeDetails is null)
            yield break;
        yield return new("e_" + ModelNames.Weight, ModelNames.Weight, "double", edge => edge.Belief is double belief ? Number(belief) : null);
        yield return Text<Edge>("e_", ModelNames.Stance, edge => edge.Stance == EdgeStance.Unstated ? null : edge.Stance.ToText());
        yield return new("e_" + ModelNames.Contested, ModelNames.Contested, "boolean", edge => edge.Evidence.IsEmpty ? null : edge.IsContested ? "true" : "false");
        yield return Text<Edge>("e_", ModelNames.Directness, edge => edge.Directness == Directness.Unknown ? null : edge.Directness.ToText());
        yield return Text<Edge>("e_", ModelNames.Evidence, edge => edge.Evidence.IsEmpty ? null : Json(w => w.Evidence(edge.Evidence)));
        yield return Text<Edge>("e_", ModelNames.Gates, edge => edge.Gates.IsEmpty ? null : Json(w => w.Gates(edge.Gates)));
        yield return Text<Edge>("e_", ModelNames.Notes, edge => edge.Notes.IsEmpty ? null : Json(w => w.Notes(edge.Notes)));
    }

    /// <summary>False where no relation in use has a role and no edge a sign: then neither says anything, and neither is written.</summary>
    private bool IsSigned() =>
        UsedRelations.Any(relation => relation.Role is not null || relation.Sign is not (null or Sign.None))
        || (graph.Store.Signs is { } signs && signs.Span.ContainsAnyExcept(Sign.None));

    /// <summary>
    /// Adds a column for each attribute, and returns those that the reader cannot tell from their column alone, each as
    /// [column, attribute] or [column, attribute, "json"].
    /// </summary>
    private ImmutableArray<AttributeValue> AddAttributes<T>(
        string domain, List<GraphMlColumn<T>> columns, IEnumerable<string> model, AttributeColumns attributes, Func<T, int> row)
    {
        var taken = new HashSet<string>(model.Concat(GraphMlNames.TakenByLoaders), StringComparer.Ordinal);
        ImmutableArray<AttributeValue>.Builder exceptions = ImmutableArray.CreateBuilder<AttributeValue>();
        foreach (string name in attributes.Names)
        {
            string column = name;
            while (!taken.Add(column))
                column = "attribute." + column;
            string? type = CommonType(attributes.Values(name));
            if (type is null || column != name || GraphMlNames.IsModel(domain, column))
            {
                string[] exception = type is null ? [column, name, "json"] : [column, name];
                exceptions.Add(AttributeValue.Of(exception.Select(text => AttributeValue.Of(GraphMlText.Escape(text)))));
            }

            columns.Add(new(
                KeyId(domain == GraphMlNames.Node ? "n_" : "e_", column),
                column,
                type ?? "string",
                element => !attributes.TryGet(row(element), name, out AttributeValue value) ? null
                    : type is null ? Json(w => w.Attribute(value))
                    : value.Kind == AttributeKind.Number ? Number(value.Number)
                    : value.ToString()));
        }

        return exceptions.DrainToImmutable();
    }

    /// <summary>The GraphML type that holds all values, numbers and integers still apart; null when only JSON does.</summary>
    private static string? CommonType(IEnumerable<AttributeValue> values)
    {
        bool text = true, boolean = true, numeric = true, integer = true, small = true;
        foreach (AttributeValue value in values)
        {
            text &= value.Kind == AttributeKind.Text;
            boolean &= value.Kind == AttributeKind.Boolean;
            numeric &= value.Kind is AttributeKind.Number or AttributeKind.Integer;
            integer &= value.Kind == AttributeKind.Integer;
            small &= value.Integer is >= int.MinValue and <= int.MaxValue;
        }

        return text ? "string" : boolean ? "boolean" : integer ? (small ? "int" : "long") : numeric ? "double" : null;
    }

    /// <summary>With a point or an exponent, which tells it from an integer in the same column. Infinity is spelt so that Java reads it too.</summary>
    private static string Number(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(value) && text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private static string? Category(NodeType type)
    {
        NodeType? at = type;
        while (at is { BiolinkCategory: null })
            at = at.Parent;
        return at?.BiolinkCategory;
    }

    private string Json(Action<NativeJsonWriter> write)
    {
        string json = NativeJsonWriter.Fragment(write, out long halves);
        Unpaired += halves;
        return json;
    }

    /// <summary>Key ids are unique in the document: a prefix for the kind of element and the column's name made a name token.</summary>
    private static string KeyId(string prefix, string name) => prefix + XmlConvert.EncodeNmToken(GraphMlText.Escape(name));

    private static GraphMlColumn<T> Text<T>(string prefix, string name, Func<T, string?> value) => new(KeyId(prefix, name), name, "string", value);
}
