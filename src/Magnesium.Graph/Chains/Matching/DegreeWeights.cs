namespace Magnesium.Graph;

/// <summary>
/// Weights of steps by which hubs count less: (edges of the relation that a step could take from its first node × edges by
/// which it could reach its second)^-damping (Himmelstein &amp; Baranzini 2015, doi 10.1371/journal.pcbi.1004259).
/// </summary>
internal sealed class DegreeWeights(double damping)
{
    private double[] powers = [];

    /// <summary>The weight of walking an edge of a slice.</summary>
    public double Of(Hop hop, in Slice slice, int from, int to) => Power(hop, slice.Rows, from, leaves: true) * Power(hop, slice.Rows, to, leaves: false);

    private double Power(Hop hop, RelationRows rows, int node, bool leaves)
    {
        int degree = 0;
        if (leaves ? hop.Test.Forward : hop.Test.Backward)
            degree += rows.From(node, out _).Length;
        if (leaves ? hop.Test.Backward : hop.Test.Forward)
            degree += rows.To(node, out _).Length;
        if (hop.Test.Forward && hop.Test.Backward)
            degree -= Loops(rows, node);
        if (degree >= powers.Length)
        {
            int known = powers.Length;
            Array.Resize(ref powers, Math.Max(degree + 1, known * 2));
            for (int i = known; i < powers.Length; i++)
                powers[i] = Math.Pow(i, -damping);
        }

        return powers[degree];
    }

    /// <summary>A loop is one edge however it is walked.</summary>
    private static int Loops(RelationRows rows, int node)
    {
        int loops = 0;
        foreach (int end in rows.From(node, out _))
            loops += end == node ? 1 : 0;
        return loops;
    }
}
