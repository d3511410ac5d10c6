namespace Magnesium.Graph.Tests;

/// <summary>
/// A linear system dx/dt = Jx + u with the signs of a graph and random magnitudes: every node damps itself, intervened nodes are
/// held. Solved by elimination; its stability is decided by Routh's criterion on the characteristic polynomial.
/// </summary>
internal sealed class SampledSystem
{
    private readonly int[] free;
    private readonly double[,] a; // -J over the nodes that are free
    private readonly double[] push;

    public SampledSystem(KnowledgeGraph graph, IReadOnlyCollection<Intervention> interventions, System.Random random)
    {
        Dictionary<int, double> held = interventions.ToDictionary(x => x.Node.Index, x => x.Direction == Direction.Up ? 1.0 : -1.0);
        free = [.. graph.Nodes.Select(node => node.Index).Where(node => !held.ContainsKey(node))];
        a = new double[free.Length, free.Length];
        push = new double[free.Length];
        for (int i = 0; i < free.Length; i++)
            a[i, i] = Magnitude();
        foreach (Edge edge in graph.Edges)
        {
            int to = Array.IndexOf(free, edge.Target.Index);
            int from = Array.IndexOf(free, edge.Source.Index);
            double weight = Magnitude() * (edge.Sign == Sign.Unknown ? random.Next(2) == 0 ? 1 : -1 : edge.Sign == Sign.Plus ? 1 : -1);
            if (to < 0 || edge.Source == edge.Target)
                continue;
            if (from < 0)
                push[to] += weight * held[edge.Source.Index];
            else
                a[to, from] -= weight;
        }

        // Three decades: large enough to turn sums over, small enough to stay clear of rounding.
        double Magnitude() => Math.Pow(10, (random.NextDouble() * 3) - 1.5);
    }

    /// <summary>All eigenvalues of J have negative real parts.</summary>
    public bool IsStable => Routh(Characteristic());

    /// <summary>How far every free node moves, by node number.</summary>
    public Dictionary<int, double> Response()
    {
        int n = free.Length;
        double[,] m = (double[,])a.Clone();
        double[] x = (double[])push.Clone();
        for (int column = 0; column < n; column++)
        {
            int pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(m[row, column]));
            for (int k = 0; k < n; k++)
                (m[column, k], m[pivot, k]) = (m[pivot, k], m[column, k]);
            (x[column], x[pivot]) = (x[pivot], x[column]);
            for (int row = 0; row < n; row++)
            {
                if (row == column)
                    continue;
                double factor = m[row, column] / m[column, column];
                for (int k = column; k < n; k++)
                    m[row, k] -= factor * m[column, k];
                x[row] -= factor * x[column];
            }
        }

        return Enumerable.Range(0, n).ToDictionary(i => free[i], i => x[i] / m[i, i]);
    }

    /// <summary>Coefficients of det(sI + A), highest power first (Faddeev and LeVerrier).</summary>
    private double[] Characteristic()
    {
        int n = free.Length;
        double[] coefficients = new double[n + 1];
        coefficients[0] = 1;
        double[,] power = new double[n, n];
        for (int k = 1; k <= n; k++)
        {
            double[,] next = new double[n, n];
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    double sum = 0;
                    for (int l = 0; l < n; l++)
                        sum += -a[i, l] * power[l, j];
                    next[i, j] = sum + (i == j ? coefficients[k - 1] : 0);
                }
            }

            power = next;
            double trace = 0;
            for (int i = 0; i < n; i++)
            {
                for (int l = 0; l < n; l++)
                    trace += -a[i, l] * power[l, i];
            }

            coefficients[k] = -trace / k;
        }

        return coefficients;
    }

    private static bool Routh(double[] coefficients)
    {
        double[] above = [.. coefficients.Where((_, i) => i % 2 == 0)];
        double[] row = [.. coefficients.Where((_, i) => i % 2 == 1)];
        for (int degree = coefficients.Length - 1; degree > 0; degree--)
        {
            if (!(above[0] > 0) || !(row[0] > 0))
                return false;
            double[] next = new double[Math.Max(1, above.Length - 1)];
            for (int i = 0; i + 1 < above.Length; i++)
                next[i] = ((row[0] * above[i + 1]) - (above[0] * (i + 1 < row.Length ? row[i + 1] : 0))) / row[0];
            (above, row) = (row, next);
            if (degree == 1)
                break;
        }

        return above[0] > 0;
    }
}
