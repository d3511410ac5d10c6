using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// What a typed pattern walks: from a node of type <typeparamref name="TFrom"/> to one of type <typeparamref name="TTo"/>.
/// What can be walked from a type can be walked from the types below it, and what leads to a type leads to the types above it.
/// </summary>
/// <typeparam name="TFrom">Marker of the nodes it leaves.</typeparam>
/// <typeparam name="TTo">Marker of the nodes it reaches.</typeparam>
public interface IRelation<in TFrom, out TTo>
    where TFrom : IAnyNode
    where TTo : IAnyNode
{
    /// <summary>Ids of the relations, any of which may be walked.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>True when its edges are walked from target to source.</summary>
    public bool IsReversed { get; }
}

/// <summary>A relation of the schema with its domain and range as C# types, so that the compiler holds patterns and edges to them.</summary>
/// <typeparam name="TFrom">Marker of its domain.</typeparam>
/// <typeparam name="TTo">Marker of its range.</typeparam>
/// <example><code>static readonly Relation&lt;IMetal, IReceptorActivity&gt; Blocks = new("blocks");</code></example>
public sealed class Relation<TFrom, TTo> : IRelation<TFrom, TTo>
    where TFrom : IAnyNode
    where TTo : IAnyNode
{
    /// <summary>Names a relation of the schema.</summary>
    /// <param name="id">Its id in the schema.</param>
    public Relation(string id)
        : this([id ?? throw new ArgumentNullException(nameof(id))], isReversed: false)
    {
    }

    internal Relation(ImmutableArray<string> ids, bool isReversed)
    {
        Ids = ids;
        IsReversed = isReversed;
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Ids { get; }

    /// <inheritdoc/>
    public bool IsReversed { get; }

    /// <summary>The same relation walked from target to source.</summary>
    public Relation<TTo, TFrom> Reversed => new(Ids, !IsReversed);

    /// <summary>The ids, joined by a bar.</summary>
    public override string ToString() => string.Join('|', Ids);
}

/// <summary>Relations together.</summary>
public static class RelationExtensions
{
    /// <summary>Either relation: from the nodes that both may leave, to a type that both lead to.</summary>
    /// <exception cref="ArgumentException">One is walked forward, the other backward.</exception>
    public static IRelation<TFrom, TTo> Or<TFrom, TTo>(this IRelation<TFrom, TTo> one, IRelation<TFrom, TTo> other)
        where TFrom : IAnyNode
        where TTo : IAnyNode
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.IsReversed != other.IsReversed)
            throw new ArgumentException(Messages.RelationsOfTwoDirections(one.Ids, other.Ids), nameof(other));
        return new Relation<TFrom, TTo>([.. one.Ids.Union(other.Ids, StringComparer.Ordinal)], one.IsReversed);
    }
}
