using System.Globalization;

namespace Magnesium.Graph;

/// <summary>
/// Prints conditions in the words of a target. They mean what <see cref="Conditions"/> computes: with a missing value, or values
/// of kinds that do not compare, a test is null; a number compares with a text that spells one.
/// </summary>
internal abstract class ConditionPrinter
{
    /// <summary>A condition that is null.</summary>
    protected abstract string Unknown { get; }

    protected virtual string And => "AND";

    protected virtual string Or => "OR";

    protected virtual string Not => "NOT ";

    protected virtual string NotEqual => "<>";

    /// <summary>A condition; <paramref name="element"/> says what a variable is called in the target.</summary>
    public string Print(ExpressionSyntax condition, Func<string, ElementName> element) => condition switch
    {
        LogicSyntax logic => $"({string.Join($" {(logic.IsAnd ? And : Or)} ", logic.Operands.Select(operand => Print(operand, element)))})",
        NotSyntax not => $"{Not}({Print(not.Operand, element)})",
        ComparisonSyntax { Left: VariableSyntax one, Right: VariableSyntax two } same =>
            $"({Id(element(one.Variable))} {Sign(same.Operator)} {Id(element(two.Variable))})",
        ComparisonSyntax comparison => Compare(comparison.Operator, Value(comparison.Left, element), Value(comparison.Right, element)),
        IsNullSyntax isNull => isNull.IsNegated ? Value(isNull.Operand, element).IsPresent : $"{Not}({Value(isNull.Operand, element).IsPresent})",
        InSyntax isIn => In(isIn, element),
        _ => Value(condition, element).Truth?.Invoke() ?? Unknown,
    };

    /// <summary>Everything a pattern says of one element but its types or relations.</summary>
    public IEnumerable<string> Print(ElementPattern pattern, ElementName element)
    {
        foreach (PropertySyntax property in pattern.Properties)
            yield return Compare(ComparisonOperator.Equal, Property(element, property.Name), Literal(property.Value.Value));
        foreach (ExpressionSyntax condition in pattern.Conditions)
            yield return Print(condition, _ => element);
    }

    /// <summary>The id of an element.</summary>
    public abstract string Id(ElementName element);

    protected abstract Operand Property(ElementName element, string name);

    protected abstract Operand Literal(AttributeValue value);

    /// <summary>The first of several conditions that is not null.</summary>
    protected virtual string First(IReadOnlyCollection<string> conditions) => $"coalesce({string.Join(", ", conditions)})";

    /// <summary>A comparison of texts, by code point.</summary>
    protected virtual string CompareTexts(string one, string sign, string two) => $"{one} {sign} {two}";

    /// <summary>The number that a text spells; null when it spells none.</summary>
    protected static double? Spelled(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    private string In(InSyntax isIn, Func<string, ElementName> element)
    {
        Operand value = Value(isIn.Operand, element);
        return $"({string.Join($" {Or} ", isIn.Items.Select(item => Compare(ComparisonOperator.Equal, value, Literal(item.Value))))})";
    }

    private Operand Value(ExpressionSyntax operand, Func<string, ElementName> element) => operand switch
    {
        PropertyAccessSyntax access => Property(element(access.Variable), access.Property),
        LiteralSyntax literal => Literal(literal.Value),
        _ => throw new InvalidOperationException($"no such operand: {operand}"),
    };

    private string Compare(ComparisonOperator comparison, Operand one, Operand two)
    {
        string sign = Sign(comparison);
        var ways = new List<string>();
        if (one.Number is not null && two.Spelled is not null)
            ways.Add($"{one.Number()} {sign} {two.Spelled()}");
        if (one.Spelled is not null && two.Number is not null)
            ways.Add($"{one.Spelled()} {sign} {two.Number()}");
        if (one.Text is not null && two.Text is not null)
            ways.Add(CompareTexts(one.Text(), sign, two.Text()));
        if (one.Truth is not null && two.Truth is not null)
            ways.Add($"{one.Truth()} {sign} {two.Truth()}");
        ways = [.. ways.Distinct(StringComparer.Ordinal)];
        return ways.Count switch
        {
            0 => Unknown,
            1 => $"({ways[0]})",
            _ => First(ways),
        };
    }

    private string Sign(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => NotEqual,
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };
}
