using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>Writes a pattern as its canonical text: the mode always, one blank between words, names in backticks only where they must be. Parsing that text gives the same pattern.</summary>
internal static class PatternPrinter
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "MATCH", "WHERE", "AND", "OR", "NOT", "XOR", "IS", "IN", "NULL", "TRUE", "FALSE", "WALK", "TRAIL", "ACYCLIC", "SIMPLE", "ANY", "ALL", "SHORTEST", "PATH", "PATHS", "RETURN",
    };

    public static string Print(PatternSyntax pattern)
    {
        var text = new StringBuilder("MATCH ");
        text.Append(pattern.Selector switch
        {
            PathSelector.AnyShortest => "ANY SHORTEST ",
            PathSelector.AllShortest => "ALL SHORTEST ",
            PathSelector.ShortestK => string.Create(CultureInfo.InvariantCulture, $"SHORTEST {pattern.K} "),
            _ => "",
        });
        text.Append(pattern.Mode.ToString().ToUpperInvariant()).Append(' ');
        Parts(text, pattern.Parts);
        if (pattern.Where is not null)
            Expression(text.Append(" WHERE "), pattern.Where, 0);
        return text.ToString();
    }

    private static void Parts(StringBuilder text, ImmutableArray<PartSyntax> parts)
    {
        foreach (PartSyntax part in parts)
        {
            switch (part)
            {
                case NodeSyntax node:
                    text.Append('(');
                    Inside(text, node.Variable, node.Types, node.Properties, node.Where);
                    text.Append(')');
                    break;
                case EdgeSyntax edge:
                    text.Append(edge.Direction == WalkDirection.Backward ? "<-[" : "-[");
                    Inside(text, edge.Variable, edge.Relations, edge.Properties, edge.Where);
                    text.Append(edge.Direction == WalkDirection.Forward ? "]->" : "]-");
                    Quantifier(text, edge.Quantifier);
                    break;
                case SubpathSyntax subpath:
                    text.Append('(');
                    Parts(text, subpath.Parts);
                    if (subpath.Where is not null)
                        Expression(text.Append(" WHERE "), subpath.Where, 0);
                    text.Append(')');
                    Quantifier(text, subpath.Quantifier);
                    break;
            }
        }
    }

    private static void Inside(StringBuilder text, string? variable, ImmutableArray<NameSyntax> names, ImmutableArray<PropertySyntax> properties, ExpressionSyntax? where)
    {
        int start = text.Length;
        if (variable is not null)
            text.Append(Name(variable));
        if (!names.IsEmpty)
            text.Append(':').AppendJoin('|', names.Select(name => Name(name.Name)));
        if (!properties.IsEmpty)
            text.Append(text.Length > start ? " " : "").Append('{').AppendJoin(", ", properties.Select(p => $"{Name(p.Name)}: {Literal(p.Value.Value)}")).Append('}');
        if (where is not null)
            Expression(text.Append(text.Length > start ? " WHERE " : "WHERE "), where, 0);
    }

    private static void Quantifier(StringBuilder text, QuantifierSyntax quantifier)
    {
        if (quantifier.IsOnce)
            return;
        text.Append((quantifier.Least, quantifier.Most) switch
        {
            (0, null) => "*",
            (1, null) => "+",
            (0, 1) => "?",
            (int least, null) => string.Create(CultureInfo.InvariantCulture, $"{{{least},}}"),
            (int least, int most) when least == most => string.Create(CultureInfo.InvariantCulture, $"{{{least}}}"),
            (int least, int most) => string.Create(CultureInfo.InvariantCulture, $"{{{least},{most}}}"),
        });
    }

    /// <summary>Parentheses only where the operator around binds tighter: OR 1, AND 2, NOT 3.</summary>
    private static void Expression(StringBuilder text, ExpressionSyntax expression, int around)
    {
        switch (expression)
        {
            case LogicSyntax logic:
                int own = logic.IsAnd ? 2 : 1;
                text.Append(own < around ? "(" : "");
                for (int i = 0; i < logic.Operands.Length; i++)
                {
                    text.Append(i == 0 ? "" : logic.IsAnd ? " AND " : " OR ");
                    Expression(text, logic.Operands[i], own + 1);
                }

                text.Append(own < around ? ")" : "");
                break;
            case NotSyntax not:
                text.Append("NOT ");
                Expression(text, not.Operand, 3);
                break;
            case ComparisonSyntax comparison:
                Expression(text, comparison.Left, 4);
                text.Append(comparison.Operator switch
                {
                    ComparisonOperator.Equal => " = ",
                    ComparisonOperator.NotEqual => " <> ",
                    ComparisonOperator.Less => " < ",
                    ComparisonOperator.LessOrEqual => " <= ",
                    ComparisonOperator.Greater => " > ",
                    _ => " >= ",
                });
                Expression(text, comparison.Right, 4);
                break;
            case IsNullSyntax isNull:
                Expression(text, isNull.Operand, 4);
                text.Append(isNull.IsNegated ? " IS NOT NULL" : " IS NULL");
                break;
            case InSyntax isIn:
                Expression(text, isIn.Operand, 4);
                text.Append(" IN [").AppendJoin(", ", isIn.Items.Select(item => Literal(item.Value))).Append(']');
                break;
            case PropertyAccessSyntax access:
                text.Append(Name(access.Variable)).Append('.').Append(Name(access.Property));
                break;
            case VariableSyntax variable:
                text.Append(Name(variable.Variable));
                break;
            case LiteralSyntax literal:
                text.Append(Literal(literal.Value));
                break;
        }
    }

    private static string Name(string name)
    {
        bool plain = (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_') && !Reserved.Contains(name);
        return plain ? name : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
    }

    private static string Literal(AttributeValue value)
    {
        if (value.Kind == AttributeKind.Number)
        {
            // A point keeps a number from being read back as an integer.
            string number = value.ToString();
            return number.AsSpan().IndexOfAny('.', 'E') >= 0 ? number : number + ".0";
        }

        return value.Kind == AttributeKind.Text ? Quoted(value.Text) : value.ToString();
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '\'' => "\\'",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString(),
            });
        }

        return quoted.Append('\'').ToString();
    }
}
