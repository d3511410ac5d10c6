using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// Holds a pattern to a graph's schema and turns it into a <see cref="PatternPlan"/>: names become numbers, conditions move
/// to the one element they speak of, repetitions are written out.
/// </summary>
internal sealed class PatternBinder
{
    private readonly KnowledgeGraph graph;
    private readonly PatternSyntax pattern;
    private readonly string text;

    /// <summary>For each variable, whether it is a node and whether it stands in a repeated part.</summary>
    private readonly Dictionary<string, (bool IsNode, bool IsGroup)> variables = new(StringComparer.Ordinal);

    private readonly List<ExpressionSyntax> finalConditions = [];

    /// <summary>The variables of conditions over several of them.</summary>
    private readonly HashSet<string> compared = new(StringComparer.Ordinal);
    private string? ring;

    private PatternBinder(KnowledgeGraph graph, PatternSyntax pattern, string text)
    {
        this.graph = graph;
        this.pattern = pattern;
        this.text = text;
    }

    /// <exception cref="PatternException">The pattern asks for what the schema does not have, or uses a variable where it means nothing.</exception>
    public static PatternPlan Bind(KnowledgeGraph graph, PatternSyntax pattern, string text) => new PatternBinder(graph, pattern, text).Bind();

    private PatternPlan Bind()
    {
        ImmutableArray<PartSyntax> parts = Flatten(pattern.Parts);
        if (!parts.Any(part => part is EdgeSyntax or SubpathSyntax))
            throw Error(new TextSpan(0, 0), PatternMessages.PatternNeedsEdge());
        Declare(parts);
        if (pattern.Where is not null)
            finalConditions.Add(pattern.Where);
        finalConditions.ForEach(condition => Check(condition, variables, PatternScope.Path));
        ILookup<string, ExpressionSyntax> own = Conjuncts(finalConditions).Where(c => Variables(c).Distinct().Count() == 1).ToLookup(c => Variables(c).First(), StringComparer.Ordinal);
        ExpressionSyntax[] joint = [.. Conjuncts(finalConditions).Where(c => Variables(c).Distinct().Count() != 1)];
        compared.UnionWith(joint.SelectMany(Variables));
        ImmutableArray<PatternItem> items = BindParts(parts, own);
        CheckSteps(parts);
        if (pattern.Mode == PathMode.Walk && pattern.Selector == PathSelector.All && FirstUnbounded(parts) is PartSyntax unbounded)
            throw Error(unbounded.Span, PatternMessages.Unbounded());
        Automaton automaton = AutomatonBuilder.Build(items) ?? throw Error(new TextSpan(0, 0), PatternMessages.TooManyStates(Automaton.MaxStates));
        return new PatternPlan(graph, pattern, items, automaton, joint, ring);
    }

    /// <summary>Takes sub-paths that are not repeated apart; their conditions join the final ones.</summary>
    private ImmutableArray<PartSyntax> Flatten(ImmutableArray<PartSyntax> parts)
    {
        ImmutableArray<PartSyntax>.Builder flat = ImmutableArray.CreateBuilder<PartSyntax>();
        foreach (PartSyntax part in parts)
        {
            if (part is SubpathSyntax { Quantifier.IsOnce: true } once)
            {
                flat.AddRange(Flatten(once.Parts));
                if (once.Where is not null)
                    finalConditions.Add(once.Where);
            }
            else if (part is SubpathSyntax repeated)
            {
                flat.Add(repeated with { Parts = FlattenInside(repeated.Parts) });
            }
            else
            {
                flat.Add(part);
            }
        }

        return flat.DrainToImmutable();
    }

    /// <summary>Inside a repeated sub-path a parenthesis without quantifier only groups; its condition stays with the sub-path's parts.</summary>
    private ImmutableArray<PartSyntax> FlattenInside(ImmutableArray<PartSyntax> parts) =>
    [
        .. parts.SelectMany(part => part switch
        {
            SubpathSyntax { Where: not null } inner => throw Error(inner.Where!.Span, PatternMessages.ConditionInNestedParentheses()),
            SubpathSyntax inner => FlattenInside(inner.Parts),
            _ => [part],
        }),
    ];

