using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A set of node numbers as ranges [from, to), ascending, apart from each other, none of them empty.</summary>
internal readonly struct NodeRanges
{
    private readonly ImmutableArray<(int From, int To)> ranges;

    private NodeRanges(ImmutableArray<(int From, int To)> ranges) => this.ranges = ranges;

    public static NodeRanges None { get; } = new([]);

    public ImmutableArray<(int From, int To)> Ranges => ranges;

    public long Count => ranges.Sum(range => (long)range.To - range.From);

    public bool IsEmpty => ranges.IsEmpty;

    /// <summary>The least number, and one more than the greatest; (0, 0) of the empty set.</summary>
    public (int From, int To) Hull => ranges.IsEmpty ? (0, 0) : (ranges[0].From, ranges[^1].To);

    public static NodeRanges Of(int from, int to) => from < to ? new([(from, to)]) : None;

    public static NodeRanges Of(IEnumerable<(int From, int To)> ranges)
    {
        ImmutableArray<(int From, int To)>.Builder merged = ImmutableArray.CreateBuilder<(int From, int To)>();
        foreach ((int from, int to) in ranges.Where(range => range.From < range.To).Order())
        {
            if (merged.Count > 0 && from <= merged[^1].To)
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, to));
            else
                merged.Add((from, to));
        }

        return new(merged.DrainToImmutable());
    }

    public bool Contains(int node)
    {
        foreach ((int from, int to) in ranges)
        {
            if (node >= from && node < to)
                return true;
        }

        return false;
    }

    public NodeRanges Union(NodeRanges other) => Of(ranges.Concat(other.ranges));

    public NodeRanges Intersect(NodeRanges other)
    {
        ImmutableArray<(int From, int To)> others = other.ranges;

        // Nearly always there is one of each, and plans ask often.
        return ranges.Length == 1 && others.Length == 1
            ? Of(Math.Max(ranges[0].From, others[0].From), Math.Min(ranges[0].To, others[0].To))
            : Of(ranges.SelectMany(one => others.Select(two => (Math.Max(one.From, two.From), Math.Min(one.To, two.To)))));
    }

    public bool Overlaps(NodeRanges other)
    {
        foreach ((int from, int to) in ranges)
        {
            foreach ((int otherFrom, int otherTo) in other.ranges)
            {
                if (from < otherTo && otherFrom < to)
                    return true;
            }
        }

        return false;
    }

    public bool Covers(NodeRanges other) => Intersect(other).Count == other.Count;
}

/// <summary>All tests of a node at one place of a pattern, put together.</summary>
internal sealed class NodeFilter
{
    private NodeFilter(NodeRanges ranges, Func<int, bool>? condition)
    {
        Ranges = ranges;
        Condition = condition;
    }

    /// <summary>The nodes it may pass.</summary>
    public NodeRanges Ranges { get; }

    /// <summary>A condition on the node; null passes all of <see cref="Ranges"/>.</summary>
    public Func<int, bool>? Condition { get; }

    public static NodeFilter Of(IEnumerable<NodeTest> tests, NodeRanges all)
    {
        NodeRanges ranges = all;
        Func<int, bool>? condition = null;
        foreach (NodeTest test in tests)
        {
            if (!test.Ranges.IsEmpty)
                ranges = ranges.Intersect(NodeRanges.Of(test.Ranges));
            if (test.Condition is Func<int, bool> one)
                condition = condition is Func<int, bool> before ? node => before(node) && one(node) : one;
        }

        return new NodeFilter(ranges, condition);
    }

    public bool Passes(int node) => Ranges.Contains(node) && (Condition is null || Condition(node));

    /// <summary>True when it passes every one of these nodes.</summary>
    public bool PassesAll(NodeRanges nodes) => Condition is null && Ranges.Covers(nodes);
}
