using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>What an edge of a typed pattern must be like besides its relation; in a repetition every edge must. What is left out is not asked.</summary>
public sealed record EdgeFilter
{
    /// <summary>The sign it must have.</summary>
    public Sign? Sign { get; init; }

    /// <summary>The stances it may have; empty means any.</summary>
    public ImmutableArray<EdgeStance> Stances { get; init; } = [];

    /// <summary>The least belief; an edge without evidence has none and is left out.</summary>
    public double? LeastBelief { get; init; }

    /// <summary>The condition on an edge variable; null when nothing is asked.</summary>
    internal ExpressionSyntax? Condition(string variable)
    {
        var conditions = new List<ExpressionSyntax>();
        if (Sign is Sign sign)
            conditions.Add(new ComparisonSyntax(default, ComparisonOperator.Equal, Property("sign"), Text(sign.ToText())));
        if (Stances.Length == 1)
            conditions.Add(new ComparisonSyntax(default, ComparisonOperator.Equal, Property("stance"), Text(Stances[0].ToText())));
        else if (Stances.Length > 1)
            conditions.Add(new InSyntax(default, Property("stance"), [.. Stances.Select(stance => Text(stance.ToText()))]));
        if (LeastBelief is double belief)
            conditions.Add(new ComparisonSyntax(default, ComparisonOperator.GreaterOrEqual, Property("belief"), new LiteralSyntax(default, AttributeValue.Of(belief))));
        return conditions.Count == 0 ? null : LogicSyntax.Of(isAnd: true, conditions);

        PropertyAccessSyntax Property(string name) => new(default, variable, name);
        static LiteralSyntax Text(string text) => new(default, AttributeValue.Of(text));
    }
}
