using System.Numerics;
using System.Runtime.InteropServices;

namespace Magnesium.Graph;

/// <summary>Makes a graph over the sections of a snapshot. What is not copied is checked where it is used, and details are read when first asked for.</summary>
internal sealed class SnapshotReader(SnapshotSections sections)
{
    private GraphSchema schema = GraphSchema.Empty;

    public KnowledgeGraph Read()
    {
        KnowledgeGraph description = ReadDescription();
        schema = description.Schema;
        Column<int> types = sections.Column<int>(SectionId.TypeStarts, count: schema.NodeTypes.Length + 1);
        int[] typeStarts = types.Span.ToArray();
        int nodes = typeStarts[^1];
        Require(types.IsAscending(0, nodes), SectionId.TypeStarts);
        RelationRows[] relations = ReadRelations(nodes, out int edges);
        Column<uint> slots = sections.Column<uint>(SectionId.NodeSlots);
        Require(slots.Length >= 8 && BitOperations.IsPow2(slots.Length) && slots.Length > nodes, SectionId.NodeSlots);
        Require(!sections.IsChecked(SectionId.NodeSlots) || NameSlots.AreSound(slots.Span, nodes), SectionId.NodeSlots);
        var store = new GraphStore
        {
            NodeIds = Texts(SectionId.NodeIdOffsets, SectionId.NodeIds, 0, nodes),
            NodeSlots = slots,
            TypeStart = typeStarts,
            NodeNames = sections.Has(SectionId.NodeNames) ? Texts(SectionId.NodeNameOffsets, SectionId.NodeNames, 0, nodes) : null,
            NodeDetails = sections.Has(SectionId.NodeDetails) ? NodeDetails(nodes) : null,
            NodeAttributes = ReadAttributes(SectionId.NodeAttribute, nodes),
            Relations = relations,
            EdgeCount = edges,
            Signs = sections.Has(SectionId.EdgeSigns) ? ReadSigns(edges) : null,
            EdgeIds = sections.Has(SectionId.EdgeIds) ? new GivenIds(Texts(SectionId.EdgeIdOffsets, SectionId.EdgeIds, 0, edges)) : null,
            EdgeDetails = sections.Has(SectionId.EdgeDetails) ? EdgeDetails(edges) : null,
            EdgeAttributes = ReadAttributes(SectionId.EdgeAttribute, edges),
            Sources = description.Sources,
        };
        return new KnowledgeGraph(schema, description.Info, store);
    }

    private static NodeDraft ReadNode(ref JsonCursor cursor) => NativeJsonReader.ReadNode(ref cursor, "");

    private static EdgeDraft ReadEdge(ref JsonCursor cursor) => NativeJsonReader.ReadEdge(ref cursor, "");

    private KnowledgeGraph ReadDescription()
    {
        var document = new NativeDocument();
        using var text = new MemoryStream(sections.Checked(SectionId.Description).ToArray());
        NativeJsonReader.Read(new JsonStream(text, $"{sections.Name} {SectionId.Description}", ReadOptions.Default), document, ReadOptions.Default);
        return document.Build();
    }

    private RelationRows[] ReadRelations(int nodes, out int edges)
    {
        ReadOnlySpan<int> starts = sections.Column<int>(SectionId.RelationStarts, count: 3L * schema.Relations.Length).Span;
        var relations = new RelationRows[schema.Relations.Length];
        edges = 0;
        for (int i = 0; i < relations.Length; i++)
        {
            Column<int> targets = sections.Column<int>(SectionId.Targets, i);
            Require(starts[3 * i] == edges && targets.Length <= int.MaxValue - edges, SectionId.RelationStarts);
            relations[i] = new RelationRows(
                edges,
                Rows(SectionId.SourceOffsets, i, starts[(3 * i) + 1]),
                targets,
                Rows(SectionId.TargetOffsets, i, starts[(3 * i) + 2]),
                sections.Column<int>(SectionId.BackSources, i, targets.Length),
                sections.Column<int>(SectionId.BackEdges, i, targets.Length));
            edges += targets.Length;
            bool isChecked = sections.IsChecked(SectionId.Targets, i) && sections.IsChecked(SectionId.SourceOffsets, i) && sections.IsChecked(SectionId.TargetOffsets, i);
            Require(!isChecked || relations[i].IsSound(nodes), SectionId.RelationStarts);
        }

        return relations;
    }

    private NodeRange Rows(SectionId id, int index, int first)
    {
        Column<int> offsets = sections.Column<int>(id, index);
        Require(offsets.Length > 0, id);
        return new NodeRange(first, offsets);
    }

    private Column<Sign> ReadSigns(int edges)
    {
        Column<Sign> signs = sections.Column<Sign>(SectionId.EdgeSigns, 0, edges);
        Require(!MemoryMarshal.Cast<Sign, sbyte>(signs.Span).ContainsAnyExceptInRange((sbyte)Sign.Minus, (sbyte)Sign.Unknown), SectionId.EdgeSigns);
        return signs;
    }

