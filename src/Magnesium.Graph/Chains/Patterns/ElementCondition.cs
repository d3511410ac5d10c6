namespace Magnesium.Graph;

/// <summary>
/// A condition on one node or edge as functions of its number. What can be looked up before the search is: an element then
/// costs a read of its columns and the comparisons. Says the same as <see cref="Conditions.Evaluate"/>.
/// </summary>
internal sealed class ElementCondition
{
    private readonly KnowledgeGraph graph;
    private readonly bool isNode;

    private ElementCondition(KnowledgeGraph graph, bool isNode) => (this.graph, this.isNode) = (graph, isNode);

    /// <param name="graph">Whose elements are tested.</param>
    /// <param name="expression">The condition; all its variables stand for the one element.</param>
    /// <param name="isNode">Whether that is a node; else an edge.</param>
    public static Func<int, bool> Of(KnowledgeGraph graph, ExpressionSyntax expression, bool isNode)
    {
        Func<int, bool?> truth = new ElementCondition(graph, isNode).Truth(expression);
        return element => truth(element) == true;
    }

    private Func<int, bool?> Truth(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LogicSyntax logic:
                return Together(logic.IsAnd, [.. logic.Operands.Select(Truth)]);
            case NotSyntax not:
                Func<int, bool?> operand = Truth(not.Operand);
                return element => !operand(element);
            case ComparisonSyntax { Left: VariableSyntax, Right: VariableSyntax } same:
                bool isSame = same.Operator == ComparisonOperator.Equal;
                return _ => isSame;
            case ComparisonSyntax { Right: LiteralSyntax literal } comparison:
                return NumbersCompare(comparison, literal.Value) ?? Tested(comparison.Left, value => Conditions.Compare(comparison.Operator, value, literal.Value));
            case ComparisonSyntax comparison:
                Func<int, AttributeValue?> one = Value(comparison.Left), two = Value(comparison.Right);
                return element => Conditions.Compare(comparison.Operator, one(element), two(element));
            case IsNullSyntax isNull:
                return Tested(isNull.Operand, value => value is null != isNull.IsNegated);
            case InSyntax isIn:
                return Tested(isIn.Operand, value => Conditions.IsIn(value, isIn.Items));
            default:
                return Tested(expression, value => value is { Kind: AttributeKind.Boolean } truth ? truth.Boolean : null);
        }
    }

    private static Func<int, bool?> Together(bool isAnd, Func<int, bool?>[] operands) => element =>
    {
        bool? together = isAnd;
        foreach (Func<int, bool?> operand in operands)
        {
            bool? one = operand(element);
            if (one == !isAnd)
                return one;
            together = one is null ? null : together;
        }

        return together;
    };

    /// <summary>A number of the element against a number; null where the condition is no such thing.</summary>
    private Func<int, bool?>? NumbersCompare(ComparisonSyntax comparison, AttributeValue literal)
    {
        if (ColumnOf(comparison.Left) is not { Kind: AttributeKind.Integer or AttributeKind.Number } column || literal.Kind is not (AttributeKind.Integer or AttributeKind.Number))
            return null;
        ComparisonOperator holds = comparison.Operator;
        if (column.Kind == AttributeKind.Integer && literal.Kind == AttributeKind.Integer)
        {
            long whole = literal.Integer;
            return element => column.PlaceOf(element) is >= 0 and int place ? Conditions.Holds(holds, column.Words[place].CompareTo(whole)) : null;
        }

        bool isWhole = column.Kind == AttributeKind.Integer;
        double number = literal.Number;
        return element =>
        {
            int place = column.PlaceOf(element);
            if (place < 0)
                return null;
            long word = column.Words[place];
            return Conditions.Holds(holds, isWhole ? word : BitConverter.Int64BitsToDouble(word), number);
        };
    }

    /// <summary>A test of one value. Of texts that stand in a column each different one is tested once.</summary>
    private Func<int, bool?> Tested(ExpressionSyntax operand, Func<AttributeValue?, bool?> test)
    {
        if (ColumnOf(operand) is not { Kind: AttributeKind.Text, Texts: TextColumn texts } column)
        {
            Func<int, AttributeValue?> valueOf = Value(operand);
            return element => test(valueOf(element));
        }

        // Threads that meet test the same text twice and find the same.
        const byte IsNull = 1, IsFalse = 2, IsTrue = 3;
        byte[] known = new byte[texts.Length];
        return element =>
        {
            int place = column.PlaceOf(element);
            if (place < 0)
                return test(null);
            int text = column.Places[place];
            if ((uint)text < (uint)known.Length && known[text] is not 0 and byte answer)
                return answer == IsNull ? null : answer == IsTrue;
            bool? found = test(AttributeValue.Of(texts[text]));
            known[text] = found is bool truth ? truth ? IsTrue : IsFalse : IsNull;
            return found;
        };
    }

    private Func<int, AttributeValue?> Value(ExpressionSyntax operand)
    {
        if (operand is LiteralSyntax literal)
            return _ => literal.Value;
        if (operand is not PropertyAccessSyntax access)
            return _ => null;
        if (ColumnOf(operand) is AttributeColumn column)
            return element => column.TryGet(element, out AttributeValue value) ? value : null;
        string property = access.Property;
        return isNode
            ? element => Conditions.Of(new Node(graph, element), property)
            : element => Conditions.Of(new Edge(graph, element), property);
    }

    /// <summary>The column that holds an operand; null where no column does.</summary>
    private AttributeColumn? ColumnOf(ExpressionSyntax operand)
    {
        if (operand is not PropertyAccessSyntax access || (isNode ? Conditions.NodeProperties : Conditions.EdgeProperties).Contains(access.Property))
            return null;
        AttributeColumns columns = isNode ? graph.Store.NodeAttributes : graph.Store.EdgeAttributes;
        return columns.All.GetValueOrDefault(access.Property);
    }
}
