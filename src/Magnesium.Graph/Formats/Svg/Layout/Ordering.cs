namespace Magnesium.Graph;

/// <summary>Orders the slots of each column so that few links cross.</summary>
internal static class Ordering
{
    private const int Sweeps = 24;
    private const int MostSlotsToSwap = 4000;

    public static void Arrange(Columns columns, CancellationToken cancellation = default)
    {
        Start(columns);
        int[] best = Positions(columns);
        long fewest = Crossings(columns);
        for (int sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            bool rightward = sweep % 2 == 0;
            for (int i = 1; i < columns.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                Sort(columns[rightward ? i : columns.Count - 1 - i], rightward);
            }

            if (columns.Slots.Count <= MostSlotsToSwap)
                Swap(columns, cancellation);
            long crossings = Crossings(columns);
            if (crossings < fewest)
                (best, fewest) = (Positions(columns), crossings);
        }

        foreach (Slot slot in columns.Slots)
            slot.Position = best[slot.Index];
        for (int column = 0; column < columns.Count; column++)
            columns[column].Sort((one, other) => one.Position.CompareTo(other.Position));
    }

    /// <summary>How many pairs of links cross.</summary>
    public static long Crossings(Columns columns)
    {
        long sum = 0;
        for (int column = 0; column + 1 < columns.Count; column++)
        {
            IEnumerable<Link> links = columns[column].SelectMany(slot => slot.Right).OrderBy(link => link.Left.Position).ThenBy(link => link.Right.Position);

            // A Fenwick tree over the right ends met so far: those below the present one belong to links that cross it.
            int[] tree = new int[columns[column + 1].Count + 1];
            int met = 0;
            foreach (Link link in links)
            {
                int above = 0;
                for (int i = link.Right.Position + 1; i > 0; i -= i & -i)
                    above += tree[i];
                sum += met - above;
                met++;
                for (int i = link.Right.Position + 1; i < tree.Length; i += i & -i)
                    tree[i]++;
            }
        }

        return sum;
    }

    /// <summary>Starts with the order of a walk along the links: what hangs together stands together.</summary>
    private static void Start(Columns columns)
    {
        int[] next = new int[columns.Count];
        bool[] seen = new bool[columns.Slots.Count];
        var open = new Stack<Slot>();
        foreach (Slot root in columns.Slots)
        {
            open.Push(root);
            while (open.TryPop(out Slot? slot))
            {
                if (seen[slot.Index])
                    continue;
                seen[slot.Index] = true;
                slot.Position = next[slot.Column]++;
                foreach (Link link in slot.Left.AsEnumerable().Reverse())
                    open.Push(link.Left);
                foreach (Link link in slot.Right.AsEnumerable().Reverse())
                    open.Push(link.Right);
            }
        }

        for (int column = 0; column < columns.Count; column++)
            columns[column].Sort((one, other) => one.Position.CompareTo(other.Position));
    }

    private static int[] Positions(Columns columns) => [.. columns.Slots.Select(slot => slot.Position)];

    /// <summary>Sorts a column by the mean position of its neighbours on one side; slots without any stay where they are.</summary>
    private static void Sort(List<Slot> column, bool byLeft)
    {
        Slot[] sorted = [.. column.OrderBy(slot => Barycentre(slot, byLeft))];
        column.Clear();
        column.AddRange(sorted);
        for (int i = 0; i < sorted.Length; i++)
            sorted[i].Position = i;
    }

    private static double Barycentre(Slot slot, bool byLeft)
    {
        List<Link> links = byLeft ? slot.Left : slot.Right;
        if (links.Count == 0)
            return slot.Position;
        double sum = 0;
        foreach (Link link in links)
            sum += (byLeft ? link.Left : link.Right).Position;
        return sum / links.Count;
    }

    /// <summary>Swaps neighbours while that saves crossings.</summary>
    private static void Swap(Columns columns, CancellationToken cancellation)
    {
        for (int column = 0; column < columns.Count; column++)
        {
            List<Slot> slots = columns[column];
            bool swapped = true;
            for (int round = 0; swapped && round < slots.Count; round++)
            {
                cancellation.ThrowIfCancellationRequested();
                swapped = false;
                for (int i = 0; i + 1 < slots.Count; i++)
                {
                    (Slot upper, Slot lower) = (slots[i], slots[i + 1]);
                    if (Crossings(lower, upper) >= Crossings(upper, lower))
                        continue;
                    (slots[i], slots[i + 1]) = (lower, upper);
                    (lower.Position, upper.Position) = (i, i + 1);
                    swapped = true;
                }
            }
        }
    }

    /// <summary>How many links of two slots cross when one stands above the other.</summary>
    private static int Crossings(Slot upper, Slot lower)
    {
        int sum = 0;
        foreach (Link above in upper.Left)
        {
            foreach (Link below in lower.Left)
                sum += above.Left.Position > below.Left.Position ? 1 : 0;
        }

        foreach (Link above in upper.Right)
        {
            foreach (Link below in lower.Right)
                sum += above.Right.Position > below.Right.Position ? 1 : 0;
        }

        return sum;
    }
}
