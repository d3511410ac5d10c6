using System.Diagnostics;

namespace Magnesium.Graph;

/// <summary>
/// Tells a search when to stop. It counts work, and looks at the clock and the caller's token every so much of it, well below
/// a millisecond apart; and it counts the memory taken.
/// </summary>
internal sealed class SearchLimits
{
    private const int CheckEvery = 1 << 16;

    private readonly long deadline;
    private readonly CancellationToken cancellation;
    private readonly Budget budget;

    /// <summary>Memory that was taken from the budget and is still to be used.</summary>
    private long memory;
    private int work = CheckEvery;

    public SearchLimits(MatchOptions options, CancellationToken cancellation)
        : this(DeadlineOf(options.Timeout), new Budget(options.MemoryLimit), cancellation)
    {
    }

    private SearchLimits(long deadline, Budget budget, CancellationToken cancellation)
    {
        this.deadline = deadline;
        this.budget = budget;
        this.cancellation = cancellation;
        Check();
    }

    /// <summary>Why to stop; null while the search may go on.</summary>
    public TruncationReason? Stopped { get; private set; }

    /// <summary>Whether the caller waits no longer, not even for what was found.</summary>
    public bool IsCancelled => cancellation.IsCancellationRequested;

    /// <summary>What is left of the time.</summary>
    public TimeSpan TimeLeft => deadline == long.MaxValue ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(Math.Max(0, deadline - Stopwatch.GetTimestamp()) / (double)Stopwatch.Frequency);

    /// <summary>The same limits for another thread: the memory is shared.</summary>
    public SearchLimits Share() => new(deadline, budget, cancellation);

    /// <summary>Notes work, in edges looked at; true when the search must stop.</summary>
    public bool MustStop(int edges)
    {
        work -= edges;
        if (work <= 0)
            Check();
        return Stopped is not null;
    }

    /// <summary>Notes memory taken; true when the search must stop.</summary>
    public bool MustStopTaking(long bytes)
    {
        memory -= bytes;
        if (memory < 0)
        {
            memory += budget.Take(-memory);
            if (memory < 0)
                Stopped ??= TruncationReason.Memory;
        }

        return Stopped is not null;
    }

    public void Stop(TruncationReason reason) => Stopped ??= reason;

    private void Check()
    {
        work = CheckEvery;
        if (cancellation.IsCancellationRequested)
            Stopped ??= TruncationReason.Cancelled;
        else if (Stopwatch.GetTimestamp() > deadline)
            Stopped ??= TruncationReason.Time;
    }

    /// <summary>The memory left to all threads of a search.</summary>
    private sealed class Budget(long bytes)
    {
        /// <summary>Threads take this much at once, so that they seldom meet.</summary>
        private const long Portion = 1 << 16;

        private long left = bytes;

        /// <summary>Takes what is needed and a little in advance; less when no more is left.</summary>
        public long Take(long needed)
        {
            long wanted = Math.Max(needed, Portion);
            long after = Interlocked.Add(ref left, -wanted);
            if (after >= 0)
                return wanted;
            long lacking = Math.Min(wanted, -after);
            Interlocked.Add(ref left, lacking);
            return wanted - lacking;
        }
    }

    private static long DeadlineOf(TimeSpan timeout) =>
        timeout == Timeout.InfiniteTimeSpan || timeout.TotalSeconds >= long.MaxValue / (double)Stopwatch.Frequency / 2
            ? long.MaxValue
            : Stopwatch.GetTimestamp() + (long)(timeout.TotalSeconds * Stopwatch.Frequency);
}
