using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph;

/// <summary>
/// A typed pattern under way: what has been walked, and the type of the node reached. Immutable, so that a beginning can be
/// shared; only <see cref="To{T}"/> gives a <see cref="Pattern"/>. A step that the schema's domains and ranges forbid does not compile.
/// </summary>
/// <typeparam name="TNow">Marker of the node reached.</typeparam>
public sealed class PatternStep<TNow>
    where TNow : IAnyNode
{
    private readonly ImmutableArray<PartSyntax> parts;

    internal PatternStep(ImmutableArray<PartSyntax> parts) => this.parts = parts;

    /// <summary>Walks one edge of a relation.</summary>
    /// <param name="relation">The relation; one that may not leave a <typeparamref name="TNow"/> does not compile.</param>
    /// <param name="where">What the edge must be like; null asks nothing.</param>
    public PatternStep<TNext> Via<TNext>(IRelation<TNow, TNext> relation, EdgeFilter? where = null)
        where TNext : IAnyNode => Walk<TNext>(relation.Ids, relation.IsReversed, QuantifierSyntax.Once, where);

    /// <summary>Says that the node reached is of a type below, or is this one.</summary>
    /// <param name="id">Id of the node; null means any.</param>
    public PatternStep<T> At<T>(string? id = null)
        where T : TNow => new([.. parts[..^1], NodeOf<T>(id)]);

    /// <summary>Ends the pattern. The path mode is WALK, as in GQL; <see cref="Pattern.WithMode"/> changes it.</summary>
    /// <typeparam name="T">What the last node must be: the type reached or one below.</typeparam>
    /// <param name="id">Id of the last node; null means any.</param>
    /// <exception cref="PatternException">The pattern has no edge.</exception>
    public Pattern To<T>(string? id = null)
        where T : TNow =>
        Pattern.Parse(PatternPrinter.Print(new PatternSyntax(PathSelector.All, 1, PathMode.Walk, [.. parts[..^1], NodeOf<T>(id)], null)));

    /// <summary>What has been walked, as the text of a pattern.</summary>
    public override string ToString() => PatternPrinter.Print(new PatternSyntax(PathSelector.All, 1, PathMode.Walk, parts, null));

    internal static NodeSyntax NodeOf<T>(string? id)
        where T : IAnyNode =>
        new(
            default,
            null,
            [.. NodeMarker<T>.Types.Select(type => new NameSyntax(default, type))],
            id is null ? [] : [new PropertySyntax(default, "id", new LiteralSyntax(default, AttributeValue.Of(id)))],
            null);

    internal PatternStep<TNext> Walk<TNext>(ImmutableArray<string> relations, bool isReversed, QuantifierSyntax times, EdgeFilter? where)
        where TNext : IAnyNode
    {
        // Only edges with a condition need a variable; no two share one.
        string variable = string.Create(CultureInfo.InvariantCulture, $"e{parts.Length / 2}");
        ExpressionSyntax? condition = where?.Condition(variable);
        var edge = new EdgeSyntax(
            default,
            isReversed ? WalkDirection.Backward : WalkDirection.Forward,
            condition is null ? null : variable,
            [.. relations.Select(id => new NameSyntax(default, id))],
            [],
            condition,
            times);
        return new PatternStep<TNext>([.. parts, edge, NodeOf<IAnyNode>(null)]);
    }
}

/// <summary>The steps of a typed pattern that ask something of the node they leave.</summary>
public static class PatternSteps
{
    /// <summary>Walks one edge of a relation from its target to its source.</summary>
    /// <param name="step">Where the pattern stands.</param>
    /// <param name="relation">The relation; one that may not reach a <typeparamref name="TNow"/> does not compile.</param>
    /// <param name="where">What the edge must be like; null asks nothing.</param>
    public static PatternStep<TFrom> ViaReverse<TNow, TFrom, TTo>(this PatternStep<TNow> step, Relation<TFrom, TTo> relation, EdgeFilter? where = null)
        where TNow : TTo
        where TFrom : IAnyNode
        where TTo : IAnyNode => step.Walk<TFrom>(relation.Ids, !relation.IsReversed, QuantifierSyntax.Once, where);

    /// <summary>Walks several edges of a relation that can be walked again from where it leads.</summary>
    /// <param name="step">Where the pattern stands.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="least">The least number of edges, at least one; <see cref="ViaOptional"/> allows none.</param>
    /// <param name="most">The greatest number of edges; null means any, which needs a path mode other than WALK.</param>
    /// <param name="where">What every edge must be like; null asks nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="least"/> is not positive, or greater than <paramref name="most"/>.</exception>
    public static PatternStep<TTo> ViaRepeated<TNow, TFrom, TTo>(this PatternStep<TNow> step, IRelation<TFrom, TTo> relation, int least = 1, int? most = null, EdgeFilter? where = null)
        where TNow : TFrom
        where TFrom : IAnyNode
        where TTo : TFrom
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(most ?? least, least, nameof(most));
        return step.Walk<TTo>(relation.Ids, relation.IsReversed, new QuantifierSyntax(least, most), where);
    }

    /// <summary>Walks an edge of a relation, or several, or stays.</summary>
    /// <param name="step">Where the pattern stands.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="most">The greatest number of edges; null means any, which needs a path mode other than WALK.</param>
    /// <param name="where">What every edge must be like; null asks nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is not positive.</exception>
    public static PatternStep<TFrom> ViaOptional<TNow, TFrom, TTo>(this PatternStep<TNow> step, IRelation<TFrom, TTo> relation, int? most = 1, EdgeFilter? where = null)
        where TNow : TFrom
        where TFrom : IAnyNode
        where TTo : TFrom
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most ?? 1, 1, nameof(most));
        return step.Walk<TFrom>(relation.Ids, relation.IsReversed, new QuantifierSyntax(0, most), where);
    }
}
