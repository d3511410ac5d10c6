using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph;

/// <summary>A piece of evidence and what it counts for.</summary>
/// <param name="Evidence">The piece.</param>
/// <param name="Reliability">Of its kind of study.</param>
/// <param name="StanceWeight">Of its stance.</param>
public sealed record WeighedEvidence(Evidence Evidence, double Reliability, double StanceWeight)
{
    /// <summary>Reliability times weight of the stance: what it counts for.</summary>
    public double Probability => Reliability * StanceWeight;
}

/// <summary>
/// How the belief in one step comes about, number by number: (1 − Π over pieces for (1 − p)) × Π over pieces against (1 − p).
/// </summary>
public sealed class StepBelief
{
    internal StepBelief(Step step, BeliefWeights weights)
    {
        Step = step;
        ILookup<bool?, WeighedEvidence> pieces = step.Evidence.ToLookup(piece => piece.Supports, piece => new WeighedEvidence(piece, weights.Reliability(piece.StudyKind), weights.Stances[piece.Stance]));
        For = [.. pieces[true]];
        Against = [.. pieces[false]];
        Uncounted = [.. pieces[null]];
        double noneHolds = 1;
        foreach (WeighedEvidence piece in For)
            noneHolds *= 1 - piece.Probability;
        NothingDenies = 1;
        foreach (WeighedEvidence piece in Against)
            NothingDenies *= 1 - piece.Probability;
        SomeHolds = 1 - noneHolds;
        Value = step.Evidence.IsEmpty ? null : SomeHolds * NothingDenies;
        StudyStrength = For.IsEmpty ? null : For.Max(piece => piece.Reliability);
    }

    /// <summary>The step.</summary>
    public Step Step { get; }

    /// <summary>The evidence for it.</summary>
    public ImmutableArray<WeighedEvidence> For { get; }

    /// <summary>The evidence against it.</summary>
    public ImmutableArray<WeighedEvidence> Against { get; }

    /// <summary>The evidence on the state of research, which is not counted.</summary>
    public ImmutableArray<WeighedEvidence> Uncounted { get; }

    /// <summary>1 − Π over pieces for (1 − p).</summary>
    public double SomeHolds { get; }

    /// <summary>Π over pieces against (1 − p).</summary>
    public double NothingDenies { get; }

    /// <summary>The belief; null without evidence.</summary>
    public double? Value { get; }

    /// <summary>The reliability of the most reliable kind of study for it, whatever its stance and whatever is against; null when nothing is for it. Shown beside the belief, no part of it.</summary>
    public double? StudyStrength { get; }

    /// <summary>The arithmetic: <c>(1 − (1 − 0.9 × 1)(1 − 0.35 × 0.5)) × (1 − 0.6 × 1) = 0.37</c>.</summary>
    public override string ToString()
    {
        if (Value is not double value)
            return "no evidence";
        string support = For.IsEmpty ? "0" : $"(1 − {Factors(For)})";
        string denial = Against.IsEmpty ? "" : $" × {Factors(Against)}";
        return string.Create(CultureInfo.InvariantCulture, $"{support}{denial} = {value:0.####}");
    }

    private static string Factors(IEnumerable<WeighedEvidence> pieces) =>
        string.Concat(pieces.Select(piece => string.Create(CultureInfo.InvariantCulture, $"(1 − {piece.Reliability:0.####} × {piece.StanceWeight:0.####})")));
}

/// <summary>How the belief in a chain comes about: the product of its steps. Study strength and directness stand apart.</summary>
public sealed class ChainBelief
{
    internal ChainBelief(Chain chain, BeliefWeights weights)
    {
        Chain = chain;
        Weights = weights;
        Steps = [.. chain.Steps.Select(step => new StepBelief(step, weights))];
        double? product = 1;
        for (int i = 0; i < Steps.Length; i++)
        {
            product *= Steps[i].Value;
            if (Steps[i].Value is double one && (WeakestStep is not int weakest || one < Steps[weakest].Value))
                WeakestStep = i;
        }

        Value = product;
        StudyStrength = Steps.Any(step => step.StudyStrength is null) ? null : Steps.Min(step => step.StudyStrength);
    }

    /// <summary>The chain.</summary>
    public Chain Chain { get; }

    /// <summary>The numbers it was worked out with.</summary>
    public BeliefWeights Weights { get; }

    /// <summary>The belief in every step.</summary>
    public ImmutableArray<StepBelief> Steps { get; }

    /// <summary>The product of the steps' beliefs; null when a step has none.</summary>
    public double? Value { get; }

    /// <summary>The number, from 0, of the first step with the least belief; null when no step has any.</summary>
    public int? WeakestStep { get; }

    /// <summary>The least study strength of a step: no chain is better studied than its least studied step. Null when a step has none.</summary>
    public double? StudyStrength { get; }

    /// <summary>How many steps are of each directness.</summary>
    public int Count(Directness directness) => Chain.Steps.Count(step => step.Edge.Directness == directness);

    /// <summary>The arithmetic: <c>0.85 × 0.5 = 0.425</c>; of a single step the number alone.</summary>
    public override string ToString()
    {
        if (Value is not double value)
            return "no belief: a step carries no evidence";
        string product = Number(value);
        return Steps.Length == 1 ? product : $"{string.Join(" × ", Steps.Select(step => Number(step.Value!.Value)))} = {product}";
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
