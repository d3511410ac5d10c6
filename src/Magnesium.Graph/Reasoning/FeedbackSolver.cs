using System.Numerics;

namespace Magnesium.Graph;

/// <summary>
/// Which way the nodes of one strongly connected component move under a lasting push on some of them, where the signs alone
/// decide it (a press perturbation: Puccia &amp; Levins 1985, Qualitative Modeling of Complex Systems; Dambacher, Li &amp; Rossignol 2003,
/// doi 10.1016/S0304-3800(02)00295-8).
/// </summary>
/// <remarks>
/// <para>
/// The push u moves the equilibrium of dx/dt = Jx + u by (-J)⁻¹u. With A = -J, the diagonal of A is positive because every node
/// damps itself, and its determinant is positive because the equilibrium is stable. What is left is the adjugate of A: entry
/// (i, j) is the sum over simple paths from j to i of the product of the path's signs times the determinant of A without the
/// nodes of the path. That determinant is a sum over sets of disjoint loops: each loop that lowers itself (a negative one) adds
/// to it, each that raises itself takes away, and no loop at all, only damping, adds. So it is surely positive where the nodes
/// left have no loop that is positive or of unknown sign, and of unknown sign otherwise.
/// </para>
/// <para>Paths are gathered by the set of their nodes and their last node. Time: arcs × the sets that some path covers, at most 2ⁿ, and n·2ⁿ/64 for the loops.</para>
/// </remarks>
internal sealed class FeedbackSolver
{
    /// <summary>The most nodes a component may have.</summary>
    public const int MostNodes = 16;

    private const int Word = 64;

    // A set of signs that terms of a sum have: bits, so that sets are united by "or".
    private const byte Nothing = 0;
    private const byte Raises = 1;
    private const byte Lowers = 2;
    private const byte Open = 4;

    /// <summary>For each place below six, the sets without it among the 64 sets of one word.</summary>
    private static readonly ulong[] Without =
        [0x5555555555555555, 0x3333333333333333, 0x0F0F0F0F0F0F0F0F, 0x00FF00FF00FF00FF, 0x0000FFFF0000FFFF, 0x00000000FFFFFFFF];

    // One row a set of nodes: the signs of the paths over exactly these, by their last node. Rows are cleared after use.
    private readonly byte[] ways = new byte[(1 << MostNodes) * MostNodes];

    // One bit a set of nodes: some path covers it; some loop within it may raise itself.
    private readonly ulong[] covered = new ulong[(1 << MostNodes) / Word];
    private readonly ulong[] mayRaiseItself = new ulong[(1 << MostNodes) / Word];

    private delegate void AtSet(int set, ReadOnlySpan<byte> row);

    /// <summary>Solves one component.</summary>
    /// <param name="arcs">Arcs between its nodes, by places from 0.</param>
    /// <param name="push">For each node the sign of the push on it; <see cref="Sign.None"/> for no push.</param>
    /// <returns>For each node plus, minus, or unknown where the signs do not decide.</returns>
    public Sign[] Solve(IReadOnlyList<(int From, int To, Sign Sign)> arcs, Sign[] push)
    {
        int count = push.Length;
        FindLoops(count, arcs);
        byte[] moves = new byte[count];
        int all = (1 << count) - 1;
        for (int node = 0; node < count; node++)
        {
            if (push[node] != Sign.None)
                Cover(1 << node, node, count, AsSet(push[node]));
        }

        Walk(count, arcs, fromLowest: false, (set, row) =>
        {
            int rest = all & ~set;
            bool isOpen = (mayRaiseItself[rest / Word] >> (rest % Word) & 1) != 0;
            for (int last = 0; last < row.Length; last++)
            {
                if (row[last] != Nothing)
                    moves[last] |= isOpen ? Open : row[last];
            }
        });
        return [.. moves.Select(move => move switch { Raises => Sign.Plus, Lowers => Sign.Minus, _ => Sign.Unknown })];
    }

    /// <summary>Finds every set of nodes within which some loop is positive or of unknown sign.</summary>
    private void FindLoops(int count, IReadOnlyList<(int From, int To, Sign Sign)> arcs)
    {
        int words = Words(count);
        Array.Clear(mayRaiseItself, 0, words);
        for (int node = 0; node < count; node++)
            Cover(1 << node, node, count, Raises);
        Walk(count, arcs, fromLowest: true, (set, row) =>
        {
            int first = BitOperations.TrailingZeroCount(set);
            foreach ((int from, int to, Sign sign) in arcs)
            {
                if (to == first && (After(row[from], sign) & (Raises | Open)) != 0)
                    mayRaiseItself[set / Word] |= 1UL << (set % Word);
            }
        });

        // What holds of a set holds of all sets around it.
        for (int place = 0; place < count; place++)
        {
            for (int word = 0; word < words; word++)
            {
                if (place < Without.Length)
                    mayRaiseItself[word] |= (mayRaiseItself[word] & Without[place]) << (1 << place);
                else if ((word >> (place - Without.Length) & 1) == 0)
                    mayRaiseItself[word | (1 << (place - Without.Length))] |= mayRaiseItself[word];
            }
        }
    }

    /// <summary>
    /// Shows every covered set, smaller numbers first, so each after all those within it, and takes its paths one step further.
    /// With <paramref name="fromLowest"/> only to nodes after the set's lowest, so that a loop is met once.
    /// </summary>
    private void Walk(int count, IReadOnlyList<(int From, int To, Sign Sign)> arcs, bool fromLowest, AtSet show)
    {
        for (int word = 0; word < Words(count); word++)
        {
            while (covered[word] != 0)
            {
                int bit = BitOperations.TrailingZeroCount(covered[word]);
                covered[word] &= ~(1UL << bit);
                int set = (word * Word) + bit;
                Span<byte> row = ways.AsSpan(set * count, count);
                show(set, row);
                int first = fromLowest ? BitOperations.TrailingZeroCount(set) : -1;
                foreach ((int from, int to, Sign sign) in arcs)
                {
                    if (row[from] != Nothing && to > first && (set & (1 << to)) == 0)
                        Cover(set | (1 << to), to, count, After(row[from], sign));
                }

                row.Clear();
            }
        }
    }

    private void Cover(int set, int last, int count, byte way)
    {
        ways[(set * count) + last] |= way;
        covered[set / Word] |= 1UL << (set % Word);
    }

    private static int Words(int count) => Math.Max(1, (1 << count) / Word);

    private static byte AsSet(Sign sign) => sign switch { Sign.Plus => Raises, Sign.Minus => Lowers, _ => Open };

    private static byte After(byte way, Sign sign) => sign switch
    {
        Sign.Plus => way,
        Sign.Minus => (byte)((way & Open) | ((way & Raises) << 1) | ((way & Lowers) >> 1)),
        _ => way == Nothing ? Nothing : Open,
    };
}