    private void Declare(ImmutableArray<PartSyntax> parts)
    {
        string? first = (parts.FirstOrDefault() as NodeSyntax)?.Variable;
        for (int i = 0; i < parts.Length; i++)
        {
            switch (parts[i])
            {
                case NodeSyntax { Variable: string name } node:
                    bool closes = i == parts.Length - 1 && i > 0 && name == first;
                    if (closes)
                        ring = name;
                    Declare(name, isNode: true, isGroup: false, node.Span, again: closes);
                    break;
                case EdgeSyntax { Variable: string name } edge:
                    Declare(name, isNode: false, isGroup: !edge.Quantifier.IsOnce, edge.Span);
                    break;
                case SubpathSyntax subpath:
                    foreach (PartSyntax inner in subpath.Parts)
                    {
                        if (inner is NodeSyntax { Variable: string node })
                            Declare(node, isNode: true, isGroup: true, inner.Span);
                        else if (inner is EdgeSyntax { Variable: string edge })
                            Declare(edge, isNode: false, isGroup: true, inner.Span);
                    }

                    break;
            }
        }
    }

    private void Declare(string name, bool isNode, bool isGroup, TextSpan span, bool again = false)
    {
        if (!variables.TryGetValue(name, out (bool IsNode, bool IsGroup) known))
            variables.Add(name, (isNode, isGroup));
        else if (known.IsNode != isNode)
            throw Error(span, PatternMessages.TwoKinds(name));
        else if (!again)
            throw Error(span, isNode ? PatternMessages.NodeTwice(name) : PatternMessages.EdgeTwice(name));
    }

    private ImmutableArray<PatternItem> BindParts(ImmutableArray<PartSyntax> parts, ILookup<string, ExpressionSyntax> own)
    {
        ImmutableArray<PatternItem>.Builder items = ImmutableArray.CreateBuilder<PatternItem>();
        foreach (PartSyntax part in parts)
        {
            items.Add(part switch
            {
                NodeSyntax node => new NodeItem(Test(node, own), node.Variable),
                EdgeSyntax edge => new EdgeItem(Test(edge, edge.Quantifier.IsOnce ? own : NoConditions), edge.Variable, edge.Quantifier),
                SubpathSyntax subpath => BindSubpath(subpath),
                _ => throw new InvalidOperationException($"no such part: {part}"),
            });
        }

        return items.DrainToImmutable();
    }

    private SubpathItem BindSubpath(SubpathSyntax subpath)
    {
        int steps = subpath.Parts.Count(part => part is EdgeSyntax);
        if (steps == 0)
            throw Error(subpath.Span, PatternMessages.RepeatedPartNeedsEdge());
        var inside = new Dictionary<string, (bool IsNode, bool IsGroup)>(StringComparer.Ordinal);
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        int step = 0;
        foreach (PartSyntax part in subpath.Parts)
        {
            if (part is NodeSyntax { Variable: string node })
                (inside[node], positions[node]) = ((true, false), step);
            if (part is EdgeSyntax edge)
            {
                if (edge.Variable is string name)
                    (inside[name], positions[name]) = ((false, false), step);
                step++;
            }
        }

        ILookup<string, ExpressionSyntax> own = NoConditions;
        LookBack? lookBack = null;
        if (subpath.Where is ExpressionSyntax where)
        {
            Check(where, inside, PatternScope.Repetition);
            own = Conjuncts([where]).Where(c => Variables(c).Distinct().Count() == 1).ToLookup(c => Variables(c).First(), StringComparer.Ordinal);
            ExpressionSyntax[] joint = [.. Conjuncts([where]).Where(c => Variables(c).Distinct().Count() != 1)];
            if (joint.Length > 0)
            {
                lookBack = new LookBack(
                    steps,
                    path => PassesAll(joint, inside, name => positions[name] + path.Length - steps, path),
                    [.. joint],
                    positions.ToDictionary(variable => variable.Key, variable => (inside[variable.Key].IsNode, variable.Value), StringComparer.Ordinal));
            }
        }

        return new SubpathItem([.. BindParts(subpath.Parts, own)], subpath.Quantifier, lookBack);
    }

