using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Finds the contradictions of a graph by the rules 12 to 15 of docs/model.md.</summary>
/// <remarks>Time linear in edges, and quadratic in the pieces of evidence on one edge or on the edges of one statement.</remarks>
internal sealed class ConflictFinder
{
    private readonly Dictionary<int, int> givenFrom = [];

    private ConflictFinder(KnowledgeGraph graph, CancellationToken cancellation)
    {
        foreach (Node node in graph.Nodes.Until(cancellation))
        {
            foreach (Edge edge in node.Out)
            {
                if (edge.Relation.Id == ChainPattern.GivenAs)
                    givenFrom.TryAdd(edge.Target.Index, node.Index);
            }
        }
    }

    public static ImmutableArray<Conflict> Find(KnowledgeGraph graph, CancellationToken cancellation)
    {
        var finder = new ConflictFinder(graph, cancellation);
        return
        [
            .. graph.Edges.Until(cancellation).SelectMany(finder.OnOneEdge)
                .Concat(graph.Nodes.Until(cancellation).SelectMany(finder.OnParallelEdges))
                .Concat(finder.OnOneStatement(graph.Edges.Until(cancellation)))
                .OrderBy(conflict => conflict.Kind).ThenBy(conflict => conflict.Edges[0].Index),
        ];
    }

    private IEnumerable<Conflict> OnOneEdge(Edge edge)
    {
        if (edge.Evidence.Length < 2)
            yield break;
        Witness[] supporting = [.. Supporting(edge)];
        if (Pairs(ConflictKind.Direct, supporting, [.. Denying(edge)], Comparable) is Conflict direct)
            yield return direct;
        EdgeStance firmest = edge.Stance;
        Witness[] firm = [.. edge.Evidence.Where(piece => piece.Supports == true && IsAs(piece.Stance, firmest)).Select(piece => new Witness(edge, piece))];
        Witness[] weaker = [.. edge.Evidence.Where(piece => piece.Supports == true && !IsAs(piece.Stance, firmest)).Select(piece => new Witness(edge, piece))];
        if (Pairs(ConflictKind.Stance, firm, weaker, Comparable) is Conflict stance)
            yield return stance;
        Witness[] counted = [.. edge.Evidence.Where(piece => piece.Supports == true && piece.Context.Count is not null).Select(piece => new Witness(edge, piece))];
        long? least = counted.Min(witness => witness.Evidence.Context.Count);
        if (Pairs(ConflictKind.Quantity, [.. counted.Where(w => w.Evidence.Context.Count == least)], [.. counted.Where(w => w.Evidence.Context.Count != least)], Comparable) is Conflict quantity)
            yield return quantity;
    }

    /// <summary>Edges of opposite sign between the same two nodes: what supports the one denies the other.</summary>
    private IEnumerable<Conflict> OnParallelEdges(Node node)
    {
        foreach (IGrouping<Node, Edge> parallel in node.Out.Where(edge => edge.Sign is Sign.Plus or Sign.Minus).GroupBy(edge => edge.Target).Where(group => group.Skip(1).Any()))
        {
            Edge[] plus = [.. parallel.Where(edge => edge.Sign == Sign.Plus)];
            Edge[] minus = [.. parallel.Where(edge => edge.Sign == Sign.Minus)];
            if (plus.Length == 0 || minus.Length == 0)
                continue;
            Witness[] raising = [.. plus.SelectMany(Supporting)];
            Witness[] lowering = [.. minus.SelectMany(Supporting)];
            if (parallel.All(edge => edge.Evidence.IsEmpty))
                yield return new Conflict(ConflictKind.Direct, [], [], [.. plus, .. minus]);
            else if (Pairs(ConflictKind.Direct, raising, lowering, Comparable) is Conflict direct)
                yield return direct;
            if (Pairs(ConflictKind.Narrower, raising, lowering, DifferInRouteOrPopulation) is Conflict narrower)
                yield return narrower;
        }
    }

    /// <summary>
    /// Evidence for and against what one substance does to one condition: of the same edge where it differs in route or
    /// population only, and of edges from two ways to give the substance, which are routes themselves (docs/model.md, 5).
    /// </summary>
    private IEnumerable<Conflict> OnOneStatement(IEnumerable<Edge> edges)
    {
        foreach (IGrouping<object, Edge> statement in edges.Where(edge => !edge.Evidence.IsEmpty)
            .GroupBy(edge => (object)(givenFrom.GetValueOrDefault(edge.Source.Index, edge.Source.Index), edge.Relation.Index, edge.Target.Index, edge.Sign)))
        {
            if (Pairs(ConflictKind.Narrower, [.. statement.SelectMany(Supporting)], [.. statement.SelectMany(Denying)], IsNarrower) is Conflict narrower)
                yield return narrower;
        }

        static bool IsNarrower(Witness one, Witness other) => one.Edge == other.Edge
            ? DifferInRouteOrPopulation(one, other)
            : AgreeOtherwise(one, other);
    }

    /// <summary>The conflict of those that disagree with someone on the other side; null when nobody does.</summary>
    private static Conflict? Pairs(ConflictKind kind, Witness[] supporting, Witness[] opposing, Func<Witness, Witness, bool> disagree)
    {
        ImmutableArray<Witness> one = [.. supporting.Where(witness => opposing.Any(other => disagree(witness, other)))];
        ImmutableArray<Witness> two = [.. opposing.Where(witness => supporting.Any(other => disagree(other, witness)))];
        return one.IsEmpty ? null : new Conflict(kind, one, two, [.. one.Concat(two).Select(witness => witness.Edge).Distinct().OrderBy(edge => edge.Sign != Sign.Plus).ThenBy(edge => edge.Index)]);
    }

    /// <summary>What counts for an edge: inconclusive evidence never contests.</summary>
    private static IEnumerable<Witness> Supporting(Edge edge) =>
        edge.Evidence.Where(piece => piece.Supports == true && piece.Stance != Stance.Inconclusive).Select(piece => new Witness(edge, piece));

    private static IEnumerable<Witness> Denying(Edge edge) =>
        edge.Evidence.Where(piece => piece.Supports == false && piece.Stance != Stance.Inconclusive).Select(piece => new Witness(edge, piece));

    private static bool IsAs(Stance stance, EdgeStance edge) => (int)edge == (int)EdgeStance.Inconclusive + (int)stance;

    private static bool Comparable(Witness one, Witness other) => one.Evidence.Context.IsComparableWith(other.Evidence.Context);

    private static bool DifferInRouteOrPopulation(Witness one, Witness other) => !Comparable(one, other) && AgreeOtherwise(one, other);

    private static bool AgreeOtherwise(Witness one, Witness other) =>
        (one.Evidence.Context with { Route = null, Population = null }).IsComparableWith(other.Evidence.Context with { Route = null, Population = null });
}
