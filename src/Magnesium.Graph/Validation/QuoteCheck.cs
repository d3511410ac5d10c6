using System.Text;

namespace Magnesium.Graph;

/// <summary>Looks every quote up in the text it is taken from.</summary>
/// <param name="graph">The graph.</param>
/// <param name="folder">The folder that texts lie in; null where there is none.</param>
internal sealed class QuoteCheck(KnowledgeGraph graph, string? folder)
{
    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Run()
    {
        foreach (Source source in graph.Sources)
        {
            if (source.Text is string path)
                texts[source.Id] = TextOf(source, path);
        }

        foreach (Node node in graph.Nodes)
        {
            foreach (Note note in node.Notes)
                Check(note.Source, note.Quote, note.Start, note.End, () => $"node '{node.Id}', note{Claim(note.Claim)}");
        }

        foreach (Edge edge in graph.Edges)
        {
            foreach (Note note in edge.Notes)
                Check(note.Source, note.Quote, note.Start, note.End, () => $"edge {edge}, note{Claim(note.Claim)}");
            foreach (Evidence piece in edge.Evidence)
                Check(piece.Source, piece.Quote, piece.Start, piece.End, () => $"edge {edge}, evidence{Claim(piece.Claim)}");
        }

        return findings;
    }

    private static string Claim(string? claim) => claim is null ? "" : $" {claim}";

    private void Check(string source, string? quote, int? start, int? end, Func<string> where)
    {
        if (quote is null || !texts.TryGetValue(source, out string? text))
            return;
        if (start is not int from || end is not int to)
            Report(FindingLevel.Error, ValidationMessages.QuoteWithoutOffsets(source), where());
        else if (text is not null && (from < 0 || to > text.Length || from > to || !text.AsSpan(from, to - from).SequenceEqual(quote)))
            Report(FindingLevel.Error, Messages.QuoteNotFound(source, from, to), where());
    }

    /// <summary>The text beside the graph; for a copy of the curated graph, the one in the package will do.</summary>
    private string? TextOf(Source source, string path)
    {
        string where = $"source '{source.Id}'";
        if (Path.IsPathRooted(path) || path.Split('/', '\\').Contains(".."))
        {
            Report(FindingLevel.Error, ValidationMessages.SourceTextOutside(source.Id, path), where);
            return null;
        }

        string? beside = folder is null ? null : Path.Combine(folder, path);
        using Stream? content = beside is not null && File.Exists(beside) ? File.OpenRead(beside)
            : graph.Info.Id == MagnesiumGraph.Load().Info.Id ? MagnesiumGraph.OpenText(path)
            : null;
        if (content is null)
        {
            Report(FindingLevel.Warning, ValidationMessages.NoSourceText(source.Id, path), where);
            return null;
        }

        // Offsets count from the first character of the file as it stands, so the encoding is fixed and no mark is skipped.
        using var reader = new StreamReader(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }

    private void Report(FindingLevel level, string message, string where) => findings.Add(new Finding(level, Rules.Quote, message, where, 1));
}
