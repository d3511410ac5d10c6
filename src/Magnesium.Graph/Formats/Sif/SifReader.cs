using System.Collections.Immutable;
using System.Text.Unicode;

namespace Magnesium.Graph;

/// <summary>
/// Reads SIF. Where there is a tab anywhere in the file, only tabs part names; else all white space does. A line with one name
/// is a node alone; names after the third are further targets.
/// </summary>
internal sealed class SifReader : IReadingPlace
{
    private const int LookInside = 1 << 16;

    private readonly GraphInput input;
    private readonly ReadOptions options;
    private readonly ElementCollector elements;
    private readonly ShortTexts names = new();
    private readonly List<string> words = [];
    private readonly List<NamedValue> values = [];
    private TableLines lines = null!;

    public SifReader(GraphInput input, ReadOptions options)
    {
        this.input = input;
        this.options = options;
        elements = new ElementCollector(options) { EndsAreNodes = true };
    }

    public ReadingPlace Here => new(input.Name, lines.Number, 1);

    public KnowledgeGraph Read()
    {
        try
        {
            var content = new PeekStream(input.Content, LookInside);
            TextStart.CheckLines(content.Start, input.Name);
            bool hasTabs = content.Start.Contains((byte)'\t');
            if (hasTabs || content.Start.Length < LookInside)
                return Read(content, hasTabs);
            if (input.File is string file)
                return Read(content, FileHasTabs(file));
            using var whole = new MemoryStream();
            content.CopyTo(whole);
            whole.Position = 0;
            return Read(whole, whole.GetBuffer().AsSpan(0, (int)whole.Length).Contains((byte)'\t'));
        }
        finally
        {
            elements.Notices.Send(options.OnNotice);
        }
    }

    private KnowledgeGraph Read(Stream content, bool hasTabs)
    {
        lines = new TableLines(content, input.Name, options.Limits.ValueLength);
        bool isFirst = true;
        while (lines.Read())
        {
            ReadOnlySpan<byte> line = lines.Line.Span;
            if (lines.Number == 1 && line.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
                line = line[3..];
            if (!Utf8.IsValid(line))
                elements.Mend(FormatMessages.NotUtf8(), SifMessages.NotUtf8(), this);
            Split(line, hasTabs);
            if (isFirst && hasTabs && words is ["PARTICIPANT_A", _, "PARTICIPANT_B", ..])
            {
                ReadExtended([.. words]);
                break;
            }

            isFirst = false;
            ReadLine(hasTabs);
        }

        return elements.Build();
    }

    private bool FileHasTabs(string path)
    {
        using FileStream file = File.OpenRead(path);
        return KnowledgeGraph.Unpacked(file, path, options, content =>
        {
            byte[] buffer = new byte[LookInside];
            int count;
            while ((count = content.Read(buffer)) > 0)
            {
                if (buffer.AsSpan(0, count).Contains((byte)'\t'))
                    return true;
            }

            return false;
        });
    }

    private void ReadLine(bool hasTabs)
    {
        if (words.Count == 0)
            return;
        if (words.Count == 1)
        {
            Declare(words[0]);
            return;
        }

        if (words.Count == 2)
        {
            elements.Mend(SifMessages.TwoColumns(), SifMessages.DroppedTargets(), this);
            Declare(words[0]);
            return;
        }

        if (words.Count > 3 && !hasTabs)
            elements.Mend(SifMessages.FreeText(), SifMessages.SeveralTargets(), this);
        string source = Declare(words[0]);
        for (int i = 2; i < words.Count; i++)
            elements.Edge(new EdgeStatement(words[1]), source, Declare(words[i]), values, this);
    }

    private string Declare(string id)
    {
        if (!elements.HasNode(id))
            elements.Node(new NodeDraft(id, ForeignElements.AnyType), values, this);
        return id;
    }

    /// <summary>The extended form: edges with further columns, an empty line, nodes with theirs.</summary>
    private void ReadExtended(ImmutableArray<string> columns)
    {
        bool isOfNodes = false;
        while (lines.Read())
        {
            if (lines.Line.Span.IsEmpty)
            {
                if (!lines.Read())
                    return;
                Split(lines.Line.Span, hasTabs: true, keepsEmpty: true);
                columns = [.. words];
                isOfNodes = true;
                continue;
            }

            Split(lines.Line.Span, hasTabs: true, keepsEmpty: true);
            int fixedColumns = isOfNodes ? 1 : 3;
            if (words.Count < fixedColumns || words.Take(fixedColumns).Any(word => word.Length == 0))
            {
                elements.Mend(SifMessages.EmptyName(), SifMessages.DroppedNames(), this);
                continue;
            }

            values.Clear();
            for (int i = fixedColumns; i < Math.Min(words.Count, columns.Length); i++)
            {
                if (words[i].Length > 0)
                    values.Add(new(Meaning(columns[i]), AttributeValue.Of(words[i])));
            }

            if (isOfNodes)
                elements.Node(words[0], values, this, mergesAlways: true);
            else
                elements.Edge(new EdgeStatement(words[1]), words[0], words[2], values, this);
        }
    }

    private static string Meaning(string column) => column switch
    {
        "PARTICIPANT_TYPE" => ModelNames.Type,
        "PARTICIPANT_NAME" => ModelNames.Name,
        _ => column,
    };

    private void Split(ReadOnlySpan<byte> line, bool hasTabs, bool keepsEmpty = false)
    {
        words.Clear();
        while (!line.IsEmpty)
        {
            int length = hasTabs ? line.IndexOf((byte)'\t') : line.IndexOfAny(" \r\f\v"u8);
            ReadOnlySpan<byte> word = length < 0 ? line : line[..length];
            if (!word.IsEmpty || keepsEmpty)
                words.Add(names.Get(word));
            line = length < 0 ? default : line[(length + 1)..];
        }
    }
}
