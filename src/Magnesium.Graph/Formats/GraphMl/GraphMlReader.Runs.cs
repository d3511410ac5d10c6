using System.Text;
using System.Text.RegularExpressions;

namespace Magnesium.Graph;

/// <summary>The edges that <see cref="EdgeRuns"/> took out: each is made the item that the XML reader would have made of it.</summary>
internal sealed partial class GraphMlReader
{
    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    /// <summary>True when the reader is on the instruction that stands for a run of edges, which is then the present one.</summary>
    private bool IsAtRun()
    {
        run = xml.LocalName == EdgeRuns.Instruction ? runs?.Take(xml.Value) : null;
        if (run is null)
            return false;
        runPlace = new ReadingPlace(input, lines.LineNumber + linesOfRuns + run.Template.LinesAfter, run.Template.Indent + 2);
        linesOfRuns += run.Lines;
        return true;
    }

    private void ReadRun(bool isDirected)
    {
        EdgeRun edges = run!;
        ReadOnlySpan<byte> text = edges.Text;
        GraphMlItem item = edge.IsBusy ? new GraphMlItem() : edge;
        string[] names = [.. edges.Template.Names];
        GraphMlKey?[] keyOf = [.. names.Select(name => name is ['=', .. string key] ? keys.Get(GraphMlNames.Edge, key) : null)];
        ReadingPlace place = runPlace;
        Range source = default;
        string sourceText = "";
        int value = 0;
        for (int i = 0; i < edges.Count; i++)
        {
            item.Start(place);
            item.IsDirected = isDirected;
            for (int j = 0; j < names.Length; j++)
            {
                Range range = edges.Values[value++];
                ReadOnlySpan<byte> written = text[range];
                if (written.Length > options.Limits.ValueLength)
                    throw DataPlace(place, edges, range).Error(FormatMessages.TooLong(options.Limits.ValueLength));
                switch (names[j])
                {
                    case "id":
                        item.Id = meaning.Text(Encoding.ASCII.GetString(written));
                        break;
                    case "source":
                        // Edges come in runs of one source.
                        if (!written.SequenceEqual(text[source]))
                            sourceText = meaning.Text(texts.Get(written));
                        source = range;
                        item.Source = sourceText;
                        break;
                    case "target":
                        item.Target = meaning.Text(texts.Get(written));
                        break;
                    default:
                        AddRunValue(item, keyOf[j]!, edges, range);
                        break;
                }
            }

            if (item.Source.Length == 0)
                throw place.Error(GraphMlMessages.MissingAttribute("edge", "source"));
            if (item.Target.Length == 0)
                throw place.Error(GraphMlMessages.MissingAttribute("edge", "target"));
            AddDefaults(item, GraphMlNames.Edge);
            item.JoinRepeated(notices);
            document.AddEdge(item);
            place = place with { Line = place.Line + edges.Template.Lines };
        }
    }

    private void AddRunValue(GraphMlItem item, GraphMlKey key, EdgeRun edges, Range range)
    {
        if (key.Notice is not null)
            notices.Add(key.Notice, item.Place);
        if (!meaning.Reads(key))
            return;
        string written = texts.Get(edges.Text.AsSpan(range));
        if (key.IsGraphics)
            notices.Add(GraphMlMessages.Graphics(), item.Place);
        else if ((meaning.Value(key, written) ?? Mended(key, written, DataPlace(item.Place, edges, range))) is AttributeValue known)
            item.Data.Add(new(key, known));
    }

    /// <summary>The place of the tag before a value.</summary>
    private static ReadingPlace DataPlace(ReadingPlace edge, EdgeRun edges, Range value)
    {
        ReadOnlySpan<byte> before = edges.Text.AsSpan(0, value.Start.Value);
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
        string inner = Tag().Replace(Encoding.ASCII.GetString(run!.Text), "");
        if (valueLength + inner.Length > options.Limits.ValueLength)
            throw Here.Error(FormatMessages.TooLong(options.Limits.ValueLength));
        if (valueLength + inner.Length >= value.Length)
            Array.Resize(ref value, 2 * (valueLength + inner.Length));
        inner.CopyTo(value.AsSpan(valueLength));
        valueLength += inner.Length;
    }
}
