using System.Collections.Immutable;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// Reads the table of nodes row by row, then that of edges in blocks. A table with columns for attributes is read twice: once
/// to see what kind of value each column has.
/// </summary>
internal sealed class TablesReader(string folder, ReadOptions options)
{
    private static readonly string[] NodeColumns = ["id", "name", "type"];
    private static readonly string[] EdgeColumns = ["source", "relation", "target"];
    private static readonly string[] OptionalEdgeColumns = ["id", "sign"];

    private readonly ReadingNotices notices = new();
    private readonly KnowledgeGraphBuilder builder = new(GraphSchema.Empty) { Info = GraphInfo.None with { Kind = GraphKind.Imported } };

    private NodeRows Nodes => builder.NodeRows;

    private EdgeRows Edges => builder.EdgeRows;

    /// <summary>Reads the graph; of each table's files the first counts.</summary>
    public KnowledgeGraph Read(string[] nodeFiles, string[] edgeFiles)
    {
        CheckFiles(Tables.NodeFile, nodeFiles, TablesMessages.NoNodes());
        CheckFiles(Tables.EdgeFile, edgeFiles, TablesMessages.NoEdges());
        if (nodeFiles.Length > 0)
            ReadNodes(nodeFiles[0]);
        if (edgeFiles.Length > 0)
            ReadEdges(edgeFiles[0], endsAreNodes: nodeFiles.Length == 0);
        notices.Send(options.OnNotice);
        return builder.Build(options.Cancellation);
    }

    private void CheckFiles(string name, string[] files, string withoutIt)
    {
        if (files.Length != 1 && options.Strict)
            throw new GraphFormatException(files.Length == 0 ? TablesMessages.MissingFile(name) : TablesMessages.PackedAndUnpacked(name), folder);
        if (files.Length == 0)
            notices.Add(withoutIt, folder);
        else if (files.Length > 1)
            notices.Add(TablesMessages.PackedIgnored(name), folder);
    }

    private void ReadNodes(string path)
    {
        ImmutableArray<TableColumn> attributes = Attributes(path, NodeColumns, []);
        using TableFile table = TableFile.Open(path, NodeColumns, options);
        CheckNames(table);
        int id = Required(table, "id");
        int name = Expected(table, "name", TablesMessages.NoNames());
        int type = Expected(table, "type", TablesMessages.NoTypes());
        int defaultType = Nodes.Types.Add(TablesMessages.DefaultType);
        AttributeColumnBuilder[] values = [.. attributes.Select(column => Nodes.Attributes.Column(column.Name))];
        while (table.Read())
        {
            CheckRow(table);
            if (IsDropped(table, id, "id"))
                continue;
            int handle = Nodes.Handle(Utf8(table.Field(id)));
            int typeHandle = IsGiven(table, type, "type", TablesMessages.TypeAdded()) ? Nodes.Types.Add(Utf8(table.Field(type))) : defaultType;
            ReadOnlySpan<byte> label = Utf8(table.Field(name));
            int row = Nodes.RowOf(handle);
            if (row < 0)
            {
                row = Nodes.Add(handle, typeHandle, label);
            }
            else
            {
                Mend(table, id, TablesMessages.MergedNodes(), TablesMessages.NodeTwice(Nodes.Ids.Text(handle)));
                if (Nodes[row].Type == defaultType)
                    Nodes.SetType(row, typeHandle);
                if (Nodes.Name(row).IsEmpty)
                    Nodes.SetName(row, label);
            }

            AddValues(table, row, attributes, values);
            CheckLimits(table);
        }

        CheckEnd(table);
    }

