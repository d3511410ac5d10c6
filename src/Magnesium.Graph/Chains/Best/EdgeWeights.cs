namespace Magnesium.Graph;

/// <summary>
/// The weights of all edges as whole numbers of one unit, 2^-63 of the power of two above the greatest weight. Sums of whole numbers
/// are exact in any order, so what a chain costs from its front and from its back can be compared. A weight that is not less than
/// a thousandth of the greatest keeps all its bits; 8 bytes an edge.
/// </summary>
internal sealed class EdgeWeights
{
    /// <summary>Stands for an edge that is not to be walked.</summary>
    public const ulong Closed = ulong.MaxValue;

    private const int Bits = 63;

    private readonly ulong[] units;
    private readonly int exponent;

    private EdgeWeights(ulong[] units, int exponent)
    {
        this.units = units;
        this.exponent = exponent;
    }

    /// <summary>The weight of an edge in whole units, or <see cref="Closed"/>.</summary>
    public ulong this[int edge] => units[edge];

    /// <exception cref="ArgumentException">A weight is negative or not a number.</exception>
    public static EdgeWeights Of(KnowledgeGraph graph, Func<int, double> weightOf)
    {
        double[] weights = new double[graph.Edges.Count];
        double greatest = 0;
        for (int edge = 0; edge < weights.Length; edge++)
        {
            double weight = weightOf(edge);
            if (!(weight >= 0))
                throw new ArgumentException(WeightMessages.NotAWeight(new Edge(graph, edge), weight));
            weights[edge] = weight;
            if (double.IsFinite(weight))
                greatest = Math.Max(greatest, weight);
        }

        int exponent = greatest > 0 ? Math.ILogB(greatest) + 1 - Bits : 0;
        ulong[] units = Array.ConvertAll(weights, weight => double.IsFinite(weight) ? (ulong)Math.Round(Math.ScaleB(weight, -exponent)) : Closed);
        return new EdgeWeights(units, exponent);
    }

    /// <summary>Whole units as a weight, rounded once.</summary>
    public double ToWeight(UInt128 sum) => Math.ScaleB((double)sum, exponent);
}
