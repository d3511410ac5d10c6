namespace Magnesium.Graph;

/// <summary>
/// Gives each slot its height on the page: as near to its neighbours as the order and the distances of its column allow.
/// </summary>
internal static class Placement
{
    private const int Rounds = 48;
    private const double NodeDistance = 16;
    private const double Distance = 3;

    // An edge on its way is kept straight before a node is centred (Gansner et al. 1993), and what a hub is linked to stands
    // beside its other neighbours rather than beside the hub: each of a node's links weighs the less, the more it has.
    private const double StraightWeight = 8;
    private const double EndWeight = 3;

    public static void Place(Columns columns, CancellationToken cancellation)
    {
        for (int column = 0; column < columns.Count; column++)
        {
            double y = 0;
            foreach ((Slot slot, int i) in columns[column].Select((slot, i) => (slot, i)))
                slot.Y = y += i == 0 ? slot.Above : Between(columns[column][i - 1], slot);
            double middle = y / 2;
            columns[column].ForEach(slot => slot.Y -= middle);
        }

        for (int round = 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < columns.Count; i++)
                Settle(columns[round % 2 == 0 ? i : columns.Count - 1 - i]);
        }

        Straightening.Apply(columns, cancellation);
    }

    /// <summary>How far apart the lines of two neighbours in a column are at least.</summary>
    public static double Between(Slot upper, Slot lower) =>
        upper.Below + lower.Above + (upper.IsNode && lower.IsNode ? NodeDistance : Distance);

    /// <summary>Moves the slots of a column to the mean of their neighbours, exactly in the sense of least squares under the distances to keep.</summary>
    private static void Settle(List<Slot> column)
    {
        // Measured from the topmost heights the distances allow, "keep the distance" is "do not descend": pool what would.
        var pools = new List<(double Sum, double Weight, int Count)>();
        double[] offsets = new double[column.Count];
        for (int i = 0; i < column.Count; i++)
        {
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + Between(column[i - 1], column[i]);
            (double wanted, double weight) = Wanted(column[i]);
            (double Sum, double Weight, int Count) pool = ((wanted - offsets[i]) * weight, weight, 1);
            while (pools.Count > 0 && pools[^1].Sum / pools[^1].Weight >= pool.Sum / pool.Weight)
            {
                pool = (pools[^1].Sum + pool.Sum, pools[^1].Weight + pool.Weight, pools[^1].Count + pool.Count);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        int next = 0;
        foreach ((double sum, double weight, int count) in pools)
        {
            for (int i = 0; i < count; i++, next++)
                column[next].Y = (sum / weight) + offsets[next];
        }
    }

    private static (double Y, double Weight) Wanted(Slot slot)
    {
        const double StayWeight = 0.01;
        double sum = slot.Y * StayWeight;
        double weights = StayWeight;
        foreach (Link link in slot.Left)
            Add(link, link.Left.Y + link.LeftPort - link.RightPort);
        foreach (Link link in slot.Right)
            Add(link, link.Right.Y + link.RightPort - link.LeftPort);
        return (sum / weights, weights);

        void Add(Link link, double y)
        {
            double weight = link.Left.IsNode ? EndWeight / link.Left.Right.Count : link.Right.IsNode ? EndWeight / link.Right.Left.Count : StraightWeight;
            sum += y * weight;
            weights += weight;
        }
    }
}
