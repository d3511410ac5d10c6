using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Magnesium.Graph;

/// <summary>Writes a graph's columns one after another. The same graph always gives the same bytes; nothing is held but the offsets of texts.</summary>
internal sealed class SnapshotWriter(Stream output)
{
    private readonly List<SnapshotEntry> entries = [];
    private long position;
    private long start;
    private uint checksum;
    private long unpaired;

    public LossReport Write(KnowledgeGraph graph)
    {
        WriteHeader();
        GraphStore store = graph.Store;
        WriteDescription(graph);
        Section(SectionId.TypeStarts, 0, new Column<int>(store.TypeStart).Bytes);
        Texts(SectionId.NodeIdOffsets, SectionId.NodeIds, 0, store.NodeIds);
        Section(SectionId.NodeSlots, 0, store.NodeSlots.Bytes);
        if (store.NodeNames is TextColumn names)
            Texts(SectionId.NodeNameOffsets, SectionId.NodeNames, 0, names);
        if (store.NodeDetails is { } nodeDetails)
            Details(SectionId.NodeDetailRows, SectionId.NodeDetailOffsets, SectionId.NodeDetails, nodeDetails.Rows, node => Json(json => json.Detail(graph.Nodes[node])));
        if (store.EdgeDetails is { } edgeDetails)
        {
            Details(SectionId.EdgeDetailRows, SectionId.EdgeDetailOffsets, SectionId.EdgeDetails, edgeDetails.Rows, edge => Json(json => json.Detail(graph.Edges[edge])));
            byte[] contested = [.. edgeDetails.Rows.Span.ToArray().Select(edge => edgeDetails[edge]!.IsContested ? (byte)1 : (byte)0)];
            Section(SectionId.EdgeContested, 0, contested);
        }

        if (store.Signs is { } signs)
            Section(SectionId.EdgeSigns, 0, signs.Bytes);
        if (store.EdgeIds is GivenIds ids)
            Texts(SectionId.EdgeIdOffsets, SectionId.EdgeIds, 0, ids.Texts);
        WriteRelations(store.Relations);
        WriteAttributes(SectionId.NodeAttribute, store.NodeAttributes);
        WriteAttributes(SectionId.EdgeAttribute, store.EdgeAttributes);
        WriteTable();
        return NativeJsonWriter.Report(unpaired);
    }

    private void WriteHeader()
    {
        byte[] header = [.. SnapshotLayout.Magic, .. BitConverter.GetBytes(SnapshotLayout.Version)];
        Append(header);
        Append(BitConverter.GetBytes(Checksum.Of(header)));
    }

    private void WriteDescription(KnowledgeGraph graph)
    {
        var builder = new KnowledgeGraphBuilder(graph.Schema) { Info = graph.Info };
        foreach (Source source in graph.Sources)
            builder.AddSource(source);
        using var document = new MemoryStream();
        unpaired += NativeJsonWriter.Document(builder.Build(), document);
        Section(SectionId.Description, 0, document.GetBuffer().AsSpan(0, (int)document.Length));
    }

    private void WriteRelations(RelationRows[] relations)
    {
        int[] starts = [.. relations.SelectMany(rows => new[] { rows.FirstEdge, rows.Sources.First, rows.TargetRows.First })];
        Section(SectionId.RelationStarts, 0, new Column<int>(starts).Bytes);
        for (int i = 0; i < relations.Length; i++)
        {
            Section(SectionId.SourceOffsets, i, relations[i].Sources.Offsets.Bytes);
            Section(SectionId.Targets, i, relations[i].Targets.Bytes);
            Section(SectionId.TargetOffsets, i, relations[i].TargetRows.Offsets.Bytes);
            Section(SectionId.BackSources, i, relations[i].BackSources.Bytes);
            Section(SectionId.BackEdges, i, relations[i].BackEdges.Bytes);
        }
    }

    private void WriteAttributes(SectionId first, AttributeColumns attributes)
    {
        int index = 0;
        foreach ((string name, AttributeColumn column) in attributes.All)
        {
            Section(first, index, [column.Kind is AttributeKind kind ? (byte)kind : byte.MaxValue, .. TextBytes.Of(name)]);
            if (column.Rows is { } rows)
                Section(first + 1, index, rows.Bytes);
            switch (column.Kind)
            {
                case AttributeKind.Integer or AttributeKind.Number:
                    Section(first + 2, index, column.Words.Bytes);
                    break;
                case AttributeKind.Boolean:
                    Section(first + 2, index, column.Truths.Bytes);
                    break;
                case AttributeKind.Text:
                    Section(first + 2, index, column.Places.Bytes);
                    Texts(first + 3, first + 4, index, column.Texts!);
                    break;
                default:
                    Texts(first + 3, first + 4, index, column.Count, place => Json(json => json.Attribute(column.Mixed![place])));
                    break;
            }

            index++;
        }
    }

    private void Texts(SectionId offsets, SectionId texts, int index, TextColumn column)
    {
        Section(offsets, index, column.Offsets.Bytes);
        Section(texts, index, column.AllBytes.Bytes);
    }

    private void Details(SectionId rows, SectionId offsets, SectionId texts, Column<int> detailed, Func<int, byte[]> json)
    {
        Section(rows, 0, detailed.Bytes);
        Texts(offsets, texts, 0, detailed.Length, place => json(detailed[place]));
    }

    private void Texts(SectionId offsets, SectionId texts, int index, int count, Func<int, byte[]> text)
    {
        int[] ends = new int[count + 1];
        Begin();
        for (int place = 0; place < count; place++)
        {
            byte[] bytes = text(place);
            if (ends[place] + (long)bytes.Length > Array.MaxLength)
                throw new InvalidOperationException(Messages.TooMuchText());
            Append(bytes);
            ends[place + 1] = ends[place] + bytes.Length;
        }

        End(texts, index);
        Section(offsets, index, new Column<int>(ends).Bytes);
    }

    private byte[] Json(Action<NativeJsonWriter> write)
    {
        byte[] json = Encoding.UTF8.GetBytes(NativeJsonWriter.Fragment(write, out long halves));
        unpaired += halves;
        return json;
    }

    private void Section(SectionId id, int index, ReadOnlySpan<byte> bytes)
    {
        Begin();
        Append(bytes);
        End(id, index);
    }

    private void Begin()
    {
        Append(new byte[(SnapshotLayout.Alignment - (position % SnapshotLayout.Alignment)) % SnapshotLayout.Alignment]);
        (start, checksum) = (position, ~0u);
    }

    private void End(SectionId id, int index) => entries.Add(new SnapshotEntry(id, index, start, position - start, ~checksum, 0));

    private void Append(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        checksum = Checksum.Continue(checksum, bytes);
        position += bytes.Length;
    }

    private void WriteTable()
    {
        Begin();
        ReadOnlySpan<byte> table = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(entries));
        Append(table);
        long length = position + Unsafe.SizeOf<SnapshotTrailer>();
        var trailer = new SnapshotTrailer(start, length, entries.Count, Checksum.Of(table), 0, 0);
        ReadOnlySpan<byte> unsealed = MemoryMarshal.AsBytes(new ReadOnlySpan<SnapshotTrailer>(in trailer))[..^sizeof(uint)];
        SnapshotTrailer whole = trailer with { Checksum = Checksum.Of(unsealed) };
        Append(MemoryMarshal.AsBytes(new ReadOnlySpan<SnapshotTrailer>(in whole)));
    }
}
