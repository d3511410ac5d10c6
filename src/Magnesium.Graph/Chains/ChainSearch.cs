using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Magnesium.Graph;

/// <summary>
/// Finds all acyclic chains of a <see cref="ChainPattern"/> between two nodes. A pass backward from the end gives, for every
/// node and state, the fewest steps to the end; the walk forward then enters only nodes from which the end is in reach.
/// </summary>
/// <remarks>Backward pass: time and memory linear in nodes and edges within reach. Walk: time is proportional to the partial chains that can still end within the length left.</remarks>
internal sealed class ChainSearch
{
    private const int CheckEvery = 1024;

    private readonly KnowledgeGraph graph;
    private readonly Node from;
    private readonly Node to;
    private readonly ChainOptions options;
    private readonly Dictionary<int, Judged?> judged = [];
    private readonly HashSet<int> refuted = [];

    public ChainSearch(KnowledgeGraph graph, Node from, Node to, ChainOptions options)
    {
        this.graph = graph;
        this.from = from;
        this.to = to;
        this.options = options;
    }

    public ChainResult Run(CancellationToken cancellation)
    {
        Dictionary<(int Node, int State), int> left = StepsLeft(options.MaxLength);
        (List<Chain> found, TruncationReason? reason) = Walk(left, cancellation);
        IEnumerable<Chain> ranked = Ranked(found);
        if (options.Top is int top)
            ranked = ranked.Take(top);
        NearestMiss? miss = found.Count == 0 && reason is null && from != to ? Miss() : null;
        ImmutableArray<Edge> leftOut = [.. refuted.Order().Select(index => new Edge(graph, index))];
        return new ChainResult(ChainPattern.Text(graph, from, to, options), [.. ranked], found.Count, reason, miss, leftOut);
    }

    /// <summary>The fewest steps, at most <paramref name="longest"/>, from each node and state to the end.</summary>
    private Dictionary<(int Node, int State), int> StepsLeft(int longest)
    {
        var left = new Dictionary<(int Node, int State), int>();
        var queue = new Queue<(int Node, int State)>();
        int states = options.Any ? 1 : ChainPattern.States;
        for (int state = 0; state < states; state++)
        {
            left[(to.Index, state)] = 0;
            queue.Enqueue((to.Index, state));
        }

        while (queue.TryDequeue(out (int Node, int State) reached))
        {
            int steps = left[reached];
            if (steps == longest)
                continue;
            foreach (Edge edge in new Node(graph, reached.Node).In)
            {
                int source = edge.Source.Index;
                for (int state = 0; state < states; state++)
                {
                    if (left.ContainsKey((source, state)) || ChainPattern.Next(state, edge, options.Any) != reached.State || !IsWalked(edge))
                        continue;
                    left[(source, state)] = steps + 1;
                    queue.Enqueue((source, state));
                }
            }
        }

        return left;
    }

    private (List<Chain> Found, TruncationReason? Reason) Walk(Dictionary<(int Node, int State), int> left, CancellationToken cancellation)
    {
        var found = new List<Chain>();
        if (from == to || !left.ContainsKey((from.Index, ChainPattern.Start)))
            return (found, null);
        var clock = Stopwatch.StartNew();
        var path = new List<Step>();
        var onPath = new HashSet<int> { from.Index };

        // One enumerator a hop instead of recursion: chains may be long.
        var open = new Stack<(IncidentEdges.Enumerator Edges, int State)>();
        open.Push((from.Out.GetEnumerator(), ChainPattern.Start));
        for (long turn = 1; open.Count > 0; turn++)
        {
            if (turn % CheckEvery == 0)
            {
                if (cancellation.IsCancellationRequested)
                    return (found, TruncationReason.Cancelled);
                if (clock.Elapsed > options.Timeout)
                    return (found, TruncationReason.Time);
            }

            (IncidentEdges.Enumerator edges, int state) = open.Pop();
            if (!edges.MoveNext())
            {
                if (path.Count > 0)
                {
                    onPath.Remove(path[^1].To.Index);
                    path.RemoveAt(path.Count - 1);
                }

                continue;
            }

            open.Push((edges, state));
            Edge edge = edges.Current;
            int next = ChainPattern.Next(state, edge, options.Any);
            int target = edge.Target.Index;
            if (next < 0 || !left.TryGetValue((target, next), out int stepsLeft) || path.Count + 1 + stepsLeft > options.MaxLength || onPath.Contains(target) || !IsWalked(edge))
                continue;
            path.Add(new Step(edge, forward: true, Judge(edge)!));
            if (target == to.Index)
            {
                var chain = new Chain([.. path]);
                path.RemoveAt(path.Count - 1);
                if (options.Sign is Sign wanted && chain.Sign != wanted)
                    continue;
                if (found.Count == options.Limit)
                    return (found, TruncationReason.Limit);
                found.Add(chain);
                continue;
            }

            onPath.Add(target);
            open.Push((edge.Target.Out.GetEnumerator(), next));
        }

        return (found, null);
    }