    private Details<NodeDetail> NodeDetails(int nodes)
    {
        TextsOf texts = Json(SectionId.NodeDetailOffsets, SectionId.NodeDetails, out int count);
        return new(TableRows(SectionId.NodeDetailRows, 0, nodes, count), place =>
        {
            NodeDraft draft = NativeJsonReader.Fragment(texts(place), $"{sections.Name} {SectionId.NodeDetails}[{place}]", ReadOptions.Default, ReadNode);
            Require(draft.CrossReferences.Select(x => x.Curie).Append(draft.Curie).All(curie => curie is null || Curie.TryParse(curie, out _)), SectionId.NodeDetails);
            return NodeDetail.Of(draft);
        });
    }

    private Details<EdgeDetail> EdgeDetails(int edges)
    {
        TextsOf texts = Json(SectionId.EdgeDetailOffsets, SectionId.EdgeDetails, out int count);
        Column<byte> contested = sections.Column<byte>(SectionId.EdgeContested, 0, count);
        return new(TableRows(SectionId.EdgeDetailRows, 0, edges, count), place =>
        {
            EdgeDraft draft = NativeJsonReader.Fragment(texts(place), $"{sections.Name} {SectionId.EdgeDetails}[{place}]", ReadOptions.Default, ReadEdge);
            return EdgeDetail.Of(draft.Evidence, draft.Notes, draft.Gates, draft.Directness, schema, contested[place] != 0);
        });
    }

    private delegate ReadOnlySpan<byte> TextsOf(int place);

    /// <summary>JSON texts, checked the first time that one is asked for: what is parsed is as it was written.</summary>
    private TextsOf Json(SectionId offsets, SectionId texts, out int count, int index = 0)
    {
        Column<int> starts = sections.Column<int>(offsets, index);
        Require(starts.Length > 0, offsets);
        count = starts.Length - 1;
        TextColumn column = Texts(offsets, texts, index, count);
        var isChecked = new Lazy<bool>(() => !sections.Checked(offsets, index).IsEmpty & sections.Checked(texts, index).Length >= 0, LazyThreadSafetyMode.PublicationOnly);
        return place => isChecked.Value ? column.Bytes(place) : default;
    }

    private AttributeColumns ReadAttributes(SectionId first, int total)
    {
        var columns = new Dictionary<string, AttributeColumn>(StringComparer.Ordinal);
        for (int index = 0; sections.Has(first, index); index++)
        {
            ReadOnlySpan<byte> head = sections.Checked(first, index);
            Require(head.Length > 0 && columns.TryAdd(TextBytes.ToText(head[1..]), ReadAttribute(first, index, head[0], total)), first);
        }

        return new AttributeColumns(columns);
    }

    private AttributeColumn ReadAttribute(SectionId first, int index, byte kind, int total)
    {
        Column<int>? rows = sections.Has(first + 1, index) ? TableRows(first + 1, index, total) : null;
        int count = rows?.Length ?? total;
        switch (kind)
        {
            case (byte)AttributeKind.Integer or (byte)AttributeKind.Number:
                return new AttributeColumn(total, (AttributeKind)kind, rows, sections.Column<long>(first + 2, index, count));
            case (byte)AttributeKind.Boolean:
                return new AttributeColumn(total, rows, sections.Column<byte>(first + 2, index, count));
            case (byte)AttributeKind.Text:
                Column<int> offsets = sections.Column<int>(first + 3, index);
                Column<int> places = sections.Column<int>(first + 2, index, count);
                Require(!sections.IsChecked(first + 2, index) || places.IsWithin(0, offsets.Length - 1), first + 2);
                return new AttributeColumn(total, rows, places, Texts(first + 3, first + 4, index, offsets.Length - 1));
            default:
                Require(kind == byte.MaxValue, first);
                TextsOf texts = Json(first + 3, first + 4, out int found, index);
                Require(found == count, first);
                return new AttributeColumn(
                    total,
                    rows,
                    [.. Enumerable.Range(0, count).Select(place => NativeJsonReader.Fragment(texts(place), $"{sections.Name} {first}[{index}]", ReadOptions.Default, NativeJsonReader.ReadAttribute))]);
        }
    }

    private TextColumn Texts(SectionId offsets, SectionId texts, int index, int count)
    {
        Column<int> starts = sections.Column<int>(offsets, index, count + 1L);
        Column<byte> bytes = sections.Column<byte>(texts, index);
        Require(!sections.IsChecked(offsets, index) || starts.IsAscending(0, bytes.Length), offsets);
        return new TextColumn(starts, bytes);
    }

    /// <summary>The rows of a table that have something.</summary>
    private Column<int> TableRows(SectionId id, int index, int total, long? count = null)
    {
        Column<int> rows = sections.Column<int>(id, index, count);
        Require(!sections.IsChecked(id, index) || rows.AreRows(total), id);
        return rows;
    }

    private void Require(bool holds, SectionId id)
    {
        if (!holds)
            throw new GraphFormatException(SnapshotMessages.WrongNumbers(id), sections.Name);
    }
}
