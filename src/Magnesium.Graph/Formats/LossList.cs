using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Collects a loss report: only what really was lost is in it.</summary>
internal sealed class LossList
{
    private readonly ImmutableArray<Loss>.Builder losses = ImmutableArray.CreateBuilder<Loss>();

    /// <summary>Adds one kind of loss, unless its count is 0.</summary>
    public LossList Add(string what, long count, string why)
    {
        if (count > 0)
            losses.Add(new Loss(what, count, why));
        return this;
    }

    /// <summary>Adds the losses of a part.</summary>
    public LossList AddAll(LossReport part)
    {
        foreach (Loss loss in part.Losses)
            Add(loss.What, loss.Count, loss.Why);
        return this;
    }

    public LossReport Report() => losses.Count == 0 ? LossReport.Nothing : new LossReport(losses.ToImmutable());
}
