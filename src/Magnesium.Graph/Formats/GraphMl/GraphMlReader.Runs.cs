using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Magnesium.Graph;

/// <summary>The edges that <see cref="EdgeRuns"/> took out: each is made the item that the XML reader would have made of it.</summary>
internal sealed partial class GraphMlReader
{
    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<=tag on line )\d+(?= position)", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    /// <summary>True when the reader is on the instruction that stands for a run of edges, which is then the present one.</summary>
    private bool IsAtRun()
    {
        run = xml.LocalName == EdgeRuns.Instruction ? runs?.Take(xml.Value) : null;
        if (run is null)
            return false;
        runPlace = new ReadingPlace(input, lines.LineNumber + linesOfRuns + run.Template.LinesAfter, run.Template.Indent + 2);
        linesOfRuns += run.Lines;
        ReadOnlySpan<byte> edges = run.Text[..^run.Template.Space];
        int lineEnd = edges.LastIndexOf((byte)'\n');
        runLine = lines.LineNumber;
        runEnd = new ReadingPlace(input, runLine + linesOfRuns, lineEnd < 0 ? run.Template.Indent + edges.Length + 1 : edges.Length - lineEnd);
        linesOfRunsAfter.Add((lines.LineNumber, linesOfRuns));
        return true;
    }

    /// <summary>How many lines the XML reader did not see.</summary>
    public long LinesOfRuns => linesOfRuns;

    /// <summary>The XML reader's message with the line it may name as that of the file.</summary>
    public string WithLinesOfFile(string message) => Line().Replace(message, match =>
    {
        long line = long.Parse(match.Value, CultureInfo.InvariantCulture);
        return (line + linesOfRunsAfter.LastOrDefault(run => run.Line < line).Offset).ToString(CultureInfo.InvariantCulture);
    });

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadRun(bool isDirected)
    {
        EdgeRun edges = run!;
        GraphMlItem item = edge.IsBusy ? new GraphMlItem() : edge;
        ImmutableArray<string> names = edges.Template.Names;
        RunValue[] values = [.. names.Select(name => new RunValue(name is ['=', .. string key] ? keys.Get(GraphMlNames.Edge, key) : null))];
        (int id, int source, int target) = (names.IndexOf("id"), names.IndexOf("source"), names.IndexOf("target"));
        ReadingPlace place = runPlace;
        for (int i = 0; i < edges.Count; i++)
        {
            item.Start(place);
            item.IsDirected = isDirected;
            ReadOnlySpan<TextRange> ranges = edges.ValuesOf(i);
            foreach (TextRange range in ranges)
            {
                if (range.Length > options.Limits.ValueLength && TextOf(edges, range).Length > options.Limits.ValueLength)
                    throw DataPlace(place, edges, range).Error(FormatMessages.TooLong(options.Limits.ValueLength));
            }

            if (id >= 0)
                item.Id = meaning.Text(ranges[id].IsEscaped ? edges.Unescaped(ranges[id]) : Encoding.ASCII.GetString(edges[ranges[id]]));
            SetEnds(item, edges, ranges[source], ranges[target]);
            for (int j = 0; j < ranges.Length; j++)
            {
                if (values[j].Key is not null)
                    AddRunValue(item, ref values[j], edges, ranges[j]);
            }

            AddDefaults(item, GraphMlNames.Edge);
            item.JoinRepeated(notices);
            document.AddEdge(item);
            place = place with { Line = place.Line + edges.Template.Lines };
        }

        runs!.GiveBack(edges);
    }

    private void SetEnds(GraphMlItem item, EdgeRun edges, TextRange source, TextRange target)
    {
        if (source.Length == 0 || target.Length == 0)
            throw item.Place.Error(GraphMlMessages.MissingAttribute("edge", source.Length == 0 ? "source" : "target"));
        if (document.IsFirstGraph && IsAsItIs(edges, source) && IsAsItIs(edges, target))
        {
            document.SetEnds(item, edges[source], edges[target]);
            return;
        }

        item.Source = meaning.Text(TextOf(edges, source));
        item.Target = meaning.Text(TextOf(edges, target));
    }

    /// <summary>True where the bytes are those of the text that is meant.</summary>
    private static bool IsAsItIs(EdgeRun edges, TextRange value) => !value.IsEscaped && edges[value].IndexOf("_x"u8) < 0;

    private string TextOf(EdgeRun edges, TextRange value) => value.IsEscaped ? edges.Unescaped(value) : texts.Get(edges[value]);

    private void AddRunValue(GraphMlItem item, ref RunValue value, EdgeRun edges, TextRange range)
    {
        GraphMlKey key = value.Key!;
        if (key.Notice is not null)
            notices.Add(key.Notice, item.Place);
        if (!meaning.Reads(key))
            return;
        if (key.IsGraphics)
        {
            notices.Add(GraphMlMessages.Graphics(), item.Place);
            return;
        }

        // Edges that follow each other often say the same.
        if (value.Known is null || !edges[range].SequenceEqual(edges[value.Range]))
        {
            string written = TextOf(edges, range);
            value.Range = range;
            value.Known = meaning.Value(key, written);
            if (value.Known is null && Mended(key, written, DataPlace(item.Place, edges, range)) is AttributeValue mended)
                item.Data.Add(new(key, mended));
        }

        if (value.Known is AttributeValue known)
            item.Data.Add(new(key, known));
    }

    /// <summary>The place of the tag before a value.</summary>
    private static ReadingPlace DataPlace(ReadingPlace edge, EdgeRun edges, TextRange value)
    {
        ReadOnlySpan<byte> before = edges.Before(value);
        ReadOnlySpan<byte> tag = before[..(before.LastIndexOf((byte)'<') + 1)];
        ReadOnlySpan<byte> ofEdge = tag[(tag.LastIndexOf("<edge "u8) is int start and >= 0 ? start : 0)..];
        int lineEnd = ofEdge.LastIndexOf((byte)'\n');
        return edge with
        {
            Line = edge.Line + ofEdge.Count((byte)'\n'),
            Column = lineEnd < 0 ? edge.Column + ofEdge.Length - 1 : ofEdge.Length - lineEnd,
        };
    }

    /// <summary>Text of edges that stand inside a value, where nobody puts them.</summary>
    private void AppendRun()
    {
        // The space after the edge before them comes next; it is the same as the space after the last of them.
        ReadOnlySpan<byte> edges = run!.Text;
        int space = run.Template.Space;
        string text = Encoding.ASCII.GetString(edges[^space..]) + Encoding.ASCII.GetString(edges[..^space]);
        string inner = EdgeRun.Unescaped(Tag().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal));
        if (valueLength + inner.Length > options.Limits.ValueLength)
            throw Here.Error(FormatMessages.TooLong(options.Limits.ValueLength));
        if (valueLength + inner.Length >= value.Length)
            Array.Resize(ref value, 2 * (valueLength + inner.Length));
        inner.CopyTo(value.AsSpan(valueLength));
        valueLength += inner.Length;
    }

    /// <summary>What the values at one place of a template are, and the last that was read.</summary>
    private record struct RunValue(GraphMlKey? Key)
    {
        public TextRange Range { get; set; }

        public AttributeValue? Known { get; set; }
    }
}
