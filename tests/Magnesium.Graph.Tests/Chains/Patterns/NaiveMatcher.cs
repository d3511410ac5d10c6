using System.Globalization;

namespace Magnesium.Graph.Tests.Chains.Patterns;

/// <summary>A random pattern as plain data, and the text of it.</summary>
internal sealed record RandomPattern(PathMode Mode, IReadOnlyList<RandomPart> Parts)
{
    public string Text(string selector = "") => $"MATCH {selector}{Mode.ToString().ToUpperInvariant()} {string.Concat(Parts.Select(part => part.Text))}";
}

internal abstract record RandomPart
{
    public abstract string Text { get; }
}

internal sealed record RandomNode(int Number, string? Type, string? Id, int? AtLeast) : RandomPart
{
    public override string Text
    {
        get
        {
            string name = AtLeast is null ? "" : string.Create(CultureInfo.InvariantCulture, $"x{Number}");
            string type = Type is null ? "" : ":" + Type;
            string id = Id is null ? "" : $"{{id: '{Id}'}}";
            string where = AtLeast is null ? "" : string.Create(CultureInfo.InvariantCulture, $" WHERE {name}.n >= {AtLeast}");
            return $"({name}{type}{id}{where})";
        }
    }

    public bool Passes(Node node) =>
        (Type is null || node.Type.Is(node.Graph.Schema.NodeType(Type)))
        && (Id is null || node.Id == Id)
        && (AtLeast is null || node.Attributes.Any(a => a.Key == "n" && a.Value.Integer >= AtLeast));
}

internal sealed record RandomEdge(int Number, string? Relation, bool Forward, bool Backward, string? Sign, int Least, int? Most) : RandomPart
{
    public override string Text
    {
        get
        {
            string inside = string.Create(CultureInfo.InvariantCulture, $"[{(Sign is null ? "" : $"e{Number}")}{(Relation is null ? "" : ":" + Relation)}{(Sign is null ? "" : $" WHERE e{Number}.sign = '{Sign}'")}]");
            return $"{(Backward && !Forward ? "<-" : "-")}{inside}{(Forward && !Backward ? "->" : "-")}{Repetition(Least, Most)}";
        }
    }

    public static string Repetition(int least, int? most) => (least, most) switch
    {
        (1, 1) => "",
        (0, null) => "*",
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{{{least},}}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{{{least},{most}}}"),
    };

    public bool Passes(Edge edge) => (Relation is null || edge.Relation.Id == Relation) && (Sign is null || edge.Sign.ToText() == Sign);
}

internal sealed record RandomSubpath(IReadOnlyList<RandomPart> Parts, int Least, int? Most) : RandomPart
{
    public override string Text => $"({string.Concat(Parts.Select(part => part.Text))}){RandomEdge.Repetition(Least, Most)}";
}

/// <summary>Matches patterns by trying everything: no automaton, no pruning, modes checked on whole paths only.</summary>
internal static class NaiveMatcher
{
    public static HashSet<string> Match(KnowledgeGraph graph, RandomPattern pattern)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (Node start in graph.Nodes)
        {
            foreach (Walked path in Lay(pattern.Parts, new Walked([start.Index], []), pattern.Mode == PathMode.Walk ? 12 : graph.Edges.Count))
            {
                if (path.Edges.Count > 0 && Allowed(pattern.Mode, path))
                    found.Add(path.Key);
            }
        }

        return found;

        IEnumerable<Walked> Lay(IReadOnlyList<RandomPart> parts, Walked path, int longest)
        {
            if (parts.Count == 0)
                return [path];
            RandomPart[] rest = [.. parts.Skip(1)];
            return Once(parts[0], path, longest).SelectMany(longer => Lay(rest, longer, longest));
        }

        IEnumerable<Walked> Once(RandomPart part, Walked path, int longest) => part switch
        {
            RandomNode node => node.Passes(graph.Nodes[path.Nodes[^1]]) ? [path] : [],
            RandomEdge edge => Repeat(edge.Least, edge.Most, path, longest, at => Steps(edge, at)),
            RandomSubpath subpath => Repeat(subpath.Least, subpath.Most, path, longest, at => Lay(subpath.Parts, at, longest)),
            _ => [],
        };

        IEnumerable<Walked> Repeat(int least, int? most, Walked path, int longest, Func<Walked, IEnumerable<Walked>> once)
        {
            List<Walked> level = [path];
            for (int done = 0; level.Count > 0 && (most is null || done <= most); done++)
            {
                if (done >= least)
                {
                    foreach (Walked at in level)
                        yield return at;
                }

                level = [.. level.SelectMany(once).Where(at => at.Edges.Count <= longest && Possible(pattern.Mode, at))];
            }
        }

        IEnumerable<Walked> Steps(RandomEdge part, Walked path)
        {
            Node here = graph.Nodes[path.Nodes[^1]];
            foreach (Edge edge in graph.Edges)
            {
                if (!part.Passes(edge))
                    continue;
                if (part.Forward && edge.Source == here)
                    yield return path.With(edge.Target.Index, edge.Index, true);
                if (part.Backward && edge.Target == here && !(part.Forward && edge.Source == here))
                    yield return path.With(edge.Source.Index, edge.Index, edge.Source == edge.Target);
            }
        }
    }

    /// <summary>True while a path may still become one of the mode; keeps unbounded repetitions finite.</summary>
    private static bool Possible(PathMode mode, Walked path) => mode == PathMode.Walk || Allowed(mode, path);

    private static bool Allowed(PathMode mode, Walked path) => mode switch
    {
        PathMode.Trail => path.Edges.Select(e => e.Edge).Distinct().Count() == path.Edges.Count,
        PathMode.Acyclic => path.Nodes.Distinct().Count() == path.Nodes.Count,
        PathMode.Simple => path.Nodes.Skip(1).Distinct().Count() == path.Nodes.Count - 1
            && path.Nodes.Take(path.Nodes.Count - 1).Distinct().Count() == path.Nodes.Count - 1,
        _ => true,
    };

    internal sealed record Walked(IReadOnlyList<int> Nodes, IReadOnlyList<(int Edge, bool Forward)> Edges)
    {
        public string Key => KeyOf(Nodes[0], Edges);

        public Walked With(int node, int edge, bool forward) => new([.. Nodes, node], [.. Edges, (edge, forward)]);

        public static string KeyOf(int first, IEnumerable<(int Edge, bool Forward)> edges) =>
            string.Create(CultureInfo.InvariantCulture, $"{first}") + string.Concat(edges.Select(e => string.Create(CultureInfo.InvariantCulture, $"{(e.Forward ? ">" : "<")}{e.Edge}")));
    }
}
