using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph;

/// <summary>
/// Evaluates conditions of a pattern. Three-valued as in GQL: a comparison with a missing value is neither true nor false,
/// and only what is true passes.
/// </summary>
internal static class Conditions
{
    /// <summary>The properties that every node has besides its attributes.</summary>
    public static readonly ImmutableArray<string> NodeProperties = ["id", "type", "label", "curie"];

    /// <summary>The properties that every edge has besides its attributes.</summary>
    public static readonly ImmutableArray<string> EdgeProperties = ["id", "type", "relation", "role", "sign", "stance", "belief", "contested", "directness"];

    /// <summary>The value of a node's property: a built-in one, else an attribute; null when missing.</summary>
    public static AttributeValue? Of(Node node, string property) => property switch
    {
        "id" => AttributeValue.Of(node.Id),
        "type" => AttributeValue.Of(node.Type.Id),
        "label" => AttributeValue.Of(node.Label()),
        "curie" => node.Curie is Curie curie ? AttributeValue.Of(curie.ToString()) : null,
        _ => node.Graph.Store.NodeAttributes.TryGet(node.Index, property, out AttributeValue value) ? value : null,
    };

    /// <summary>The value of an edge's property: a built-in one, else an attribute; null when missing.</summary>
    public static AttributeValue? Of(Edge edge, string property) => property switch
    {
        "id" => AttributeValue.Of(edge.Id),
        "type" or "relation" => AttributeValue.Of(edge.Relation.Id),
        "role" => AttributeValue.Of(edge.Role.ToText()),
        "sign" => AttributeValue.Of(edge.Sign.ToText()),
        "stance" => AttributeValue.Of(edge.Stance.ToText()),
        "belief" => edge.Belief is double belief ? AttributeValue.Of(belief) : null,
        "contested" => AttributeValue.Of(edge.IsContested),
        "directness" => AttributeValue.Of(edge.Directness.ToText()),
        _ => edge.Graph.Store.EdgeAttributes.TryGet(edge.Index, property, out AttributeValue value) ? value : null,
    };

    /// <summary>Evaluates a condition; <paramref name="property"/> and <paramref name="identity"/> say what a variable is bound to.</summary>
    public static bool? Evaluate(ExpressionSyntax expression, Func<string, string, AttributeValue?> property, Func<string, int> identity)
    {
        switch (expression)
        {
            case LogicSyntax logic:
                bool? together = logic.IsAnd;
                foreach (ExpressionSyntax operand in logic.Operands)
                {
                    bool? one = Evaluate(operand, property, identity);
                    if (one == !logic.IsAnd)
                        return one;
                    together = one is null ? null : together;
                }

                return together;
            case NotSyntax not:
                return !Evaluate(not.Operand, property, identity);
            case ComparisonSyntax { Left: VariableSyntax left, Right: VariableSyntax right } same:
                return identity(left.Variable) == identity(right.Variable) == (same.Operator == ComparisonOperator.Equal);
            case ComparisonSyntax comparison:
                return Compare(comparison.Operator, Value(comparison.Left, property), Value(comparison.Right, property));
            case IsNullSyntax isNull:
                return Value(isNull.Operand, property) is null != isNull.IsNegated;
            case InSyntax isIn:
                return IsIn(Value(isIn.Operand, property), isIn.Items);
            default:
                return Value(expression, property) is { Kind: AttributeKind.Boolean } truth ? truth.Boolean : null;
        }
    }

    /// <summary>Compares two values; null when either is missing or they are of kinds that do not compare.</summary>
    public static bool? Compare(ComparisonOperator comparison, AttributeValue? left, AttributeValue? right)
    {
        if (left is not AttributeValue one || right is not AttributeValue two)
            return null;
        if (one.Kind == AttributeKind.List || two.Kind == AttributeKind.List)
            return null;
        if (one.Kind == AttributeKind.Integer && two.Kind == AttributeKind.Integer)
            return Holds(comparison, one.Integer.CompareTo(two.Integer));
        if (IsNumber(one) || IsNumber(two))
        {
            if (Number(one) is not double x || Number(two) is not double y)
                return null;
            return Holds(comparison, x, y);
        }

        if (one.Kind != two.Kind)
            return null;
        return one.Kind == AttributeKind.Text
            ? Holds(comparison, string.CompareOrdinal(one.Text, two.Text))
            : Holds(comparison, one.Boolean.CompareTo(two.Boolean));
    }

    /// <summary>Whether a value is one of several; null when it is none of them and missing, or of a kind that does not compare with one.</summary>
    public static bool? IsIn(AttributeValue? value, ImmutableArray<LiteralSyntax> items)
    {
        bool? found = false;
        foreach (LiteralSyntax item in items)
        {
            bool? equal = Compare(ComparisonOperator.Equal, value, item.Value);
            if (equal == true)
                return true;
            found |= equal;
        }

        return found;
    }

    /// <summary>Compares two numbers; what is not a number differs from all.</summary>
    public static bool Holds(ComparisonOperator comparison, double one, double two) =>
        double.IsNaN(one) || double.IsNaN(two) ? comparison == ComparisonOperator.NotEqual : Holds(comparison, one.CompareTo(two));

    /// <summary>Whether a comparison holds of two values in this order.</summary>
    public static bool Holds(ComparisonOperator comparison, int order) => comparison switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private static bool IsNumber(AttributeValue value) => value.Kind is AttributeKind.Integer or AttributeKind.Number;

    /// <summary>A number, or a text that spells one: columns of imported files are often text.</summary>
    private static double? Number(AttributeValue value) => value.Kind switch
    {
        AttributeKind.Integer or AttributeKind.Number => value.Number,
        AttributeKind.Text when double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        _ => null,
    };

    private static AttributeValue? Value(ExpressionSyntax operand, Func<string, string, AttributeValue?> property) => operand switch
    {
        LiteralSyntax literal => literal.Value,
        PropertyAccessSyntax access => property(access.Variable, access.Property),
        _ => null,
    };
}