    private void ReadEdges(string path, bool endsAreNodes)
    {
        ImmutableArray<TableColumn> attributes = Attributes(path, EdgeColumns, OptionalEdgeColumns);
        using TableFile table = TableFile.Open(path, EdgeColumns, options);
        CheckNames(table);
        int source = Required(table, "source");
        int target = Required(table, "target");
        int relation = Expected(table, "relation", TablesMessages.NoRelations());
        int id = table.Columns.IndexOf("id");
        int sign = table.Columns.IndexOf("sign");
        int[] others = [.. attributes.Select(column => column.Index), .. id < 0 ? (int[])[] : [id]];
        var layout = new EdgeTableLayout(table.Columns.Length, source, relation, target, sign, others);
        AttributeColumnBuilder[] values = [.. attributes.Select(column => Edges.Attributes.Column(column.Name))];
        foreach (EdgeTableBlock block in Scan(table, layout))
        {
            block.HandOver(Edges);
            foreach ((ReadOnlyMemory<byte> row, long line) in block.Unusual)
            {
                table.Take(row, line);
                CheckRow(table);
                if (IsDropped(table, source, "source") || IsDropped(table, target, "target"))
                    continue;
                int added = Edges.Add(
                    End(table, source, endsAreNodes),
                    IsGiven(table, relation, "relation", TablesMessages.RelationAdded())
                        ? Edges.Relations.Add(Utf8(table.Field(relation)))
                        : Edges.Relations.Add(TablesMessages.DefaultRelation),
                    End(table, target, endsAreNodes),
                    SignOf(table, sign),
                    EdgeId(table, id));
                AddValues(table, added, attributes, values);
            }

            CheckLimits(table);
        }

        CheckEnd(table);
    }

