using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>What follows from the evidence of one edge: its stance, whether it is contested, its belief.</summary>
/// <remarks>The rules are those of docs/model.md, numbers 12, 13 and 18; belief is the noisy-or of the evidence for, discounted by each piece against.</remarks>
internal static class Judgement
{
    /// <summary>The strongest supporting stance; refuted when everything that counts is against; inconclusive when nothing counts.</summary>
    public static EdgeStance StanceOf(ImmutableArray<Evidence> evidence)
    {
        if (evidence.IsDefaultOrEmpty)
            return EdgeStance.Unstated;
        EdgeStance strongest = EdgeStance.Unstated;
        bool denied = false;
        foreach (Evidence piece in evidence)
        {
            if (piece.Supports == true)
                strongest = (EdgeStance)Math.Max((int)strongest, (int)EdgeStance.Inconclusive + (int)piece.Stance);
            else if (piece.Supports == false)
                denied = true;
        }

        if (strongest != EdgeStance.Unstated)
            return strongest;
        return denied ? EdgeStance.Refuted : EdgeStance.Inconclusive;
    }

    /// <summary>
    /// True when a piece for and a piece against speak of the same thing. <paramref name="opposite"/> is the evidence of
    /// parallel edges of the opposite sign: what supports them denies this edge.
    /// </summary>
    public static bool IsContested(ImmutableArray<Evidence> evidence, ImmutableArray<Evidence> opposite)
    {
        foreach (Evidence piece in evidence)
        {
            if (piece.Supports != true || piece.Stance == Stance.Inconclusive)
                continue;
            foreach (Evidence other in evidence)
            {
                if (other.Supports == false && other.Stance != Stance.Inconclusive && piece.Context.IsComparableWith(other.Context))
                    return true;
            }

            foreach (Evidence other in opposite)
            {
                if (other.Supports == true && other.Stance != Stance.Inconclusive && piece.Context.IsComparableWith(other.Context))
                    return true;
            }
        }

        return false;
    }

    /// <summary>
    /// (1 − Π over pieces for (1 − p)) × Π over pieces against (1 − p), where p = reliability of the study kind × weight of the
    /// stance; null for an edge without evidence.
    /// </summary>
    public static double? BeliefOf(ImmutableArray<Evidence> evidence, GraphSchema schema)
    {
        if (evidence.IsDefaultOrEmpty)
            return null;
        double noneHolds = 1;
        double nothingDenies = 1;
        foreach (Evidence piece in evidence)
        {
            double p = schema.Reliability(piece.StudyKind) * schema.StanceWeights[piece.Stance];
            if (piece.Supports == true)
                noneHolds *= 1 - p;
            else if (piece.Supports == false)
                nothingDenies *= 1 - p;
        }

        return (1 - noneHolds) * nothingDenies;
    }
}
