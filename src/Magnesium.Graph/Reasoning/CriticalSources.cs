using System.Collections.Immutable;
using System.Numerics;

namespace Magnesium.Graph;

/// <summary>
/// The smallest set of sources without which a net effect would be another: a smallest hitting set, found by iterative deepening
/// over its size. All chains are written down once, each edge with the sources for and against it as bits; to change the answer
/// every chain that stands in the way must fall or, where only a contest keeps it open, be settled, and each way to do so is tried.
/// </summary>
/// <remarks>Exact within the limits below; time exponential in the size of the answer at worst.</remarks>
internal sealed class CriticalSources
{
    /// <summary>The most sources that the chains of one effect may rest on.</summary>
    public const int MostSources = 64;

    /// <summary>The most sets that are tried.</summary>
    public const int MostTries = 1_000_000;

    private readonly string[] sources;
    private readonly Support[] supports;
    private readonly int[][] chains;
    private readonly HashSet<(ulong Removed, Sign Goal)> tried = [];
    private readonly CancellationToken cancellation;
    private int tries;

    private CriticalSources(string[] sources, Support[] supports, int[][] chains, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        this.sources = sources;
        this.supports = supports;
        this.chains = chains;
    }

    /// <summary>Finds one smallest set, its sources in ordinal order; empty when there is no effect, or none that evidence could change; null when a limit was met.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="from">What the effect is of.</param>
    /// <param name="to">What it is on.</param>
    /// <param name="mayFall">True for ids of sources that may be taken away.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ImmutableArray<string>? Find(KnowledgeGraph graph, Node from, Node to, Func<string, bool> mayFall, CancellationToken cancellation)
    {
        var search = new SignedChainSearch(CausalGraph.OfAll(graph, cancellation), from, to, EffectOptions.Default, System.Diagnostics.Stopwatch.StartNew(), cancellation);
        Chain[] all = [.. new[] { Sign.Plus, Sign.Minus, Sign.Unknown }.SelectMany(sign => search.Find(sign).Found)];
        cancellation.ThrowIfCancellationRequested();
        Edge[] edges = [.. all.SelectMany(chain => chain.Steps).Select(step => step.Edge).Distinct()];
        string[] sources = [.. edges.SelectMany(edge => edge.Evidence.Concat(Judged.Denying(edge))).Select(piece => piece.Source).Where(mayFall).Distinct().Order(StringComparer.Ordinal)];
        if (search.Stopped is not null || sources.Length > MostSources)
            return null;
        Dictionary<string, int> places = sources.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        Dictionary<Edge, int> numbers = edges.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return new CriticalSources(
            sources,
            [.. edges.Select(edge => new Support(edge, places))],
            [.. all.Select(chain => chain.Steps.Select(step => numbers[step.Edge]).ToArray())],
            cancellation).Smallest();
    }

    private ImmutableArray<string>? Smallest()
    {
        Sign? now = Net(0);
        if (now is null)
            return [];
        ulong[] revivals = [.. chains.Select(Revival).Where(removed => removed != 0 && Net(removed) != now)];

        // An open answer is another one when all chains left agree, a definite one when none is left; Sign.None is "none left".
        Sign[] goals = now == Sign.Unknown ? [Sign.Plus, Sign.Minus] : [Sign.None];
        for (int size = 1; size <= sources.Length; size++)
        {
            tried.Clear();
            ulong? found = revivals.Where(removed => BitOperations.PopCount(removed) == size).Select(removed => (ulong?)removed).FirstOrDefault();
            foreach (Sign goal in goals)
                found ??= Reach(goal, 0, size);
            if (tries > MostTries)
                return null;
            if (found is ulong set)
                return [.. sources.Where((_, place) => (set >> place & 1) != 0)];
        }

        return [];
    }

    /// <summary>A set of at most <paramref name="size"/> sources, those removed already among them, after which no chain stands in the way of the goal; null when there is none.</summary>
    private ulong? Reach(Sign goal, ulong removed, int size)
    {
        if (BitOperations.PopCount(removed) > size || tries > MostTries || !tried.Add((removed, goal)))
            return null;
        cancellation.ThrowIfCancellationRequested();
        tries++;
        int[]? inTheWay = Array.Find(chains, chain => SignOf(chain, removed) is Sign sign && sign != goal);
        if (inTheWay is null)
            return removed;
        foreach (ulong more in WaysAround(inTheWay, removed, goal))
        {
            if (Reach(goal, removed | more, size) is ulong found)
                return found;
        }

        return null;
    }

