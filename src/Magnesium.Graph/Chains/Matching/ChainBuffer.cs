namespace Magnesium.Graph;

/// <summary>Chains kept as numbers: their nodes and the codes of their edges. A chain of n steps takes 8n + 8 bytes, and 8 more where lengths vary.</summary>
internal sealed class ChainBuffer
{
    private const int BlockSize = 16 * 1024;

    private readonly KnowledgeGraph graph;
    private readonly List<int[]> blocks = [];

    /// <summary>Where each chain stands, block and place in it; null while all chains have the same length.</summary>
    private List<(int Block, int Place)>? places;
    private int[] block = [];
    private int used;

    /// <summary>Ints a chain takes: its length, nodes and edges.</summary>
    private int stride;

    public ChainBuffer(KnowledgeGraph graph) => this.graph = graph;

    public int Count { get; private set; }

    public long Bytes => ((long)blocks.Sum(one => one.Length) * sizeof(int)) + ((places?.Count ?? 0) * 8L);

    public Chain this[int index]
    {
        get
        {
            (int[] at, int place) = Find(index);
            int length = at[place];
            var forwards = new bool[length];
            var edges = new int[length];
            for (int i = 0; i < length; i++)
            {
                int code = at[place + 2 + length + i];
                (edges[i], forwards[i]) = (code < 0 ? ~code : code, code >= 0);
            }

            return Chain.Of(graph, edges, forwards);
        }
    }

    /// <summary>Adds the chains of a run: the path of the walk with each of the last steps.</summary>
    public void Add(ChainWalk walk, Run run)
    {
        int length = walk.Length;
        int size = 2 + (2 * length);
        if (Count == 0)
            stride = size;
        else if (size != stride && places is null)
            places = [.. Enumerable.Range(0, Count).Select(Place)];
        Span<int> chain = size <= 64 ? stackalloc int[size] : new int[size];
        chain[0] = length;
        walk.Nodes.AsSpan(0, length + 1).CopyTo(chain[1..]);
        for (int i = 0; i < length; i++)
            chain[2 + length + i] = ChainWalk.Code(walk.Edges[i], walk.Forwards[i]);
        bool forward = walk.Forwards[length - 1];
        for (int i = 0; i < run.Nodes.Length; i++)
        {
            if (used + size > block.Length)
                NewBlock(size);
            places?.Add((blocks.Count - 1, used));
            int edge = run.Edges.IsEmpty ? run.FirstEdge + i : run.Edges[i];
            chain[1 + length] = run.Nodes[i];
            chain[^1] = run.IsCoded ? edge : ChainWalk.Code(edge, forward);
            chain.CopyTo(block.AsSpan(used));
            used += size;
        }

        Count += run.Nodes.Length;
    }

    /// <summary>Adds all chains of another buffer, up to a number.</summary>
    public void Add(ChainBuffer other, int most)
    {
        for (int i = 0; i < Math.Min(other.Count, most); i++)
        {
            (int[] at, int place) = other.Find(i);
            int size = 2 + (2 * at[place]);
            if (Count == 0)
                stride = size;
            else if (size != stride && places is null)
                places = [.. Enumerable.Range(0, Count).Select(Place)];
            if (used + size > block.Length)
                NewBlock(size);
            places?.Add((blocks.Count - 1, used));
            at.AsSpan(place, size).CopyTo(block.AsSpan(used));
            used += size;
            Count++;
        }
    }

    private (int[] Block, int Place) Find(int index)
    {
        (int number, int place) = places is null ? Place(index) : places[index];
        return (blocks[number], place);
    }

    /// <summary>Where a chain stands while all have the same length.</summary>
    private (int Block, int Place) Place(int index)
    {
        (int number, int inside) = Math.DivRem(index, blocks[0].Length / stride);
        return (number, inside * stride);
    }

    private void NewBlock(int size)
    {
        block = GC.AllocateUninitializedArray<int>(Math.Max(size, blocks.Count == 0 && places is null ? FirstSize(size) : BlockSize));
        blocks.Add(block);
        used = 0;
    }

    private static int FirstSize(int size) => BlockSize / size * size;
}
