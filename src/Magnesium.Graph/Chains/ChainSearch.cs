using System.Collections.Immutable;
using System.Diagnostics;

namespace Magnesium.Graph;

/// <summary>
/// Finds all acyclic chains of a <see cref="ChainPattern"/> between two nodes. A pass backward from the end gives, for every
/// node and state, the fewest steps to the end; the walk forward then enters only nodes from which the end is in reach. Where
/// a sign is wanted, every node is doubled once a sign that the rest of the way may have; the walk forward still meets no node twice.
/// </summary>
/// <remarks>Backward pass: time and memory linear in nodes and edges within reach. Walk: time is proportional to the partial chains that can still end within the length left.</remarks>
internal sealed class ChainSearch
{
    private const int CheckEvery = 1024;

    private static readonly ImmutableArray<EdgeStance> AnyStance = [.. Enum.GetValues<EdgeStance>()];
    private static readonly ImmutableArray<Sign> AnySign = [.. Enum.GetValues<Sign>()];

    private readonly KnowledgeGraph graph;
    private readonly Node from;
    private readonly Node to;
    private readonly ChainOptions options;
    private readonly CancellationToken cancellation;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Dictionary<int, Judged?> judged = [];
    private bool metRefuted;
    private long turn;
    private TruncationReason? stopped;

    public ChainSearch(KnowledgeGraph graph, Node from, Node to, ChainOptions options, CancellationToken cancellation)
    {
        this.graph = graph;
        this.from = from;
        this.to = to;
        this.options = options;
        this.cancellation = cancellation;
    }

    public ChainResult Run()
    {
        List<Chain> found = Walk();
        TruncationReason? reason = stopped;
        if (reason == TruncationReason.Cancelled)
            return new ChainResult(ChainPattern.Text(graph, from, to, options), [.. found.Take(options.Top ?? found.Count)], found.Count, reason, null, []); // in order takes longer than whoever cancelled will wait
        IEnumerable<Chain> ranked = Ranked(found);
        if (options.Top is int top)
            ranked = ranked.Take(top);
        ImmutableArray<Edge> leftOut = metRefuted ? LeftOut() : [];
        NearestMiss? miss = found.Count == 0 && reason is null && from != to ? Miss() : null;
        return new ChainResult(ChainPattern.Text(graph, from, to, options), [.. ranked], found.Count, reason, miss, leftOut);
    }

    /// <summary>The fewest steps, at most <paramref name="longest"/>, from each node and state to the end, by the sign of these steps where one is wanted.</summary>
    private Dictionary<(int Node, int State, Sign Still), int> StepsLeft(int longest)
    {
        var left = new Dictionary<(int Node, int State, Sign Still), int>();
        var queue = new Queue<(int Node, int State, Sign Still)>();
        int states = options.Any ? 1 : ChainPattern.States;
        for (int state = 0; state < states; state++)
        {
            left[(to.Index, state, Sign.None)] = 0;
            queue.Enqueue((to.Index, state, Sign.None));
        }

        while (queue.TryDequeue(out (int Node, int State, Sign Still) reached))
        {
            int steps = left[reached];
            if (steps == longest)
                continue;
            foreach (Edge edge in new Node(graph, reached.Node).In)
            {
                if (MustStop())
                    return left;
                int source = edge.Source.Index;
                if (source == to.Index)
                    continue;
                Sign rest = SignSought(edge.Sign.Then(reached.Still));
                for (int state = 0; state < states; state++)
                {
                    if (left.ContainsKey((source, state, rest)) || ChainPattern.Next(state, edge, options.Any) != reached.State || !IsWalked(edge))
                        continue;
                    left[(source, state, rest)] = steps + 1;
                    queue.Enqueue((source, state, rest));
                }
            }
        }

        return left;
    }

    /// <summary>The sign as far as it matters: none where any will do.</summary>
    private Sign SignSought(Sign sign) => options.Sign is null ? Sign.None : sign;

    /// <summary>The fewest steps that can still end a chain of the wanted sign; null when none can.</summary>
    private int? StepsLeft(Dictionary<(int Node, int State, Sign Still), int> left, int node, int state, Sign sofar)
    {
        int? fewest = null;
        foreach (Sign rest in AnySign)
        {
            if (options.Sign is Sign wanted && sofar.Then(rest) != wanted)
                continue;
            if (left.TryGetValue((node, state, rest), out int steps) && !(steps >= fewest))
                fewest = steps;
        }

        return fewest;
    }