    /// <summary>The least removals of which each set that clears the way must hold one: those that fell an edge, and those that settle a contest.</summary>
    private IEnumerable<ulong> WaysAround(int[] chain, ulong removed, Sign goal)
    {
        foreach (int edge in chain)
        {
            if (supports[edge].ToFell(removed) is ulong felled)
                yield return felled;
        }

        Sign settled = Sign.None;
        foreach (int edge in chain)
            settled = settled.Then(supports[edge].Sign);
        if (settled != goal)
            yield break;
        foreach (int edge in chain)
        {
            if (supports[edge].Contest(removed) is (ulong one, ulong other))
            {
                if (one != 0)
                    yield return one;
                if (other != 0)
                    yield return other;
                yield break;
            }
        }
    }

    /// <summary>What must fall for a chain that refuted edges bar now; zero where nothing bars it.</summary>
    private ulong Revival(int[] chain)
    {
        ulong removed = 0;
        foreach (int edge in chain)
            removed |= supports[edge].ToRevive();
        return removed;
    }

    private Sign? Net(ulong removed)
    {
        Sign? net = null;
        foreach (int[] chain in chains)
        {
            if (SignOf(chain, removed) is Sign sign)
                net = net is null || net == sign ? sign : Sign.Unknown;
        }

        return net;
    }

    /// <summary>What a chain counts as after sources were removed; null when it has fallen.</summary>
    private Sign? SignOf(int[] chain, ulong removed)
    {
        Sign sign = Sign.None;
        foreach (int edge in chain)
        {
            if (!supports[edge].Stands(removed))
                return null;
            sign = sign.Then(supports[edge].Contest(removed) is null ? supports[edge].Sign : Sign.Unknown);
        }

        return sign;
    }

    /// <summary>What an edge rests on, as bits of sources. Evidence of sources that may not fall has no bit.</summary>
    private sealed class Support
    {
        private readonly bool isJudged;
        private readonly bool isFixed;
        private readonly bool isDeniedForEver;
        private readonly bool isSupportedForEver;
        private readonly ulong supporting;
        private readonly ulong denying;
        private readonly ulong all;
        private readonly List<(ulong For, ulong Against)> contests = [];

        public Support(Edge edge, Dictionary<string, int> places)
        {
            isJudged = edge.Role != Role.Structural;
            Sign = isJudged ? edge.Sign : Sign.None;
            isFixed = edge.Evidence.IsEmpty;
            foreach (Evidence piece in edge.Evidence)
            {
                ulong bit = Bit(piece);
                all |= bit;
                isFixed |= bit == 0;
                if (piece.Supports == true)
                    (supporting, isSupportedForEver) = (supporting | bit, isSupportedForEver || bit == 0);
                else if (piece.Supports == false)
                    (denying, isDeniedForEver) = (denying | bit, isDeniedForEver || bit == 0);
            }

            if (!isJudged)
                return;
            foreach (Evidence piece in edge.Evidence.Where(piece => piece.Supports == true && piece.Stance != Stance.Inconclusive))
            {
                IEnumerable<Evidence> against = edge.Evidence.Where(other => other.Supports == false).Concat(Judged.Denying(edge).Where(other => other.Supports == true));
                foreach (Evidence other in against.Where(other => other.Stance != Stance.Inconclusive && piece.Context.IsComparableWith(other.Context)))
                    contests.Add((Bit(piece), Bit(other)));
            }

            ulong Bit(Evidence piece) => places.TryGetValue(piece.Source, out int place) ? 1UL << place : 0;
        }

        public Sign Sign { get; }

        /// <summary>Some evidence is left, and not all that counts is against it.</summary>
        public bool Stands(ulong removed)
        {
            if (!isFixed && (all & ~removed) == 0)
                return false;
            bool isSupported = isSupportedForEver || (supporting & ~removed) != 0;
            bool isDenied = isDeniedForEver || (denying & ~removed) != 0;
            return !isJudged || isSupported || !isDenied;
        }

        /// <summary>A contest that is left, as the bits of its two sources; null when none is.</summary>
        public (ulong For, ulong Against)? Contest(ulong removed)
        {
            foreach ((ulong supports, ulong denies) in contests)
            {
                if ((supports & removed) == 0 && (denies & removed) == 0)
                    return (supports, denies);
            }

            return null;
        }

        /// <summary>The sources still to remove for the edge to fall: its supporters where a denial stays behind, else all; null when it cannot fall.</summary>
        public ulong? ToFell(ulong removed)
        {
            if (isJudged && !isSupportedForEver && !Stands(removed | supporting))
                return supporting & ~removed;
            return isFixed ? null : all & ~removed;
        }

        /// <summary>The denials that make it refuted; zero when it stands.</summary>
        public ulong ToRevive() => Stands(0) ? 0 : denying;
    }
}
