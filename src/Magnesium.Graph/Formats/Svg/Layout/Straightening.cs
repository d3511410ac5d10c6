namespace Magnesium.Graph;

/// <summary>
/// Takes out the small bends that placing by means leaves: lays each edge on one height as far as there is room, then moves
/// nodes a little to meet their edges. The order and the distances in the columns are kept.
/// </summary>
internal static class Straightening
{
    private const int Rounds = 4;
    private const double MostShift = 40;
    private const double Same = 0.05;

    public static void Apply(Columns columns, CancellationToken cancellation)
    {
        for (int round = 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int edge = 0; edge < columns.EdgeCount; edge++)
                Straighten(columns, columns.SlotsOf(edge).Links.AsSpan());
            for (int node = 0; node < columns.NodeCount; node++)
                Meet(columns, columns.Slots[node]);
        }

        for (int edge = 0; edge < columns.EdgeCount; edge++)
            Straighten(columns, columns.SlotsOf(edge).Links.AsSpan());
    }

    /// <summary>Lays the slots of an edge between its ends on one height, or on few where one has no room.</summary>
    private static void Straighten(Columns columns, ReadOnlySpan<Link> links)
    {
        for (int first = 0; first + 1 < links.Length;)
        {
            (double least, double most) = Room(columns, links[first].Right);
            int end = first + 1;
            for (; end + 1 < links.Length; end++)
            {
                (double Least, double Most) next = Room(columns, links[end].Right);
                if (Math.Max(least, next.Least) > Math.Min(most, next.Most))
                    break;
                (least, most) = (Math.Max(least, next.Least), Math.Min(most, next.Most));
            }

            double mean = 0;
            for (int i = first; i < end; i++)
                mean += links[i].Right.Y / (end - first);
            double left = links[first].Left.Y + links[first].LeftPort;
            double right = links[end].Right.Y + links[end].RightPort;
            bool fitsLeft = left >= least && left <= most;
            bool fitsRight = right >= least && right <= most;
            double y = fitsLeft && (!fitsRight || Math.Abs(left - mean) <= Math.Abs(right - mean)) ? left
                : fitsRight ? right
                : Math.Clamp(mean, least, most);
            for (; first < end; first++)
                links[first].Right.Y = y;
        }
    }

    /// <summary>Moves a node to the height, near by, that makes most of its links level.</summary>
    private static void Meet(Columns columns, Slot node)
    {
        (double least, double most) = Room(columns, node);
        double[] wishes = [.. node.Left.Select(link => link.Left.Y + link.LeftPort - link.RightPort), .. node.Right.Select(link => link.Right.Y + link.RightPort - link.LeftPort)];
        double best = node.Y;
        int met = wishes.Count(wish => Math.Abs(wish - best) < Same);
        foreach (double wish in wishes.Where(wish => wish >= least && wish <= most && Math.Abs(wish - node.Y) <= MostShift))
        {
            int level = wishes.Count(other => Math.Abs(other - wish) < Same);
            if (level > met || (level == met && Math.Abs(wish - node.Y) < Math.Abs(best - node.Y)))
                (best, met) = (wish, level);
        }

        node.Y = best;
    }

    private static (double Least, double Most) Room(Columns columns, Slot slot)
    {
        List<Slot> column = columns[slot.Column];
        double least = slot.Position == 0 ? double.NegativeInfinity : column[slot.Position - 1].Y + Placement.Between(column[slot.Position - 1], slot);
        double most = slot.Position == column.Count - 1 ? double.PositiveInfinity : column[slot.Position + 1].Y - Placement.Between(slot, column[slot.Position + 1]);
        return (Math.Min(least, slot.Y), Math.Max(most, slot.Y));
    }
}