    private bool IsWalked(Edge edge)
    {
        Judged? what = Judge(edge);
        if (what is null)
            return false;
        if (options.Any || edge.Role == Role.Structural)
            return true;
        if (!options.Stances.IsEmpty)
            return options.Stances.Contains(what.Stance);
        if (what.Stance != EdgeStance.Refuted)
            return true;
        refuted.Add(edge.Index);
        return false;
    }

    private Judged? Judge(Edge edge)
    {
        if (!judged.TryGetValue(edge.Index, out Judged? what))
            judged[edge.Index] = what = options.ExcludeSource is string source ? Judged.Without(edge, source) : Judged.ByAll(edge);
        return what;
    }

    private IEnumerable<Chain> Ranked(List<Chain> chains)
    {
        IOrderedEnumerable<Chain> byKind = chains.OrderBy(chain => chain.Kind);
        IOrderedEnumerable<Chain> byWeight = options.Weight switch
        {
            ChainWeight.Length => byKind.ThenBy(chain => chain.Length).ThenByDescending(chain => chain.Belief ?? -1),
            ChainWeight.Degree => byKind.ThenByDescending(DegreeProduct).ThenBy(chain => chain.Length),
            _ => byKind.ThenByDescending(chain => chain.Belief ?? -1).ThenBy(chain => chain.Length),
        };
        return byWeight.ThenBy(chain => string.Join(' ', chain.Steps.Select(step => step.Edge.Id)), StringComparer.Ordinal);
    }

    private double DegreeProduct(Chain chain)
    {
        const double Damping = 0.4;
        double product = 1;
        foreach (Step step in chain.Steps)
        {
            RelationRows rows = graph.Store.Relations[step.Edge.Relation.Index];
            double leaving = rows.From(step.Edge.Source.Index, out _).Length;
            double reaching = rows.To(step.Edge.Target.Index, out _).Length;
            product *= Math.Pow(leaving * reaching, -Damping);
        }

        return product;
    }

    /// <summary>Drops one constraint after another until a chain turns up.</summary>
    private NearestMiss? Miss()
    {
        if (options.Sign is Sign sign && First(options with { Sign = null }) is Chain otherSign)
            return new("sign", ChainMessages.OnlyOtherSign(sign, otherSign));
        if ((!options.Stances.IsEmpty || refuted.Count > 0) && First(options with { Sign = null, Stances = [.. Enum.GetValues<EdgeStance>()] }) is Chain otherStance)
            return new("stance", ChainMessages.OnlyOtherStance(otherStance));
        if (options.ExcludeSource is string source && First(options with { Sign = null, ExcludeSource = null }) is Chain needsSource)
            return new("stance", ChainMessages.NeedsSource(source, needsSource));
        int longest = graph.Nodes.Count;
        if (StepsLeft(longest).TryGetValue((from.Index, ChainPattern.Start), out int needed) && needed > options.MaxLength)
            return new("length", ChainMessages.TooLong(needed, options.MaxLength));
        if (!options.Any && First(new ChainOptions { Any = true, MaxLength = options.MaxLength }) is Chain otherRelations)
            return new("relation", ChainMessages.OnlyOtherRelations(otherRelations));
        return null;
    }

    private Chain? First(ChainOptions relaxed)
    {
        var search = new ChainSearch(graph, from, to, relaxed with { Limit = 1, Timeout = TimeSpan.FromSeconds(1) });
        return search.Walk(search.StepsLeft(relaxed.MaxLength), CancellationToken.None).Found.FirstOrDefault();
    }
}

/// <summary>What an empty answer says.</summary>
internal static class ChainMessages
{
    public static string OnlyOtherSign(Sign wanted, Chain found) =>
        $"there is a chain of sign {found.Sign.ToText()}, none of sign {wanted.ToText()}: {found}";

    public static string OnlyOtherStance(Chain found)
    {
        Step blocking = found.Steps.FirstOrDefault(step => step.Stance == EdgeStance.Refuted, found.Steps[0]);
        return $"the nearest chain has a {blocking.Stance.ToText()} step ({blocking.Edge}): {found}";
    }

    public static string NeedsSource(string source, Chain found) => $"every chain rests on '{source}': {found}";

    public static string TooLong(int needed, int allowed) =>
        string.Create(CultureInfo.InvariantCulture, $"the shortest chain has {needed} steps, {allowed} are allowed");

    public static string OnlyOtherRelations(Chain found) => $"there is a chain only through relations that chains leaves out (use --any): {found}";
}