    private List<Chain> Walk()
    {
        var found = new List<Chain>();
        if (from == to)
            return found;
        Dictionary<(int Node, int State, Sign Still), int> left = StepsLeft(options.MaxLength);
        if (StepsLeft(left, from.Index, ChainPattern.Start, Sign.None) is null)
            return found;
        var path = new List<Step>();
        var onPath = new HashSet<int> { from.Index };

        // One enumerator a hop instead of recursion: chains may be long.
        var open = new Stack<(IncidentEdges.Enumerator Edges, int State, Sign Sofar)>();
        open.Push((from.Out.GetEnumerator(), ChainPattern.Start, Sign.None));
        while (open.Count > 0 && !MustStop())
        {
            (IncidentEdges.Enumerator edges, int state, Sign sofar) = open.Pop();
            if (!edges.MoveNext())
            {
                if (path.Count > 0)
                {
                    onPath.Remove(path[^1].To.Index);
                    path.RemoveAt(path.Count - 1);
                }

                continue;
            }

            open.Push((edges, state, sofar));
            Edge edge = edges.Current;
            int next = ChainPattern.Next(state, edge, options.Any);
            int target = edge.Target.Index;
            Sign sign = SignSought(sofar.Then(edge.Sign));
            if (next < 0 || StepsLeft(left, target, next, sign) is not int stepsLeft || path.Count + 1 + stepsLeft > options.MaxLength || onPath.Contains(target) || !IsWalked(edge))
                continue;
            path.Add(new Step(edge, forward: true, Judge(edge)!));
            if (target == to.Index)
            {
                var chain = new Chain([.. path]);
                path.RemoveAt(path.Count - 1);
                if (found.Count == options.Limit)
                {
                    stopped = TruncationReason.Limit;
                    break;
                }

                found.Add(chain);
                continue;
            }

            onPath.Add(target);
            open.Push((edge.Target.Out.GetEnumerator(), next, sign));
        }

        return found;
    }

    /// <summary>True when the caller cancelled or the time is up; looks at the clock every so many turns, the first among them.</summary>
    private bool MustStop()
    {
        if (stopped is null && turn++ % CheckEvery == 0)
        {
            if (cancellation.IsCancellationRequested)
                stopped = TruncationReason.Cancelled;
            else if (options.Timeout != Timeout.InfiniteTimeSpan && clock.Elapsed >= options.Timeout)
                stopped = TruncationReason.Time;
        }

        return stopped is not null;
    }

    private bool IsWalked(Edge edge)
    {
        Judged? what = Judge(edge);
        return what is not null && IsWalked(edge.Role, what.Stance);
    }

    private bool IsWalked(Role role, EdgeStance stance)
    {
        if (options.Any || role == Role.Structural)
            return true;
        if (!options.Stances.IsEmpty)
            return options.Stances.Contains(stance);
        metRefuted |= stance == EdgeStance.Refuted;
        return stance != EdgeStance.Refuted;
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

    /// <summary>The refuted edges on the chains that there would be if refuted edges were walked.</summary>
    private ImmutableArray<Edge> LeftOut() =>
    [
        .. Relaxed(options with { Stances = AnyStance }).Walk()
            .SelectMany(chain => chain.Steps)
            .Where(step => step.Edge.Role != Role.Structural && step.Stance == EdgeStance.Refuted)
            .Select(step => step.Edge.Index).Distinct().Order()
            .Select(index => new Edge(graph, index)),
    ];

    /// <summary>Drops one constraint after another until a chain turns up.</summary>
    private NearestMiss? Miss()
    {
        ChainOptions anySign = options with { Sign = null };
        if (options.Sign is Sign sign && First(anySign) is Chain otherSign)
            return new("sign", ChainMessages.OnlyOtherSign(sign, otherSign), otherSign);
        if ((!options.Stances.IsEmpty || metRefuted) && First(anySign with { Stances = AnyStance }) is Chain otherStance)
            return new("stance", ChainMessages.OnlyOtherStance(otherStance.Steps.First(step => !IsWalked(step.Edge.Role, step.Stance)), otherStance), otherStance);
        if (options.ExcludeSource is string source && First(anySign with { ExcludeSource = null }) is Chain needsSource)
            return new("stance", ChainMessages.NeedsSource(source, needsSource), needsSource);
        if (Relaxed(anySign).StepsLeft(graph.Nodes.Count).TryGetValue((from.Index, ChainPattern.Start, Sign.None), out int needed) && needed > options.MaxLength)
            return new("length", ChainMessages.TooLong(needed, options.MaxLength));
        if (!options.Any && First(anySign with { Stances = [], Any = true }) is Chain otherRelations)
            return new("relation", ChainMessages.OnlyOtherRelations(otherRelations), otherRelations);
        return null;
    }

    private Chain? First(ChainOptions relaxed) => Relaxed(relaxed with { Limit = 1 }).Walk().FirstOrDefault();

    /// <summary>A search with other options in the time that is left of this one's.</summary>
    private ChainSearch Relaxed(ChainOptions other)
    {
        TimeSpan left = options.Timeout == Timeout.InfiniteTimeSpan ? Timeout.InfiniteTimeSpan : TimeSpan.FromTicks(Math.Max(0, (options.Timeout - clock.Elapsed).Ticks));
        return new ChainSearch(graph, from, to, other with { Timeout = left }, cancellation);
    }
}
