namespace Magnesium.Graph;

/// <summary>The chains of several buffers, one after the other, up to a number. Nothing is copied: a chain is found by binary search.</summary>
internal sealed class JoinedChains
{
    private readonly List<ChainBuffer> buffers = [];

    /// <summary>The number of the first chain of each buffer.</summary>
    private readonly List<int> firsts = [];

    public JoinedChains(params ReadOnlySpan<ChainBuffer> buffers)
    {
        foreach (ChainBuffer buffer in buffers)
            Add(buffer, int.MaxValue);
    }

    public int Count { get; private set; }

    public Chain this[int index]
    {
        get
        {
            int place = firsts.BinarySearch(index);
            place = place >= 0 ? place : ~place - 1;
            return buffers[place][index - firsts[place]];
        }
    }

    /// <summary>Adds the chains of a buffer, at most so many.</summary>
    public void Add(ChainBuffer buffer, int most)
    {
        int added = Math.Min(buffer.Count, most);
        if (added == 0)
            return;
        firsts.Add(Count);
        buffers.Add(buffer);
        Count += added;
    }
}
