using System.CommandLine;
using System.Globalization;

namespace Magnesium.Graph.Tool;

/// <summary>Writes a graph to a file or to standard output and reports what came of it; shared by the commands that write.</summary>
internal sealed class GraphOutput(SharedOptions shared, ParseResult parsed)
{
    public int Write(KnowledgeGraph graph, GraphFormat format, string? file, WriteOptions options)
    {
        if (file is null)
        {
            using var counted = new CountingStream(shared.Terminal.Output);
            LossReport streamed = graph.Save(counted, format.Id, options);
            Losses(new ExportSummary(format.Id, null, counted.Written, graph.Nodes.Count, graph.Edges.Count, streamed));
            return ExitCode.Done;
        }

        LossReport lost = Failures.Writing(file, () => graph.Save(file, options));
        var summary = new ExportSummary(format.Id, file, Size(format, file, options), graph.Nodes.Count, graph.Edges.Count, lost);
        if (shared.Json(parsed))
        {
            shared.Print(json => GraphJson.Write(json, summary));
        }
        else
        {
            using Page page = shared.Terminal.Page();
            page.Line($"{file}: {format.Name}, {Figures.Count(summary.Nodes, "node")}, {Figures.Count(summary.Edges, "edge")}, {Figures.Count(summary.Bytes, "byte")}");
        }

        Losses(summary);
        if (format.LoadCommand(file, options) is string command)
            shared.Terminal.Error.WriteLine(ToolMessages.LoadWith(command));
        return ExitCode.Done;
    }

    private void Losses(ExportSummary summary)
    {
        TextWriter error = shared.Terminal.Error;
        if (summary.File is null && shared.Json(parsed))
        {
            // Standard output holds the graph: the report is the document beside it.
            error.Write(GraphJson.ToText(json => GraphJson.Write(json, summary)));
            return;
        }

        if (summary.Lost.IsEmpty)
            error.WriteLine("Nothing was lost.");
        foreach (Loss loss in summary.Lost.Losses)
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lost: {loss.What} ({loss.Count}): {loss.Why}"));
    }

    private static long Size(GraphFormat format, string path, WriteOptions options)
    {
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path).Sum(file => new FileInfo(file).Length);
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return format.FileNames(path, options).Sum(name => new FileInfo(Path.Combine(folder, name)).Length);
    }
}
