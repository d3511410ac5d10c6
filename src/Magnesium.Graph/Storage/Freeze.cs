using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Turns checked drafts, sorted into storage order, into columns.</summary>
internal static class Freeze
{
    public static GraphStore Columns(
        GraphSchema schema,
        (NodeDraft Draft, NodeType Type)[] nodes,
        (EdgeDraft Draft, Relation Relation, int Source, int Target, Sign Sign)[] edges,
        ImmutableArray<Source> sources)
    {
        return new GraphStore
        {
            NodeIds = [.. nodes.Select(n => n.Draft.Id)],
            TypeStart = TypeStarts(schema, nodes),
            NodeDetails = NodeDetails(nodes),
            NodeAttributes = new AttributeColumns(nodes.Select((n, i) => (i, (IReadOnlyDictionary<string, AttributeValue>)n.Draft.Attributes))),
            Relations = Rows(schema, edges),
            EdgeCount = edges.Length,
            Signs = edges.Any(e => e.Relation.Sign is null) ? [.. edges.Select(e => e.Sign)] : null,
            EdgeIds = edges.Any(e => e.Draft.Id is not null) ? [.. edges.Select(e => e.Draft.Id)] : null,
            EdgeDetails = EdgeDetails(schema, edges),
            EdgeAttributes = new AttributeColumns(edges.Select((e, i) => (i, (IReadOnlyDictionary<string, AttributeValue>)e.Draft.Attributes))),
            Sources = sources,
        };
    }

    private static int[] TypeStarts(GraphSchema schema, (NodeDraft Draft, NodeType Type)[] nodes)
    {
        int[] starts = new int[schema.NodeTypes.Length + 1];
        foreach ((_, NodeType type) in nodes)
            starts[type.Index + 1]++;
        for (int i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        return starts;
    }

    private static NodeDetail[]? NodeDetails((NodeDraft Draft, NodeType Type)[] nodes)
    {
        NodeDetail[] details = [.. nodes.Select(n => Detail(n.Draft))];
        return Array.TrueForAll(details, d => ReferenceEquals(d, NodeDetail.None)) ? null : details;
    }

    private static NodeDetail Detail(NodeDraft draft)
    {
        bool says = draft.Curie is not null || draft.Labels.Count > 0 || draft.Synonyms.Count > 0 || !draft.CrossReferences.IsEmpty
            || draft.Description.Count > 0 || draft.Forms.Count > 0 || !draft.Notes.IsEmpty;
        return !says
            ? NodeDetail.None
            : new NodeDetail(
                draft.Curie is null ? null : Curie.Parse(draft.Curie),
                draft.Labels,
                draft.Synonyms,
                [.. draft.CrossReferences.Select(x => new CrossReference(Curie.Parse(x.Curie), x.Match))],
                draft.Description,
                draft.Forms,
                draft.Notes);
    }

    private static RelationRows[] Rows(GraphSchema schema, (EdgeDraft Draft, Relation Relation, int Source, int Target, Sign Sign)[] edges)
    {
        var rows = new RelationRows[schema.Relations.Length];
        int first = 0;
        for (int relation = 0; relation < rows.Length; relation++)
        {
            int end = first;
            while (end < edges.Length && edges[end].Relation.Index == relation)
                end++;
            int[] sources = new int[end - first];
            int[] targets = new int[end - first];
            for (int i = first; i < end; i++)
                (sources[i - first], targets[i - first]) = (edges[i].Source, edges[i].Target);
            rows[relation] = new RelationRows(first, sources, targets);
            first = end;
        }

        return rows;
    }

    private static EdgeDetail[]? EdgeDetails(GraphSchema schema, (EdgeDraft Draft, Relation Relation, int Source, int Target, Sign Sign)[] edges)
    {
        var parallel = edges.Where(e => !e.Draft.Evidence.IsEmpty).ToLookup(e => (e.Source, e.Target));
        bool any = false;
        var details = new EdgeDetail[edges.Length];
        for (int i = 0; i < edges.Length; i++)
        {
            (EdgeDraft draft, _, int source, int target, Sign sign) = edges[i];
            if (draft.Evidence.IsEmpty && draft.Notes.IsEmpty && draft.Gates.IsEmpty && draft.Directness == Directness.Unknown)
            {
                details[i] = EdgeDetail.None;
                continue;
            }

            any = true;
            ImmutableArray<Evidence> opposite = sign is Sign.Plus or Sign.Minus
                ? [.. parallel[(source, target)].Where(e => e.Sign == sign.Opposite()).SelectMany(e => e.Draft.Evidence)]
                : [];
            details[i] = new EdgeDetail(draft.Evidence, draft.Notes, draft.Gates, draft.Directness)
            {
                Stance = Judgement.StanceOf(draft.Evidence),
                Belief = Judgement.BeliefOf(draft.Evidence, schema),
                IsContested = Judgement.IsContested(draft.Evidence, opposite),
            };
        }

        return any ? details : null;
    }
}
