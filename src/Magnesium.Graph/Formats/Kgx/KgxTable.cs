using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace Magnesium.Graph;

/// <summary>A table of KGX: the first line names the columns, a row is fields between tabs, and a quote is a character like any other.</summary>
internal sealed class KgxTable : IReadingPlace
{
    private static readonly HashSet<string> SeveralValues = new(StringComparer.Ordinal)
    {
        "category", "xref", "synonym", "same_as", "equivalent_identifiers", "publications", "provided_by", "in_taxon", "aggregator_knowledge_source", "qualifiers", "has_evidence",
    };

    private readonly string name;
    private readonly TableLines lines;
    private readonly List<(int Start, int Length)> fields = [];

    public KgxTable(Stream content, string name, int longestLine)
    {
        this.name = name;
        lines = new TableLines(content, name, longestLine);
        if (!lines.Read())
            throw new GraphFormatException(KgxMessages.Empty(), name, 1, 1);
        Split(lines.Line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0);
        Columns = [.. Enumerable.Range(0, fields.Count).Select(column => Encoding.UTF8.GetString(Field(column)))];
        if (!IsOfEdges && !Columns.Contains("id"))
            throw Here.Error(KgxMessages.NoColumns(Columns));
    }

    public ImmutableArray<string> Columns { get; private set; }

    /// <summary>True when its rows are edges.</summary>
    public bool IsOfEdges => Columns.Contains("subject") && Columns.Contains("object");

    public int FieldCount => fields.Count;

    public bool IsUtf8 => Utf8.IsValid(lines.Line.Span);

    public ReadingPlace Here => new(name, lines.Number, 1);

    /// <summary>True when the first line of a file names columns as a table of KGX does.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> start)
    {
        int end = start.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? start : start[..end];
        if (line.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            line = line[3..];
        string[] columns = Encoding.UTF8.GetString(line[..Math.Min(line.Length, 4096)]).Split('\t', StringSplitOptions.TrimEntries);
        return columns.Length > 1 && ((columns.Contains("subject") && columns.Contains("object")) || (columns.Contains("id") && columns.Contains("category")));
    }

    /// <summary>Takes names in quotes for JSON, as we write those that have a tab or a line end in them.</summary>
    public void DecodeNames(ReadOptions options) =>
        Columns = [.. Columns.Select(column => column.StartsWith('"') ? NativeJsonReader.Fragment(column, name, options, NativeJsonReader.ReadAttribute).ToString() : column)];

    /// <summary>Reads the next row that is not an empty line; false at the end.</summary>
    public bool Read()
    {
        while (lines.Read())
        {
            if (lines.Line.Span.IsEmpty)
                continue;
            Split(0);
            return true;
        }

        return false;
    }

    /// <summary>The bytes of a field; none where the row is too short or there is no such column.</summary>
    public ReadOnlySpan<byte> Field(int column)
    {
        if ((uint)column >= (uint)fields.Count)
            return default;
        (int start, int length) = fields[column];
        return lines.Line.Span.Slice(start, length);
    }

    /// <summary>Adds the fields of some columns that are not empty as values; a slot of several is a list.</summary>
    public void AddValues(List<NamedValue> values, int[] columns, bool splits, ShortTexts texts)
    {
        foreach (int column in columns)
        {
            ReadOnlySpan<byte> field = Field(column);
            if (field.IsEmpty)
                continue;
            string text = texts.Get(field);
            values.Add(new(Columns[column], splits && SeveralValues.Contains(Columns[column])
                ? AttributeValue.Of(text.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(AttributeValue.Of))
                : AttributeValue.Of(text)));
        }
    }

    private void Split(int start)
    {
        ReadOnlySpan<byte> line = lines.Line.Span;
        fields.Clear();
        while (true)
        {
            int length = line[start..].IndexOf((byte)'\t');
            if (length < 0)
            {
                fields.Add((start, line.Length - start));
                return;
            }

            fields.Add((start, length));
            start += length + 1;
        }
    }
}
