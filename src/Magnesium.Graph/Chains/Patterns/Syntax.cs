using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Where a piece of a pattern's text starts, in characters from 0, and how long it is.</summary>
internal readonly record struct TextSpan(int Start, int Length)
{
    public static TextSpan Between(TextSpan first, TextSpan last) => new(first.Start, last.Start + last.Length - first.Start);
}

/// <summary>How often a path may come back to a node or an edge (ISO/IEC 39075, path modes).</summary>
public enum PathMode
{
    /// <summary>As often as it likes.</summary>
    Walk,

    /// <summary>No edge twice.</summary>
    Trail,

    /// <summary>No node twice.</summary>
    Acyclic,

    /// <summary>No node twice, except that the first may be the last.</summary>
    Simple,
}

/// <summary>Which of the paths between two ends are wanted (ISO/IEC 39075, path search prefixes).</summary>
public enum PathSelector
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>One of the shortest, between each pair of ends.</summary>
    AnyShortest,

    /// <summary>All of the shortest, between each pair of ends.</summary>
    AllShortest,

    /// <summary>The k shortest, between each pair of ends.</summary>
    ShortestK,
}

/// <summary>Which way edges are walked.</summary>
public enum WalkDirection
{
    /// <summary>From source to target: <c>-[]-></c></summary>
    Forward,

    /// <summary>From target to source: <c>&lt;-[]-</c></summary>
    Backward,

    /// <summary>Either way: <c>-[]-</c></summary>
    Either,
}

/// <summary>A whole pattern. Positions are for messages and take no part in equality of the canonical text.</summary>
internal sealed record PatternSyntax(PathSelector Selector, int K, PathMode Mode, ImmutableArray<PartSyntax> Parts, ExpressionSyntax? Where);

/// <summary>A piece of a path: a node, an edge, or a parenthesised sub-path; the last two may be repeated.</summary>
internal abstract record PartSyntax(TextSpan Span);

/// <summary>A node pattern: <c>(var:Type|Type {property: value} WHERE …)</c>.</summary>
internal sealed record NodeSyntax(TextSpan Span, string? Variable, ImmutableArray<NameSyntax> Types, ImmutableArray<PropertySyntax> Properties, ExpressionSyntax? Where)
    : PartSyntax(Span);

/// <summary>An edge pattern: <c>-[var:relation|relation {property: value} WHERE …]-></c>.</summary>
internal sealed record EdgeSyntax(
    TextSpan Span,
    WalkDirection Direction,
    string? Variable,
    ImmutableArray<NameSyntax> Relations,
    ImmutableArray<PropertySyntax> Properties,
    ExpressionSyntax? Where,
    QuantifierSyntax Quantifier) : PartSyntax(Span);

/// <summary>A parenthesised sub-path: <c>((x)-[e]->(y) WHERE …){1,3}</c>.</summary>
internal sealed record SubpathSyntax(TextSpan Span, ImmutableArray<PartSyntax> Parts, ExpressionSyntax? Where, QuantifierSyntax Quantifier) : PartSyntax(Span);

/// <summary>A name with its place, for messages.</summary>
internal sealed record NameSyntax(TextSpan Span, string Name);

/// <summary><c>{property: value}</c>: the property equals the value.</summary>
internal sealed record PropertySyntax(TextSpan Span, string Name, LiteralSyntax Value);

/// <summary>How often a part is repeated; no greatest number means without end.</summary>
internal readonly record struct QuantifierSyntax(int Least, int? Most)
{
    public static QuantifierSyntax Once { get; } = new(1, 1);

    public bool IsOnce => this == Once;
}

/// <summary>A condition or an operand.</summary>
internal abstract record ExpressionSyntax(TextSpan Span);

/// <summary><c>a AND b AND c</c>, <c>a OR b OR c</c>: two operands or more, in one list so that a long one is no deep one. None is a list of the same operator.</summary>
internal sealed record LogicSyntax : ExpressionSyntax
{
    private LogicSyntax(TextSpan span, bool isAnd, ImmutableArray<ExpressionSyntax> operands)
        : base(span) => (IsAnd, Operands) = (isAnd, operands);

    public bool IsAnd { get; }

    public ImmutableArray<ExpressionSyntax> Operands { get; }

    /// <summary>All operands, or any; one alone is itself. Lists of the same operator become part of the list.</summary>
    public static ExpressionSyntax Of(bool isAnd, IReadOnlyList<ExpressionSyntax> operands) => operands.Count == 1
        ? operands[0]
        : new LogicSyntax(
            TextSpan.Between(operands[0].Span, operands[^1].Span),
            isAnd,
            [.. operands.SelectMany(operand => operand is LogicSyntax same && same.IsAnd == isAnd ? same.Operands : [operand])]);
}

/// <summary><c>NOT a</c>.</summary>
internal sealed record NotSyntax(TextSpan Span, ExpressionSyntax Operand) : ExpressionSyntax(Span);

/// <summary>A comparison of two operands.</summary>
internal sealed record ComparisonSyntax(TextSpan Span, ComparisonOperator Operator, ExpressionSyntax Left, ExpressionSyntax Right) : ExpressionSyntax(Span);

/// <summary><c>x.property IS NULL</c>, <c>IS NOT NULL</c>.</summary>
internal sealed record IsNullSyntax(TextSpan Span, ExpressionSyntax Operand, bool IsNegated) : ExpressionSyntax(Span);

/// <summary><c>x.property IN ['a', 'b']</c>.</summary>
internal sealed record InSyntax(TextSpan Span, ExpressionSyntax Operand, ImmutableArray<LiteralSyntax> Items) : ExpressionSyntax(Span);

/// <summary><c>x.property</c>.</summary>
internal sealed record PropertyAccessSyntax(TextSpan Span, string Variable, string Property) : ExpressionSyntax(Span);

/// <summary>A variable alone: the identity of what it is bound to.</summary>
internal sealed record VariableSyntax(TextSpan Span, string Variable) : ExpressionSyntax(Span);

/// <summary>A text, number or truth value.</summary>
internal sealed record LiteralSyntax(TextSpan Span, AttributeValue Value) : ExpressionSyntax(Span);

/// <summary>How two operands are compared.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