    /// <summary>Evaluates conditions on a path, each variable standing at a position in it.</summary>
    internal bool PassesAll(IEnumerable<ExpressionSyntax> conditions, Dictionary<string, (bool IsNode, bool IsGroup)> scope, Func<string, int> position, PathView path)
    {
        int Element(string name) => scope[name].IsNode ? path.Nodes[position(name)] : path.Edges[position(name)];
        AttributeValue? Property(string name, string property) => scope[name].IsNode
            ? Conditions.Of(new Node(graph, Element(name)), property)
            : Conditions.Of(new Edge(graph, Element(name)), property);
        return conditions.All(condition => Conditions.Evaluate(condition, Property, Element) == true);
    }

    private static ILookup<string, ExpressionSyntax> NoConditions { get; } = Array.Empty<ExpressionSyntax>().ToLookup(_ => "");

    private NodeTest Test(NodeSyntax node, ILookup<string, ExpressionSyntax> own)
    {
        var ranges = node.Types.Select(name => TypeRange(name)).ToList();
        ImmutableArray<ExpressionSyntax> written = OwnConditions(node.Variable, node.Where, own, isNode: true);
        List<Func<int, bool>> conditions = Compiled(written, isNode: true);
        foreach (PropertySyntax property in node.Properties)
        {
            if (property.Name == "id" && property.Value.Value.Kind == AttributeKind.Text)
            {
                string id = property.Value.Value.Text;
                bool isKnown = graph.TryGetNode(id, out Node anchor);
                // A graph without nodes may be the vocabulary of one elsewhere: which ids there are is told there.
                if (!isKnown && graph.Nodes.Count > 0)
                    throw Error(property.Value.Span, Messages.UnknownNode(id, graph.Names.Nearest(id)));
                bool typed = isKnown && (ranges.Count == 0 || ranges.Any(range => anchor.Index >= range.From && anchor.Index < range.To));
                ranges = typed ? [(anchor.Index, anchor.Index + 1)] : [(0, 0)];
                continue;
            }

            conditions.Add(ElementCondition.Of(graph, Equality(property), isNode: true));
        }

        return new NodeTest { Ranges = Merged(ranges), Condition = All(conditions), Written = Written(node.Variable, node.Types, node.Properties, written) };
    }

    private EdgeTest Test(EdgeSyntax edge, ILookup<string, ExpressionSyntax> own)
    {
        ImmutableArray<int> relations = edge.Relations.IsEmpty
            ? [.. graph.Schema.Relations.Select(relation => relation.Index)]
            : [.. edge.Relations.Select(name => Relation(name).Index).Distinct().Order()];
        ImmutableArray<ExpressionSyntax> written = OwnConditions(edge.Variable, edge.Where, own, isNode: false);
        List<Func<int, bool>> conditions = Compiled(written, isNode: false);
        conditions.AddRange(edge.Properties.Select(property => ElementCondition.Of(graph, Equality(property), isNode: false)));
        return new EdgeTest(relations, edge.Direction != WalkDirection.Backward, edge.Direction != WalkDirection.Forward, All(conditions))
        {
            Written = Written(edge.Variable, edge.Relations, edge.Properties, written),
        };
    }

    private ElementPattern Written(string? variable, ImmutableArray<NameSyntax> names, ImmutableArray<PropertySyntax> properties, ImmutableArray<ExpressionSyntax> conditions) =>
        new(variable, variable is not null && compared.Contains(variable), [.. names.Select(name => name.Name)], properties, conditions);

    private ImmutableArray<ExpressionSyntax> OwnConditions(string? variable, ExpressionSyntax? where, ILookup<string, ExpressionSyntax> own, bool isNode)
    {
        var expressions = new List<ExpressionSyntax>();
        if (where is not null)
        {
            var scope = new Dictionary<string, (bool IsNode, bool IsGroup)>(StringComparer.Ordinal);
            if (variable is not null)
                scope.Add(variable, (isNode, false));
            Check(where, scope, PatternScope.Element);
            expressions.Add(where);
        }

        if (variable is not null)
            expressions.AddRange(own[variable]);
        return [.. expressions];
    }

    private List<Func<int, bool>> Compiled(ImmutableArray<ExpressionSyntax> conditions, bool isNode) =>
        [.. conditions.Select(condition => ElementCondition.Of(graph, condition, isNode))];

