namespace Magnesium.Graph;

/// <summary>The beginning of a chain, as its last step and the beginning before it.</summary>
/// <param name="before">What comes before; null at the first node.</param>
/// <param name="node">Where it has come to.</param>
/// <param name="code">The last edge and the way it was walked (<see cref="ChainWalk.Code"/>); no edge at the first node.</param>
/// <param name="states">The states the pattern may be in.</param>
/// <param name="cost">What it cost.</param>
/// <param name="length">How many steps it has.</param>
internal sealed class Beginning(Beginning? before, int node, int code, ulong states, UInt128 cost, int length)
{
    /// <summary>About what one takes.</summary>
    public const int Bytes = 64;

    public Beginning? Before => before;

    public int Node => node;

    public int Code => code;

    public ulong States => states;

    public UInt128 Cost => cost;

    public int Length => length;

    public bool IsComplete => Length > 0 && (States & Automaton.Accepting) != 0;

    public bool HasNode(int one)
    {
        for (Beginning? at = this; at is not null; at = at.Before)
        {
            if (at.Node == one)
                return true;
        }

        return false;
    }

    /// <summary>Whether a path mode forbids to take an edge to a node.</summary>
    public bool Forbids(PathMode mode, int edge, int reached)
    {
        if (mode == PathMode.Walk)
            return false;
        for (Beginning? at = this; at is not null; at = at.Before)
        {
            bool isFirst = at.Before is null;
            bool forbidden = mode switch
            {
                PathMode.Acyclic => at.Node == reached,
                PathMode.Simple => !isFirst && (at.Node == reached || (at == this && IsClosed)),
                _ => !isFirst && EdgeOf(at.Code) == edge,
            };
            if (forbidden)
                return true;
        }

        return false;
    }

    /// <summary>The nodes and edges, with room for more steps.</summary>
    public PathView View(int room = 0)
    {
        int[] nodes = new int[Length + 1 + room];
        int[] edges = new int[Length + room];
        for (Beginning? at = this; at is not null; at = at.Before)
        {
            nodes[at.Length] = at.Node;
            if (at.Length > 0)
                edges[at.Length - 1] = EdgeOf(at.Code);
        }

        return new PathView(nodes, edges, Length);
    }

    /// <summary>The codes of the edges in order.</summary>
    public int[] Codes()
    {
        int[] codes = new int[Length];
        for (Beginning at = this; at.Before is not null; at = at.Before)
            codes[at.Length - 1] = at.Code;
        return codes;
    }

    public Chain ToChain(KnowledgeGraph graph)
    {
        int[] codes = Codes();
        return Chain.Of(graph, Array.ConvertAll(codes, EdgeOf), Array.ConvertAll(codes, code => code >= 0));
    }

    public static int EdgeOf(int code) => code < 0 ? ~code : code;

    /// <summary>Whether it has come back to its first node.</summary>
    private bool IsClosed
    {
        get
        {
            Beginning first = this;
            while (first.Before is not null)
                first = first.Before;
            return Length > 0 && first.Node == Node;
        }
    }
}
