using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Works out how two graphs differ. Nodes and edges are matched by id, evidence by content.</summary>
/// <remarks>Time linear in both graphs, and in what their conclusions cost.</remarks>
internal static class GraphComparison
{
    public static GraphDiff Of(KnowledgeGraph before, KnowledgeGraph after, ConclusionOptions options, CancellationToken cancellation)
    {
        // A tree, where a sort could not be cancelled. Ids are unique but in a damaged snapshot.
        var edges = new SortedDictionary<string, EdgeChange>(StringComparer.Ordinal);
        foreach (EdgeChange change in Edges(before, after, cancellation))
            edges.TryAdd(change.Id, change);
        var conclusions = ConclusionFinder.OfBoth(before, after, options, cancellation);
        return new GraphDiff
        {
            AddedNodes = [.. after.Nodes.Until(cancellation).Where(node => !before.TryGetNode(node.Id, out _))],
            RemovedNodes = [.. before.Nodes.Until(cancellation).Where(node => !after.TryGetNode(node.Id, out _))],
            ChangedNodes = [.. ChangedNodes(before, after, cancellation)],
            Edges = [.. edges.Values.Until(cancellation)],
            ComparesConclusions = conclusions is not null,
            Conclusions = conclusions is null ? [] : ConclusionFinder.Compare(conclusions.Value.Before, conclusions.Value.After, edges),
        };
    }

    private static IEnumerable<NodeChange> ChangedNodes(KnowledgeGraph before, KnowledgeGraph after, CancellationToken cancellation)
    {
        foreach (Node node in before.Nodes.Until(cancellation))
        {
            if (after.TryGetNode(node.Id, out Node other) && What(node, other) is { Length: > 0 } what)
                yield return new NodeChange(node, other, [.. what]);
        }
    }

    private static string[] What(Node one, Node two) =>
    [
        .. Differs("type", one.Type.Id == two.Type.Id),
        .. Differs("curie", one.Curie == two.Curie),
        .. Differs("labels", one.Labels.Equals(two.Labels)),
        .. Differs("synonyms", one.Synonyms.Select(pair => (pair.Key, string.Join('\n', pair.Value))).SequenceEqual(two.Synonyms.Select(pair => (pair.Key, string.Join('\n', pair.Value))))),
        .. Differs("xrefs", one.CrossReferences.SequenceEqual(two.CrossReferences)),
        .. Differs("description", one.Description.Equals(two.Description)),
        .. Differs("forms", one.Forms.SequenceEqual(two.Forms)),
        .. Differs("notes", one.Notes.SequenceEqual(two.Notes)),
        .. Differs("attributes", one.Attributes.SequenceEqual(two.Attributes)),
    ];

    private static IEnumerable<EdgeChange> Edges(KnowledgeGraph before, KnowledgeGraph after, CancellationToken cancellation)
    {
        // What finds edges by id takes long to make; made here, it can be cancelled.
        before.EdgesById(cancellation);
        after.EdgesById(cancellation);
        foreach (Edge edge in before.Edges.Until(cancellation))
        {
            string id = edge.Id;
            if (!after.TryGetEdge(id, out Edge other))
            {
                yield return new EdgeChange { Id = id, Before = edge, RemovedEvidence = edge.Evidence };
                continue;
            }

            ImmutableArray<string> what = [.. What(edge, other)];
            (List<Evidence> removed, List<Evidence> added) = Apart(edge.Evidence, other.Evidence);
            List<EvidenceChange> changed = Matched(removed, added);
            if (!what.IsEmpty || removed.Count + added.Count + changed.Count > 0)
                yield return new EdgeChange { Id = id, Before = edge, After = other, What = what, AddedEvidence = [.. added], RemovedEvidence = [.. removed], ChangedEvidence = [.. changed] };
        }

        foreach (Edge edge in after.Edges.Until(cancellation))
        {
            if (!before.TryGetEdge(edge.Id, out _))
                yield return new EdgeChange { Id = edge.Id, After = edge, AddedEvidence = edge.Evidence };
        }
    }

    private static string[] What(Edge one, Edge two) =>
    [
        .. Becomes("source", one.Source.Id, two.Source.Id),
        .. Becomes("relation", one.Relation.Id, two.Relation.Id),
        .. Becomes("target", one.Target.Id, two.Target.Id),
        .. Becomes("sign", one.Sign.ToText(), two.Sign.ToText()),
        .. Becomes("stance", one.Stance.ToText(), two.Stance.ToText()),
        .. Becomes("contested", one.IsContested ? "yes" : "no", two.IsContested ? "yes" : "no"),
        .. Becomes("directness", one.Directness.ToText(), two.Directness.ToText()),
        .. Differs("gates", one.Gates.SequenceEqual(two.Gates)),
        .. Differs("notes", one.Notes.SequenceEqual(two.Notes)),
        .. Differs("attributes", one.Attributes.SequenceEqual(two.Attributes)),
    ];

    private static IEnumerable<string> Differs(string what, bool isSame) => isSame ? [] : [what];

    private static IEnumerable<string> Becomes(string what, string one, string two) => one == two ? [] : [$"{what} {one} → {two}"];

    /// <summary>What each side has that the other lacks; equal pieces are counted, not merged.</summary>
    private static (List<Evidence> OnlyOne, List<Evidence> OnlyTwo) Apart(ImmutableArray<Evidence> one, ImmutableArray<Evidence> two)
    {
        List<Evidence> onlyTwo = [.. two];
        List<Evidence> onlyOne = [.. one.Where(piece => !onlyTwo.Remove(piece))];
        return (onlyOne, onlyTwo);
    }

    /// <summary>Takes out of both lists what is of the same source and statement.</summary>
    private static List<EvidenceChange> Matched(List<Evidence> removed, List<Evidence> added)
    {
        var changed = new List<EvidenceChange>();
        foreach (Evidence piece in removed.ToArray())
        {
            int place = added.FindIndex(other => other.Source == piece.Source && other.Claim == piece.Claim);
            if (place < 0)
                continue;
            changed.Add(new EvidenceChange(piece, added[place]));
            added.RemoveAt(place);
            removed.Remove(piece);
        }

        return changed;
    }
}
