using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// Reads the table of nodes, then that of edges, row by row. A table with columns for attributes is read twice: once to see
/// what kind of value each column has.
/// </summary>
internal sealed class TablesReader(string folder, ReadOptions options)
{
    private static readonly string[] NodeColumns = ["id", "name", "type"];
    private static readonly string[] EdgeColumns = ["source", "relation", "target"];
    private static readonly string[] OptionalEdgeColumns = ["id", "sign"];

    private readonly TableNotices notices = new();
    private readonly NamePool names = new();
    private readonly List<NodeDraft> nodes = [];
    private readonly Dictionary<string, int> nodePlaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> edgeIds = new(StringComparer.Ordinal);

    /// <summary>Reads the graph; of each table's files the first counts.</summary>
    public KnowledgeGraph Read(string[] nodeFiles, string[] edgeFiles)
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = GraphInfo.None with { Kind = GraphKind.Imported } };
        CheckFiles(Tables.NodeFile, nodeFiles, TablesMessages.NoNodes());
        CheckFiles(Tables.EdgeFile, edgeFiles, TablesMessages.NoEdges());
        if (nodeFiles.Length > 0)
            ReadNodes(nodeFiles[0]);
        if (edgeFiles.Length > 0)
            ReadEdges(edgeFiles[0], builder, endsAreNodes: nodeFiles.Length == 0);
        foreach (NodeDraft node in nodes)
            builder.AddNode(node);
        notices.Send(options.OnNotice);
        return builder.Build();
    }

    private void CheckFiles(string name, string[] files, string withoutIt)
    {
        if (files.Length != 1 && options.Strict)
            throw new GraphFormatException(files.Length == 0 ? TablesMessages.MissingFile(name) : TablesMessages.PackedAndUnpacked(name), folder);
        if (files.Length == 0)
            notices.Add(withoutIt, () => folder);
        else if (files.Length > 1)
            notices.Add(TablesMessages.PackedIgnored(name), () => folder);
    }

    private void ReadNodes(string path)
    {
        ImmutableArray<TableColumn> attributes = Attributes(path, NodeColumns, []);
        using TableFile table = TableFile.Open(path, NodeColumns);
        CheckNames(table);
        int id = Required(table, "id");
        int name = Expected(table, "name", TablesMessages.NoNames());
        int type = Expected(table, "type", TablesMessages.NoTypes());
        while (table.Read())
        {
            CheckRow(table);
            if (IsDropped(table, id, "id"))
                continue;
            var node = new NodeDraft(names.Get(table.Field(id)), Name(table, type, "type", TablesMessages.DefaultType, TablesMessages.TypeAdded()))
            {
                Labels = table.Field(name).IsEmpty ? LocalizedText.Empty : LocalizedText.Of(table.Text(name)),
                Attributes = Values(table, attributes),
            };
            if (nodePlaces.TryAdd(node.Id, nodes.Count))
            {
                nodes.Add(node);
                continue;
            }

            Mend(table, id, TablesMessages.MergedNodes(), TablesMessages.NodeTwice(node.Id));
            nodes[nodePlaces[node.Id]] = Merged(nodes[nodePlaces[node.Id]], node);
        }

        CheckEnd(table);
    }

    private void ReadEdges(string path, KnowledgeGraphBuilder builder, bool endsAreNodes)
    {
        ImmutableArray<TableColumn> attributes = Attributes(path, EdgeColumns, OptionalEdgeColumns);
        using TableFile table = TableFile.Open(path, EdgeColumns);
        CheckNames(table);
        int source = Required(table, "source");
        int target = Required(table, "target");
        int relation = Expected(table, "relation", TablesMessages.NoRelations());
        int id = table.Columns.IndexOf("id");
        int sign = table.Columns.IndexOf("sign");
        while (table.Read())
        {
            CheckRow(table);
            if (IsDropped(table, source, "source") || IsDropped(table, target, "target"))
                continue;
            var edge = new EdgeDraft(
                End(table, source, endsAreNodes),
                Name(table, relation, "relation", TablesMessages.DefaultRelation, TablesMessages.RelationAdded()),
                End(table, target, endsAreNodes))
            {
                Id = EdgeId(table, id),
                Sign = SignOf(table, sign),
                Attributes = Values(table, attributes),
            };
            builder.AddEdge(edge);
        }

        CheckEnd(table);
    }

    /// <summary>The columns beyond those with a meaning of their own, each with its kind of value.</summary>
    private static ImmutableArray<TableColumn> Attributes(string path, string[] expected, string[] optional)
    {
        using TableFile table = TableFile.Open(path, expected);
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

    private static ImmutableSortedDictionary<string, AttributeValue> Values(TableFile table, ImmutableArray<TableColumn> columns)
    {
        if (columns.IsEmpty)
            return Drafts.NoAttributes;
        ImmutableSortedDictionary<string, AttributeValue>.Builder values = Drafts.NoAttributes.ToBuilder();
        foreach (TableColumn column in columns)
        {
            ReadOnlySpan<byte> field = table.Field(column.Index);
            if (!field.IsEmpty)
                values.Add(column.Name, column.Value(field));
        }

        return values.ToImmutable();
    }

    private static NodeDraft Merged(NodeDraft first, NodeDraft second) => first with
    {
        Type = first.Type == TablesMessages.DefaultType ? second.Type : first.Type,
        Labels = first.Labels.Count > 0 ? first.Labels : second.Labels,
        Attributes = second.Attributes.SetItems(first.Attributes),
    };

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
        return index >= 0 ? index : throw table.Error(TablesMessages.MissingColumn(column, table.Columns), 0);
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

    private void CheckEnd(TableFile table)
    {
        if (!table.IsWhole())
            Mend(table, 0, TablesMessages.PerhapsCutShort(), TablesMessages.CutShort());
    }

    private bool IsDropped(TableFile table, int column, string name)
    {
        if (!table.Field(column).IsEmpty)
            return false;
        Mend(table, column, TablesMessages.DroppedRows(), TablesMessages.EmptyField(name));
        return true;
    }

    private string Name(TableFile table, int column, string name, string without, string notice)
    {
        ReadOnlySpan<byte> field = table.Field(column);
        if (!field.IsEmpty)
            return names.Get(field);
        if (column >= 0)
            Mend(table, column, notice, TablesMessages.EmptyField(name));
        return without;
    }

    private string End(TableFile table, int column, bool endsAreNodes)
    {
        string id = names.Get(table.Field(column));
        if (nodePlaces.ContainsKey(id))
            return id;
        if (!endsAreNodes)
            Mend(table, column, TablesMessages.AddedEnds(), TablesMessages.UnknownEnd(id));
        nodePlaces.Add(id, nodes.Count);
        nodes.Add(new NodeDraft(id, TablesMessages.DefaultType));
        return id;
    }

    private string? EdgeId(TableFile table, int column)
    {
        if (table.Field(column).IsEmpty)
            return null;
        string id = table.Text(column);
        if (edgeIds.Add(id))
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
        notices.Add(notice, () => table.Where(column));
    }
}
