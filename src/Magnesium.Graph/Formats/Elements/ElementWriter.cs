using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// What a graph, a node or an edge holds, as named values; <see cref="OwnElements"/> is the way back. The list a method
/// returns is good until the next call.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="language">Language of the texts that other programs show.</param>
/// <param name="idOf">The ids that nodes go by in the file, where they are not their own.</param>
internal sealed class ElementWriter(KnowledgeGraph graph, string language, Func<string, string>? idOf = null)
{
    private readonly List<NamedValue> values = [];
    private long unpaired;

    /// <summary>What the formats of this kind lose: halves of surrogate pairs, which no UTF-8 can carry.</summary>
    public LossReport Report(long unpairedElsewhere = 0)
    {
        long all = unpaired + unpairedElsewhere;
        return all == 0 ? LossReport.Nothing : new LossReport([new Loss("text", all, FormatMessages.UnpairedSurrogate())]);
    }

    /// <summary>The values of the graph as a whole, the marker first, without which a file is read as another program's.</summary>
    public List<NamedValue> Graph()
    {
        values.Clear();
        values.Add(new(ModelNames.Marker, AttributeValue.Of($$"""{"version":{{ModelNames.Version}}}"""), IsJson: true));
        Text(ModelNames.Title, graph.Info.Title.Best(language));
        Text(ModelNames.Disclaimer, graph.Info.Disclaimer.Best(language));
        Json(ModelNames.Info, w => w.Info(graph.Info));
        Json(ModelNames.Schema, w => w.Schema(graph.Schema));
        if (!graph.Sources.IsEmpty)
            Json(ModelNames.Sources, w => w.Sources(graph.Sources));
        return values;
    }

    public List<NamedValue> Node(Node node)
    {
        values.Clear();
        Text(ModelNames.Type, node.Type.Id);
        Text(ModelNames.Label, node.Label(language));
        Text(ModelNames.Name, node.Label(language));
        Text(ModelNames.Category, node.Type.NearestCategory);
        Text(ModelNames.Curie, node.Curie?.ToString());
        Texts(ModelNames.LabelIn, node.Labels);
        Texts(ModelNames.DescriptionIn, node.Description);
        if (node.Synonyms.Count > 0)
            Json(ModelNames.Synonyms, w => w.Synonyms(node.Synonyms));
        if (!node.CrossReferences.IsEmpty)
            Json(ModelNames.CrossReferences, w => w.CrossReferences(node.CrossReferences));
        if (node.Forms.Count > 0)
            Json(ModelNames.Forms, w => w.Forms(node.Forms));
        if (!node.Notes.IsEmpty)
            Json(ModelNames.Notes, w => w.Notes(node.Notes));
        Attributes(node.Attributes);
        return values;
    }

    public List<NamedValue> Edge(Edge edge)
    {
        values.Clear();
        Relation relation = edge.Relation;
        Text(ModelNames.Relation, relation.Id);
        Text(ModelNames.Label, relation.Labels.Best(language) ?? relation.Id);
        Text(ModelNames.Interaction, relation.Id);
        Text(ModelNames.Predicate, relation.BiolinkPredicate);
        Text(ModelNames.Role, edge.Role.ToText());
        Text(ModelNames.Sign, edge.Sign.ToText());
        if (edge.Belief is double belief)
            values.Add(new(ModelNames.Weight, AttributeValue.Of(belief)));
        if (edge.Stance != EdgeStance.Unstated)
            Text(ModelNames.Stance, edge.Stance.ToText());
        ImmutableArray<Evidence> evidence = edge.Evidence;
        if (!evidence.IsEmpty)
            values.Add(new(ModelNames.Contested, AttributeValue.Of(edge.IsContested)));
        if (edge.Directness != Directness.Unknown)
            Text(ModelNames.Directness, edge.Directness.ToText());
        Text(ModelNames.GivenId, graph.Store.EdgeIds?[edge.Index]);
        if (!evidence.IsEmpty)
            Json(ModelNames.Evidence, w => w.Evidence(evidence));
        if (!edge.Gates.IsEmpty)
            Json(ModelNames.Gates, w => w.Gates(idOf is null ? edge.Gates : [.. edge.Gates.Select(gate => gate with { Node = idOf(gate.Node) })]));
        if (!edge.Notes.IsEmpty)
            Json(ModelNames.Notes, w => w.Notes(edge.Notes));
        Attributes(edge.Attributes);
        return values;
    }

    private void Texts(string prefix, LocalizedText texts)
    {
        foreach ((string language, string text) in texts)
            values.Add(new(prefix + language, AttributeValue.Of(text)));
    }

    private void Text(string name, string? text)
    {
        if (text is not null)
            values.Add(new(name, AttributeValue.Of(text)));
    }

    private void Json(string name, Action<NativeJsonWriter> write)
    {
        string json = NativeJsonWriter.Fragment(write, out long halves);
        unpaired += halves;
        values.Add(new(name, AttributeValue.Of(json), IsJson: true));
    }

    private void Attributes(IEnumerable<KeyValuePair<string, AttributeValue>> attributes)
    {
        foreach ((string name, AttributeValue value) in attributes)
            values.Add(new(ModelNames.OfAttribute(name), value));
    }
}
