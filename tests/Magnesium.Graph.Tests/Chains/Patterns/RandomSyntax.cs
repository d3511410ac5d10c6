using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph.Tests.Chains.Patterns;

/// <summary>Random syntax trees of every construct, and a text of a tree that holds everything but places.</summary>
internal sealed class RandomSyntax(Random random)
{
    private static readonly string[] Names = ["a", "b", "x1", "_y", "MATCH", "where", "my name", "1st", "има", "back`tick", "a.b"];
    private static readonly string[] Texts = ["", "x", "it's", "\\", "\"", "tab\tline\n", "\u0001", "щ", "𝒳", "`"];

    public PatternSyntax Pattern()
    {
        PathSelector selector = Pick(Enum.GetValues<PathSelector>());
        return new PatternSyntax(selector, selector == PathSelector.ShortestK ? random.Next(1, 9) : 1, Pick(Enum.GetValues<PathMode>()), Parts(isInside: false), random.Next(2) == 0 ? null : Condition(3));
    }

    /// <summary>The tree as nested text: two trees are the same pattern when these texts are equal.</summary>
    public static string WithoutPlaces(PatternSyntax pattern) =>
        $"{pattern.Selector} {pattern.K} {pattern.Mode} [{string.Join(" ; ", pattern.Parts.Select(Tree))}] where {Tree(pattern.Where)}";

    private static string Tree(PartSyntax part) => part switch
    {
        NodeSyntax node => $"node({node.Variable}|{Tree(node.Types)}|{Tree(node.Properties)}|{Tree(node.Where)})",
        EdgeSyntax edge => $"edge({edge.Direction}|{edge.Variable}|{Tree(edge.Relations)}|{Tree(edge.Properties)}|{Tree(edge.Where)}|{edge.Quantifier})",
        SubpathSyntax subpath => $"sub([{string.Join(" ; ", subpath.Parts.Select(Tree))}]|{Tree(subpath.Where)}|{subpath.Quantifier})",
        _ => "",
    };

    private static string Tree(ImmutableArray<NameSyntax> names) => string.Join(',', names.Select(name => name.Name));

    private static string Tree(ImmutableArray<PropertySyntax> properties) => string.Join(',', properties.Select(p => $"{p.Name}={Tree(p.Value)}"));

    private static string Tree(ExpressionSyntax? expression) => expression switch
    {
        LogicSyntax logic => $"{(logic.IsAnd ? "and" : "or")}({string.Join(", ", logic.Operands.Select(Tree))})",
        NotSyntax not => $"not({Tree(not.Operand)})",
        ComparisonSyntax comparison => $"{comparison.Operator}({Tree(comparison.Left)}, {Tree(comparison.Right)})",
        IsNullSyntax isNull => $"null({Tree(isNull.Operand)}, {isNull.IsNegated})",
        InSyntax isIn => $"in({Tree(isIn.Operand)}, {string.Join(',', isIn.Items.Select(Tree))})",
        PropertyAccessSyntax access => $"{access.Variable}->{access.Property}",
        VariableSyntax variable => $"${variable.Variable}",
        LiteralSyntax literal => string.Create(CultureInfo.InvariantCulture, $"{literal.Value.Kind}<{literal.Value}>"),
        _ => "",
    };

    private ImmutableArray<PartSyntax> Parts(bool isInside)
    {
        ImmutableArray<PartSyntax>.Builder parts = ImmutableArray.CreateBuilder<PartSyntax>();
        parts.Add(Node());
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            if (!isInside && random.Next(4) == 0)
                parts.Add(new SubpathSyntax(default, Parts(isInside: true), random.Next(2) == 0 ? null : Condition(2), Quantifier()));
            else
                parts.Add(new EdgeSyntax(default, Pick(Enum.GetValues<WalkDirection>()), Variable(), SomeNames(), Properties(), random.Next(3) == 0 ? Condition(2) : null, isInside ? QuantifierSyntax.Once : Quantifier()));
            parts.Add(Node());
        }

        return parts.DrainToImmutable();
    }

    private NodeSyntax Node() => new(default, Variable(), SomeNames(), Properties(), random.Next(3) == 0 ? Condition(2) : null);

    private string? Variable() => random.Next(2) == 0 ? null : Pick(Names);

    private ImmutableArray<NameSyntax> SomeNames() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => new NameSyntax(default, Pick(Names)))];

    private ImmutableArray<PropertySyntax> Properties() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => new PropertySyntax(default, Pick(Names), Literal()))];

    private QuantifierSyntax Quantifier()
    {
        int least = random.Next(4);
        return random.Next(3) switch
        {
            0 => QuantifierSyntax.Once,
            1 => new QuantifierSyntax(least, null),
            _ => new QuantifierSyntax(least, Math.Max(1, least + random.Next(3))),
        };
    }

    private ExpressionSyntax Condition(int depth) => (depth == 0 ? 3 + random.Next(4) : random.Next(7)) switch
    {
        0 => LogicSyntax.Of(random.Next(2) == 0, [Condition(depth - 1), Condition(depth - 1)]),
        1 => LogicSyntax.Of(random.Next(2) == 0, [Condition(depth - 1), Condition(depth - 1), Condition(depth - 1)]),
        2 => Negated(Condition(depth - 1)),
        3 => new ComparisonSyntax(default, Pick(Enum.GetValues<ComparisonOperator>()), Access(), Literal()),
        4 => new IsNullSyntax(default, Access(), random.Next(2) == 0),
        5 => new InSyntax(default, Access(), [Literal(), Literal()]),
        _ => new ComparisonSyntax(default, ComparisonOperator.NotEqual, new VariableSyntax(default, Pick(Names)), new VariableSyntax(default, Pick(Names))),
    };

    /// <summary>Two NOTs are none, so the tree never has them.</summary>
    private static ExpressionSyntax Negated(ExpressionSyntax condition) => condition is NotSyntax ? condition : new NotSyntax(default, condition);

    private PropertyAccessSyntax Access() => new(default, Pick(Names), Pick(Names));

    private LiteralSyntax Literal() => new(default, random.Next(4) switch
    {
        0 => AttributeValue.Of(random.NextInt64(-1000, 1000)),
        1 => AttributeValue.Of(Math.Round((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-20, 20)), 12)),
        2 => AttributeValue.Of(random.Next(2) == 0),
        _ => AttributeValue.Of(Pick(Texts)),
    });

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];
}
