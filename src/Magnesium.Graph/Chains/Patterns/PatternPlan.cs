using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A piece of a bound pattern.</summary>
internal abstract record PatternItem;

/// <summary>A node to be at.</summary>
internal sealed record NodeItem(NodeTest Test, string? Variable) : PatternItem;

/// <summary>An edge to walk, perhaps several times.</summary>
internal sealed record EdgeItem(EdgeTest Test, string? Variable, QuantifierSyntax Quantifier) : PatternItem;

/// <summary>Items to walk several times; none of them is repeated by itself.</summary>
internal sealed record SubpathItem(ImmutableArray<PatternItem> Items, QuantifierSyntax Quantifier, LookBack? LookBack) : PatternItem;

/// <summary>A pattern held to a graph: the automaton that accepts its paths, and the conditions left to check on a whole path.</summary>
internal sealed class PatternPlan
{
    private readonly ImmutableArray<PatternItem> items;
    private readonly ExpressionSyntax[] joint;
    private readonly string? ring;

    public PatternPlan(KnowledgeGraph graph, PatternSyntax pattern, ImmutableArray<PatternItem> items, Automaton automaton, ExpressionSyntax[] joint, string? ring)
    {
        Graph = graph;
        Pattern = pattern;
        Automaton = automaton;
        this.items = items;
        this.joint = joint;
        this.ring = ring;
    }

    public KnowledgeGraph Graph { get; }

    public PatternSyntax Pattern { get; }

    public Automaton Automaton { get; }

    public ImmutableArray<PatternItem> Items => items;

    /// <summary>Conditions over several variables, all of which stand outside repetitions.</summary>
    public IReadOnlyList<ExpressionSyntax> Joint => joint;

    /// <summary>Whether the path must end where it starts.</summary>
    public bool IsRing => ring is not null;

    /// <summary>True when every path the automaton accepts is an answer.</summary>
    public bool IsLocal => joint.Length == 0 && ring is null;

    /// <summary>
    /// Holds a path that the automaton accepts to the conditions over several variables: true when some way to lay the
    /// pattern along the path fulfils them all.
    /// </summary>
    public bool Passes(PathView path)
    {
        if (ring is not null && path.Nodes[0] != path.Nodes[path.Length])
            return false;
        return joint.Length == 0 || Lay(items, 0, 0, 0, path, new Dictionary<string, (bool IsNode, int Element)>(StringComparer.Ordinal));
    }

    /// <summary>Lays items from <paramref name="item"/> on along the path from <paramref name="at"/> on, <paramref name="done"/> repetitions of the first being done.</summary>
    private bool Lay(ImmutableArray<PatternItem> all, int item, int done, int at, PathView path, Dictionary<string, (bool IsNode, int Element)> bound)
    {
        if (item == all.Length)
            return at == path.Length && Fulfilled(bound);
        switch (all[item])
        {
            case NodeItem node:
                if (!node.Test.Passes(path.Nodes[at]))
                    return false;
                if (node.Variable is not null)
                    bound[node.Variable] = (true, path.Nodes[at]);
                return Lay(all, item + 1, 0, at, path, bound);
            case EdgeItem edge:
                if (done >= edge.Quantifier.Least && Lay(all, item + 1, 0, at, path, bound))
                    return true;
                if (at == path.Length || (edge.Quantifier.Most is int most && done >= most) || !Walks(edge.Test, at, path))
                    return false;
                if (edge.Variable is not null && edge.Quantifier.IsOnce)
                    bound[edge.Variable] = (false, path.Edges[at]);
                return Lay(all, item, done + 1, at + 1, path, bound);
            case SubpathItem subpath:
                if (done >= subpath.Quantifier.Least && Lay(all, item + 1, 0, at, path, bound))
                    return true;
                if (subpath.Quantifier.Most is int limit && done >= limit)
                    return false;
                int end = WalkOnce(subpath, at, path);
                return end >= 0 && Lay(all, item, done + 1, end, path, bound);
            default:
                return false;
        }
    }

    private int WalkOnce(SubpathItem subpath, int at, PathView path)
    {
        foreach (PatternItem item in subpath.Items)
        {
            if (item is NodeItem node && !node.Test.Passes(path.Nodes[at]))
                return -1;
            if (item is EdgeItem edge && (at == path.Length || !Walks(edge.Test, at++, path)))
                return -1;
        }

        return subpath.LookBack?.Passes(path with { Length = at }) == false ? -1 : at;
    }

    private bool Walks(EdgeTest test, int step, PathView path)
    {
        int edge = path.Edges[step];
        int relation = Graph.Store.RelationOf(edge);
        if (!test.Relations.Contains(relation) || test.Condition?.Invoke(edge) == false)
            return false;
        RelationRows rows = Graph.Store.Relations[relation];
        (int source, int target) = (rows.SourceOf(edge), rows.TargetOf(edge));
        return (test.Forward && source == path.Nodes[step] && target == path.Nodes[step + 1])
            || (test.Backward && target == path.Nodes[step] && source == path.Nodes[step + 1]);
    }

    private bool Fulfilled(Dictionary<string, (bool IsNode, int Element)> bound)
    {
        AttributeValue? Property(string name, string property) => bound[name] is (bool isNode, int element) && isNode
            ? Conditions.Of(new Node(Graph, element), property)
            : Conditions.Of(new Edge(Graph, bound[name].Element), property);
        return Array.TrueForAll(joint, condition => Conditions.Evaluate(condition, Property, name => bound[name].Element) == true);
    }
}