    private static ComparisonSyntax Equality(PropertySyntax property) =>
        new(property.Span, ComparisonOperator.Equal, new PropertyAccessSyntax(property.Span, "", property.Name), property.Value);

    private static Func<int, bool>? All(List<Func<int, bool>> conditions) => conditions.Count switch
    {
        0 => null,
        1 => conditions[0],
        _ => index => conditions.TrueForAll(condition => condition(index)),
    };

    private (int From, int To) TypeRange(NameSyntax name)
    {
        if (!graph.Schema.TryGetNodeType(name.Name, out NodeType? type))
            throw Error(name.Span, Messages.UnknownNodeType(name.Name, graph.Schema.NodeTypes.Select(t => t.Id)));
        return (graph.Store.TypeStart[type.Index], graph.Store.TypeStart[type.End]);
    }

    private Relation Relation(NameSyntax name) => graph.Schema.TryGetRelation(name.Name, out Relation? relation)
        ? relation
        : throw Error(name.Span, Messages.UnknownRelation(name.Name, graph.Schema.Relations.Select(r => r.Id)));

    private static ImmutableArray<(int From, int To)> Merged(List<(int From, int To)> ranges)
    {
        ranges.Sort();
        ImmutableArray<(int From, int To)>.Builder merged = ImmutableArray.CreateBuilder<(int From, int To)>();
        foreach ((int from, int to) in ranges)
        {
            if (merged.Count > 0 && from <= merged[^1].To)
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, to));
            else
                merged.Add((from, to));
        }

        return merged.DrainToImmutable();
    }

    /// <summary>Refuses a step none of whose relations can stand between the types asked for.</summary>
    private void CheckSteps(ImmutableArray<PartSyntax> parts)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i] is SubpathSyntax subpath)
                CheckSteps(subpath.Parts);
            if (parts[i] is not EdgeSyntax { Relations.IsEmpty: false } edge || edge.Direction == WalkDirection.Either)
                continue;
            NodeType[] before = i > 0 && parts[i - 1] is NodeSyntax left ? Types(left) : [];
            NodeType[] after = i + 1 < parts.Length && parts[i + 1] is NodeSyntax right ? Types(right) : [];
            if (!edge.Quantifier.IsOnce && edge.Quantifier.Most != 1)
                (before, after) = (edge.Quantifier.Least > 0 ? before : [], edge.Quantifier.Least > 0 ? after : []);
            else if (edge.Quantifier.Least == 0)
                continue;
            (NodeType[] sources, NodeType[] targets) = edge.Direction == WalkDirection.Forward ? (before, after) : (after, before);
            PatternException? refusal = null;
            foreach (NameSyntax name in edge.Relations)
            {
                Relation relation = Relation(name);
                if (!CanMeet(relation.Domain, sources))
                    refusal ??= Error(name.Span, PatternMessages.ImpossibleStep(name.Name, "source", Ids(relation.Domain), Ids(sources)));
                else if (!CanMeet(relation.Range, targets))
                    refusal ??= Error(name.Span, PatternMessages.ImpossibleStep(name.Name, "target", Ids(relation.Range), Ids(targets)));
                else
                    refusal = null;
                if (refusal is null)
                    break;
            }

            if (refusal is not null)
                throw refusal;
        }
    }

    private NodeType[] Types(NodeSyntax node) => [.. node.Types.Select(name => graph.Schema.NodeType(name.Name))];

    private static bool CanMeet(ImmutableArray<NodeType> allowed, NodeType[] asked) =>
        allowed.IsEmpty || asked.Length == 0 || allowed.Any(one => asked.Any(two => one.Is(two) || two.Is(one)));

    private static string Ids(IEnumerable<NodeType> types) => string.Join(" or ", types.Select(type => type.Id));

    private static PartSyntax? FirstUnbounded(ImmutableArray<PartSyntax> parts) =>
        parts.FirstOrDefault(part => part is EdgeSyntax { Quantifier.Most: null } or SubpathSyntax { Quantifier.Most: null });

    private static IEnumerable<ExpressionSyntax> Conjuncts(IEnumerable<ExpressionSyntax> conditions) =>
        conditions.SelectMany(condition => condition is LogicSyntax { IsAnd: true } and ? and.Operands : [condition]);

    private static IEnumerable<string> Variables(ExpressionSyntax expression) => expression switch
    {
        LogicSyntax logic => logic.Operands.SelectMany(Variables),
        NotSyntax not => Variables(not.Operand),
        ComparisonSyntax comparison => Variables(comparison.Left).Concat(Variables(comparison.Right)),
        IsNullSyntax isNull => Variables(isNull.Operand),
        InSyntax isIn => Variables(isIn.Operand),
        PropertyAccessSyntax access => [access.Variable],
        VariableSyntax variable => [variable.Variable],
        _ => [],
    };

    /// <summary>Holds a condition to what can be seen from where it stands.</summary>
    private void Check(ExpressionSyntax expression, Dictionary<string, (bool IsNode, bool IsGroup)> scope, PatternScope where)
    {
        switch (expression)
        {
            case LogicSyntax logic:
                foreach (ExpressionSyntax operand in logic.Operands)
                    Check(operand, scope, where);
                break;
            case NotSyntax not:
                Check(not.Operand, scope, where);
                break;
            case ComparisonSyntax { Left: VariableSyntax or not PropertyAccessSyntax and not LiteralSyntax } or ComparisonSyntax { Right: VariableSyntax }:
                var comparison = (ComparisonSyntax)expression;
                if (comparison is not { Left: VariableSyntax one, Right: VariableSyntax two, Operator: ComparisonOperator.Equal or ComparisonOperator.NotEqual })
                    throw Error(comparison.Span, PatternMessages.NotComparable());
                if (Seen(one.Variable, one.Span, scope, where).IsNode != Seen(two.Variable, two.Span, scope, where).IsNode)
                    throw Error(comparison.Span, PatternMessages.NotComparable());
                break;
            case ComparisonSyntax values:
                CheckOperand(values.Left, scope, where);
                CheckOperand(values.Right, scope, where);
                break;
            case IsNullSyntax isNull:
                CheckOperand(isNull.Operand, scope, where);
                break;
            case InSyntax isIn:
                CheckOperand(isIn.Operand, scope, where);
                break;
            case LiteralSyntax:
                break;
            default:
                CheckOperand(expression, scope, where);
                if (expression is PropertyAccessSyntax { Property: "id" or "type" or "label" or "curie" or "relation" or "role" or "sign" or "stance" or "belief" or "directness" })
                    throw Error(expression.Span, PatternMessages.NotACondition());
                break;
        }
    }

    private void CheckOperand(ExpressionSyntax operand, Dictionary<string, (bool IsNode, bool IsGroup)> scope, PatternScope where)
    {
        if (operand is VariableSyntax alone)
            throw Error(alone.Span, PatternMessages.NotComparable());
        if (operand is not PropertyAccessSyntax access)
            return;
        (bool isNode, _) = Seen(access.Variable, access.Span, scope, where);
        IEnumerable<string> known = isNode
            ? graph.Store.NodeAttributes.Names.Concat(Conditions.NodeProperties)
            : graph.Store.EdgeAttributes.Names.Concat(Conditions.EdgeProperties);
        if (!known.Contains(access.Property, StringComparer.Ordinal))
            throw Error(access.Span, PatternMessages.UnknownProperty(access.Property, isNode ? "node" : "edge", known));
    }

    private (bool IsNode, bool IsGroup) Seen(string name, TextSpan span, Dictionary<string, (bool IsNode, bool IsGroup)> scope, PatternScope where)
    {
        if (scope.TryGetValue(name, out (bool IsNode, bool IsGroup) seen))
            return seen.IsGroup ? throw Error(span, PatternMessages.GroupInWhere(name)) : seen;
        if (variables.ContainsKey(name) && where != PatternScope.Path)
            throw Error(span, PatternMessages.VariableOutOfReach(name, where == PatternScope.Element ? "inside this element" : "inside this repetition"));
        throw Error(span, PatternMessages.UnknownVariable(name, variables.Keys));
    }

    private PatternException Error(TextSpan span, string problem) => new(text, span.Start, problem);

    private enum PatternScope
    {
        Element,
        Repetition,
        Path,
    }
}