    /// <summary>The blocks of the table in order, as many at a time scanned as there are cores.</summary>
    private IEnumerable<EdgeTableBlock> Scan(TableFile table, EdgeTableLayout layout)
    {
        EdgeTableBlock[] blocks = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new EdgeTableBlock(layout))];
        EdgeTableBlock[] filled;
        do
        {
            options.Cancellation.ThrowIfCancellationRequested();
            filled = [.. blocks.TakeWhile(block => block.Fill(table))];
            if (filled.Length == 1)
                filled[0].Scan(Nodes.Ids);
            else
                Parallel.ForEach(filled, block => block.Scan(Nodes.Ids));
            foreach (EdgeTableBlock block in filled)
                yield return block;
        }
        while (filled.Length == blocks.Length);
    }

    /// <summary>The columns beyond those with a meaning of their own, each with its kind of value.</summary>
    private ImmutableArray<TableColumn> Attributes(string path, string[] expected, string[] optional)
    {
        using TableFile table = TableFile.Open(path, expected, options);
        ImmutableArray<TableColumn> attributes =
        [
            .. table.Columns.Select((name, index) => new TableColumn(index, name))
                .Where(column => column.Name.Length > 0 && !expected.Contains(column.Name) && !optional.Contains(column.Name))
                .DistinctBy(column => column.Name, StringComparer.Ordinal),
        ];
        while (attributes.Length > 0 && table.Read())
        {
            foreach (TableColumn column in attributes)
                column.Observe(table.Field(column.Index));
        }

        return attributes;
    }

    private static void AddValues(TableFile table, int row, ImmutableArray<TableColumn> columns, AttributeColumnBuilder[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> field = table.Field(columns[i].Index);
            if (!field.IsEmpty)
                values[i].Add(row, columns[i].Value(field));
        }
    }

    /// <summary>The field, with what is not UTF-8 replaced by U+FFFD.</summary>
    private static ReadOnlySpan<byte> Utf8(ReadOnlySpan<byte> field) =>
        System.Text.Unicode.Utf8.IsValid(field) ? field : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(field));

    /// <summary>Columns that cannot be told apart or have no name.</summary>
    private void CheckNames(TableFile table)
    {
        if (!table.IsUtf8)
            Mend(table, table.FirstNotUtf8(), TablesMessages.MendedEncoding(), TablesMessages.NotUtf8());
        for (int column = 0; column < table.Columns.Length; column++)
        {
            string name = table.Columns[column];
            if (name.Length == 0)
                Mend(table, column, TablesMessages.DroppedColumn(), TablesMessages.UnnamedColumn());
            else if (table.Columns.IndexOf(name) < column)
                Mend(table, column, TablesMessages.DroppedColumn(), TablesMessages.ColumnTwice(name));
        }
    }

    /// <summary>The place of a column that nothing can stand for.</summary>
    private static int Required(TableFile table, string column)
    {
        int index = table.Columns.IndexOf(column);
        string Problem() => table.Columns.Contains("subject") && table.Columns.Contains("object") ? TablesMessages.OfKgx() : TablesMessages.MissingColumn(column, table.Columns);
        return index >= 0 ? index : throw table.Error(Problem(), 0);
    }

    /// <summary>The place of a column, or -1 with a notice.</summary>
    private int Expected(TableFile table, string column, string without)
    {
        int index = table.Columns.IndexOf(column);
        if (index < 0)
            Mend(table, 0, without, TablesMessages.MissingColumn(column, table.Columns));
        return index;
    }

    private void CheckRow(TableFile table)
    {
        if (table.FieldCount != table.Columns.Length)
        {
            bool isShort = table.FieldCount < table.Columns.Length;
            Mend(
                table,
                Math.Min(table.FieldCount, table.Columns.Length),
                isShort ? TablesMessages.FilledRows() : TablesMessages.CutRows(),
                TablesMessages.Ragged(table.FieldCount, table.Columns.Length));
        }

        if (!table.IsUtf8)
            Mend(table, table.FirstNotUtf8(), TablesMessages.MendedEncoding(), TablesMessages.NotUtf8());
    }

    private void CheckLimits(TableFile table)
    {
        if (Nodes.Count > options.Limits.Nodes)
            throw table.Error(FormatMessages.TooManyNodes(options.Limits.Nodes), 0);
        if (Edges.Count > options.Limits.Edges)
            throw table.Error(FormatMessages.TooManyEdges(options.Limits.Edges), 0);
    }

    private void CheckEnd(TableFile table)
    {
        if (table.CutAfter is long bytes)
            Mend(table, 0, FormatMessages.PerhapsCutShort(), FormatMessages.CutShort(bytes));
    }

    private bool IsDropped(TableFile table, int column, string name)
    {
        if (!table.Field(column).IsEmpty)
            return false;
        Mend(table, column, TablesMessages.DroppedRows(), TablesMessages.EmptyField(name));
        return true;
    }

    /// <summary>False with a notice where the column is there and the field empty.</summary>
    private bool IsGiven(TableFile table, int column, string name, string notice)
    {
        if (!table.Field(column).IsEmpty)
            return true;
        if (column >= 0)
            Mend(table, column, notice, TablesMessages.EmptyField(name));
        return false;
    }

    /// <summary>The handle of a node, which is added where it is not there.</summary>
    private int End(TableFile table, int column, bool endsAreNodes)
    {
        int handle = Nodes.Handle(Utf8(table.Field(column)));
        if (Nodes.RowOf(handle) >= 0)
            return handle;
        if (!endsAreNodes)
            Mend(table, column, TablesMessages.AddedEnds(), TablesMessages.UnknownEnd(Nodes.Ids.Text(handle)));
        Nodes.Add(handle, Nodes.Types.Add(TablesMessages.DefaultType), default);
        return handle;
    }

    private string? EdgeId(TableFile table, int column)
    {
        if (table.Field(column).IsEmpty)
            return null;
        string id = table.Text(column);
        if (Edges.Ids.Find(TextBytes.Of(id)) < 0)
            return id;
        Mend(table, column, TablesMessages.EdgeIdsDropped(), TablesMessages.EdgeIdTwice(id));
        return null;
    }

    private Sign? SignOf(TableFile table, int column)
    {
        ReadOnlySpan<byte> field = table.Field(column);
        switch (field)
        {
            case []:
                return null;
            case [(byte)'+']:
                return Sign.Plus;
            case [(byte)'-']:
                return Sign.Minus;
            case [(byte)'0']:
                return Sign.None;
            case [(byte)'?']:
                return Sign.Unknown;
            default:
                Mend(table, column, TablesMessages.SignsUnknown(), TablesMessages.BadSign(table.Text(column)));
                return Sign.Unknown;
        }
    }

    /// <summary>Counts what was mended, or refuses it where the reader is strict.</summary>
    private void Mend(TableFile table, int column, string notice, string problem)
    {
        if (options.Strict)
            throw table.Error(problem, column);
        notices.Add(notice, () => table.PlaceOf(column));
    }
}
