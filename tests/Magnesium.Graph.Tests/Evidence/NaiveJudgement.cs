namespace Magnesium.Graph.Tests;

/// <summary>The rules of belief, stance and contest written again, as a person reads them: slow, plain, from the edges alone.</summary>
internal static class NaiveJudgement
{
    public static EdgeStance Stance(Edge edge)
    {
        Evidence[] all = [.. edge.Evidence];
        if (all.Length == 0)
            return EdgeStance.Unstated;
        foreach ((Stance said, EdgeStance means) in new[]
        {
            (Magnesium.Graph.Stance.Asserted, EdgeStance.Asserted),
            (Magnesium.Graph.Stance.Hypothesised, EdgeStance.Hypothesised),
            (Magnesium.Graph.Stance.Inconclusive, EdgeStance.Inconclusive),
        })
        {
            if (all.Any(piece => piece.Supports == true && piece.Stance == said))
                return means;
        }

        return all.Any(piece => piece.Supports == false) ? EdgeStance.Refuted : EdgeStance.Inconclusive;
    }

    public static double? Belief(Edge edge)
    {
        if (edge.Evidence.IsEmpty)
            return null;
        GraphSchema schema = edge.Graph.Schema;
        double Weight(Evidence piece)
        {
            double reliability = schema.StudyKinds.FirstOrDefault(kind => kind.Id == piece.StudyKind)?.Reliability ?? 0.5;
            return reliability * piece.Stance switch
            {
                Magnesium.Graph.Stance.Asserted => schema.StanceWeights.Asserted,
                Magnesium.Graph.Stance.Hypothesised => schema.StanceWeights.Hypothesised,
                _ => schema.StanceWeights.Inconclusive,
            };
        }

        double noneFor = edge.Evidence.Where(piece => piece.Supports == true).Select(piece => 1 - Weight(piece)).Aggregate(1.0, (a, b) => a * b);
        double noneAgainst = edge.Evidence.Where(piece => piece.Supports == false).Select(piece => 1 - Weight(piece)).Aggregate(1.0, (a, b) => a * b);
        return (1 - noneFor) * noneAgainst;
    }

    public static bool IsContested(Edge edge)
    {
        IEnumerable<Evidence> supporting = edge.Evidence.Where(piece => piece.Supports == true && piece.Stance != Magnesium.Graph.Stance.Inconclusive);
        IEnumerable<Evidence> denying = edge.Evidence.Where(piece => piece.Supports == false);
        if (edge.Sign is Sign.Plus or Sign.Minus)
        {
            denying = denying.Concat(edge.Graph.Edges
                .Where(other => other.Source == edge.Source && other.Target == edge.Target && other.Sign == edge.Sign.Opposite())
                .SelectMany(other => other.Evidence.Where(piece => piece.Supports == true)));
        }

        Evidence[] counting = [.. denying.Where(piece => piece.Stance != Magnesium.Graph.Stance.Inconclusive)];
        return supporting.Any(piece => counting.Any(other => !AreApart(piece.Context, other.Context)));
    }

    /// <summary>True when something that separates two findings is set on both and differs.</summary>
    private static bool AreApart(EvidenceContext one, EvidenceContext two) =>
        new Func<EvidenceContext, string?>[] { c => c.Site, c => c.Route, c => c.Population, c => c.Species, c => c.Comparator, c => c.Stage }
            .Any(value => value(one) is string a && value(two) is string b && a != b);
}
