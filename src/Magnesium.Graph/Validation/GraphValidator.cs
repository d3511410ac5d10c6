namespace Magnesium.Graph;

/// <summary>
/// Checks a graph by every rule there is: those that <see cref="KnowledgeGraphBuilder.Build"/> enforces, those of its file's
/// format, and those that need more than the graph, as quotes against the text they are taken from.
/// </summary>
public static class GraphValidator
{
    /// <summary>Reads a file or folder and checks it.</summary>
    /// <param name="path">The file or folder; the texts that quotes are taken from are looked for beside it.</param>
    /// <param name="options">How to read; strictness and notices are the check's own affair.</param>
    /// <remarks>Reads the file twice: leniently, to list all that is wrong, and strictly.</remarks>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="GraphFormatException">The content cannot be read as its format at all; the message has the place.</exception>
    public static ValidationReport Validate(string path, ReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= ReadOptions.Default;
        var notices = new List<Notice>();
        var findings = new List<Finding>();
        KnowledgeGraph? graph = null;
        try
        {
            graph = KnowledgeGraph.Load(path, options with { Strict = false, OnNotice = notices.Add });
        }
        catch (GraphValidationException e)
        {
            findings.AddRange(e.Problems.Select(problem => new Finding(FindingLevel.Error, problem.Rule, problem.Message, problem.Where, 1)));
        }

        GraphFormatException? refusal = Refusal(path, options);
        FindingLevel level = refusal is null ? FindingLevel.Warning : FindingLevel.Error;
        findings.AddRange(notices.Select(notice => new Finding(level, Rules.Format, notice.Message, notice.Where, notice.Count)));
        if (refusal is not null && notices.Count == 0)
            findings.Add(new Finding(level, Rules.Format, refusal.Problem, ValidationMessages.Place(refusal), 1));
        if (graph is not null)
            findings.AddRange(Check(graph, Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))));
        return new ValidationReport(findings);
    }

    /// <summary>Checks a graph that has been built, so that keeps the rules of its schema already.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="folder">The folder that <see cref="Source.Text"/> is relative to; null for a graph that lies in none.</param>
    public static ValidationReport Validate(KnowledgeGraph graph, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new ValidationReport(Check(graph, folder));
    }

    private static GraphFormatException? Refusal(string path, ReadOptions options)
    {
        try
        {
            KnowledgeGraph.Load(path, options with { Strict = true, OnNotice = null });
            return null;
        }
        catch (GraphFormatException e)
        {
            return e;
        }
        catch (GraphValidationException)
        {
            // The lenient reading has already listed these.
            return null;
        }
    }

    private static IEnumerable<Finding> Check(KnowledgeGraph graph, string? folder)
    {
        IEnumerable<Finding> findings = new QuoteCheck(graph, folder).Run();
        return graph.Info.Kind == GraphKind.Curated ? findings.Concat(Evidence(graph)).Concat(Labels(graph)).Concat(Unused(graph)) : findings;
    }

    private static IEnumerable<Finding> Evidence(KnowledgeGraph graph) =>
        from edge in graph.Edges
        from piece in edge.Evidence
        where piece.Quote is null && piece.Finding is null
        select new Finding(FindingLevel.Error, Rules.Evidence, ValidationMessages.EmptyEvidence(), $"edge {edge}, evidence of '{piece.Source}'", 1);

    private static IEnumerable<Finding> Labels(KnowledgeGraph graph)
    {
        var languages = new SortedSet<string>(graph.Nodes.SelectMany(node => node.Labels).Select(label => label.Key), StringComparer.Ordinal);
        languages.Remove(LocalizedText.Undetermined);
        return
            from node in graph.Nodes
            from language in languages
            where node.Labels[language] is null
            select new Finding(FindingLevel.Warning, Rules.Label, ValidationMessages.MissingLabel(language), $"node '{node.Id}'", 1);
    }

    private static IEnumerable<Finding> Unused(KnowledgeGraph graph)
    {
        var gates = graph.Edges.SelectMany(edge => edge.Gates).Select(gate => gate.Node).ToHashSet(StringComparer.Ordinal);
        foreach (Node node in graph.Nodes)
        {
            if (node.Out.Count == 0 && node.In.Count == 0 && !gates.Contains(node.Id))
                yield return new Finding(FindingLevel.Warning, Rules.Unused, ValidationMessages.UnusedNode(), $"node '{node.Id}'", 1);
        }

        IEnumerable<string> named = graph.Edges.SelectMany(edge => edge.Evidence.Select(piece => piece.Source).Concat(edge.Notes.Select(note => note.Source)))
            .Concat(graph.Nodes.SelectMany(node => node.Notes).Select(note => note.Source));
        var used = named.ToHashSet(StringComparer.Ordinal);
        foreach (Source source in graph.Sources.Where(source => !used.Contains(source.Id)))
            yield return new Finding(FindingLevel.Warning, Rules.Unused, ValidationMessages.UnusedSource(), $"source '{source.Id}'", 1);
    }
}
