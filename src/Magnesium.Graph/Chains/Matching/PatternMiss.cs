using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Says what keeps a pattern from matching: leaves one constraint after another out of it, alone and then with those before it, until a chain turns up.</summary>
internal sealed class PatternMiss
{
    private readonly KnowledgeGraph graph;
    private readonly string text;
    private readonly HashSet<string> edgeVariables;

    private PatternMiss(KnowledgeGraph graph, PatternSyntax pattern, string text)
    {
        this.graph = graph;
        this.text = text;
        edgeVariables = [.. Edges(pattern.Parts).Select(edge => edge.Variable).OfType<string>()];
    }

    /// <summary>The nearest miss; null when nothing comes near, or the time was up first.</summary>
    public static NearestMiss? Of(KnowledgeGraph graph, Pattern pattern, SearchLimits limits)
    {
        var miss = new PatternMiss(graph, pattern.Syntax, pattern.Text);
        (string BlockedBy, Func<PatternSyntax, PatternSyntax> Relax)[] constraints =
        [
            ("sign", p => miss.Without(p, isNode: false, ["sign"])),
            ("stance", p => miss.Without(p, isNode: false, ["stance", "belief", "contested"])),
            ("type", p => miss.Without(p, isNode: true, ["type"])),
            ("relation", p => miss.Without(p, isNode: false, ["relation", "type", "role"])),
            ("length", AnyLength),
        ];
        PatternSyntax all = pattern.Syntax;
        string before = pattern.ToString();
        for (int i = 0; i < constraints.Length; i++)
        {
            (string blockedBy, Func<PatternSyntax, PatternSyntax> relax) = constraints[i];
            all = relax(all);
            foreach (PatternSyntax relaxed in new[] { relax(pattern.Syntax), all })
            {
                string asked = PatternPrinter.Print(relaxed);
                if (asked == before)
                    continue;
                before = asked;
                if (miss.First(relaxed, pattern.Syntax.Mode, limits) is Chain chain)
                    return new NearestMiss(blockedBy, PatternMessages.Missed(blockedBy, chain), chain);
                if (limits.Stopped is not null)
                    return null;
            }
        }

        return null;
    }

    /// <summary>The pattern with every repetition as long or short as it needs to be, and the shortest chain asked for.</summary>
    private static PatternSyntax AnyLength(PatternSyntax pattern)
    {
        if (!pattern.Parts.Any(part => part is EdgeSyntax { Quantifier.IsOnce: false } or SubpathSyntax { Quantifier.IsOnce: false }))
            return pattern;
        return pattern with
        {
            Selector = PathSelector.AnyShortest,
            K = 1,
            Mode = PathMode.Walk,
            Parts =
            [
                .. pattern.Parts.Select(part => part switch
                {
                    EdgeSyntax { Quantifier.IsOnce: false } edge => edge with { Quantifier = Longer(edge.Quantifier) },
                    SubpathSyntax { Quantifier.IsOnce: false } subpath => subpath with { Quantifier = Longer(subpath.Quantifier) },
                    _ => part,
                }),
            ],
        };

        static QuantifierSyntax Longer(QuantifierSyntax quantifier) => new(Math.Min(1, quantifier.Least), null);
    }

    private static IEnumerable<EdgeSyntax> Edges(ImmutableArray<PartSyntax> parts) => parts.SelectMany(part => part switch
    {
        EdgeSyntax edge => [edge],
        SubpathSyntax subpath => Edges(subpath.Parts),
        _ => Enumerable.Empty<EdgeSyntax>(),
    });

    /// <summary>The first chain of a relaxed pattern that keeps to the mode asked for; a shortest walk may not.</summary>
    private Chain? First(PatternSyntax relaxed, PathMode mode, SearchLimits limits)
    {
        PatternPlan plan;
        try
        {
            plan = PatternBinder.Bind(graph, relaxed, text);
        }
        catch (PatternException)
        {
            // What is left over is no pattern of this graph: leaving this out does not help.
            return null;
        }

        ChainWalk walk = Search.Of(plan, limits);
        if (!walk.NextRun(out Run run))
            return null;
        var found = new ChainBuffer(graph);
        found.Add(walk, run.Cut(1));
        Chain chain = found[0];
        Node[] nodes = [.. chain.Nodes];
        bool keepsMode = mode switch
        {
            PathMode.Acyclic => nodes.Distinct().Count() == nodes.Length,
            PathMode.Simple => nodes.Skip(1).Distinct().Count() == nodes.Length - 1 && nodes.SkipLast(1).Distinct().Count() == nodes.Length - 1,
            PathMode.Trail => chain.Steps.Select(step => step.Edge).Distinct().Count() == chain.Length,
            _ => true,
        };
        return keepsMode ? chain : null;
    }

    private PatternSyntax Without(PatternSyntax pattern, bool isNode, string[] properties) => pattern with
    {
        Parts = Without(pattern.Parts, isNode, properties),
        Where = Without(pattern.Where, isNode, properties),
    };

    private ImmutableArray<PartSyntax> Without(ImmutableArray<PartSyntax> parts, bool isNode, string[] properties) =>
    [
        .. parts.Select(part => part switch
        {
            NodeSyntax node when isNode => node with
            {
                Types = properties.Contains("type") ? [] : node.Types,
                Properties = node.Properties.RemoveAll(property => properties.Contains(property.Name)),
                Where = Without(node.Where, isNode, properties),
            },
            EdgeSyntax edge when !isNode => edge with
            {
                Relations = properties.Contains("relation") ? [] : edge.Relations,
                Properties = edge.Properties.RemoveAll(property => properties.Contains(property.Name)),
                Where = Without(edge.Where, isNode, properties),
            },
            SubpathSyntax subpath => subpath with
            {
                Parts = Without(subpath.Parts, isNode, properties),
                Where = Without(subpath.Where, isNode, properties),
            },
            _ => part,
        }),
    ];

    /// <summary>A condition less those of its conjuncts that speak of one of these properties.</summary>
    private ExpressionSyntax? Without(ExpressionSyntax? condition, bool isNode, string[] properties)
    {
        if (condition is not LogicSyntax { IsAnd: true } and)
            return condition is null || Mentions(condition, isNode, properties) ? null : condition;
        ExpressionSyntax[] left = [.. and.Operands.Where(operand => !Mentions(operand, isNode, properties))];
        return left.Length == 0 ? null : LogicSyntax.Of(isAnd: true, left);
    }

    private bool Mentions(ExpressionSyntax expression, bool isNode, string[] properties) => expression switch
    {
        LogicSyntax logic => logic.Operands.Any(operand => Mentions(operand, isNode, properties)),
        NotSyntax not => Mentions(not.Operand, isNode, properties),
        ComparisonSyntax comparison => Mentions(comparison.Left, isNode, properties) || Mentions(comparison.Right, isNode, properties),
        IsNullSyntax isNull => Mentions(isNull.Operand, isNode, properties),
        InSyntax isIn => Mentions(isIn.Operand, isNode, properties),
        PropertyAccessSyntax access => edgeVariables.Contains(access.Variable) != isNode && properties.Contains(access.Property),
        _ => false,
    };
}
