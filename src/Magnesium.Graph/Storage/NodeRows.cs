using System.Runtime.InteropServices;

namespace Magnesium.Graph;

/// <summary>
/// Nodes as they come. What a node has beyond id, type, a name in no stated language and attributes stays in its draft.
/// An id may be known by its handle before its node comes: an edge named it.
/// </summary>
internal sealed class NodeRows
{
    private readonly List<Row> rows = [];
    private readonly List<int> rowOfHandle = []; // plus one; 0 where no node has come
    private readonly Dictionary<int, NodeDraft> drafts = [];
    private byte[] names = [];
    private int namesLength;

    /// <summary>Ids of nodes and of the ends of edges.</summary>
    public NameTable Ids { get; } = new();

    /// <summary>Ids of the types that nodes name.</summary>
    public NameTable Types { get; } = new();

    /// <summary>Ids of the types that nodes still have.</summary>
    public IEnumerable<string> UsedTypes() => rows.Select(row => row.Type).Distinct().Select(Types.Text);

    public AttributeRows Attributes { get; } = new();

    public int Count => rows.Count;

    /// <summary>True when some node has a name.</summary>
    public bool HaveNames => namesLength > 0;

    /// <summary>How many bytes all names have.</summary>
    public int NamesLength => namesLength;

    public Row this[int row] => rows[row];

    /// <summary>The handle of an id.</summary>
    public int Handle(ReadOnlySpan<byte> id) => Known(Ids.Add(id));

    /// <inheritdoc cref="Handle(ReadOnlySpan{byte})"/>
    public int Handle(string id) => Known(Ids.Add(id));

    /// <summary>The first row of the node with this handle; -1 where none has come.</summary>
    public int RowOf(int handle) => rowOfHandle[handle] - 1;

    public NodeDraft? DraftOf(int row) => drafts.Count > 0 ? drafts.GetValueOrDefault(row) : null;

    public ReadOnlySpan<byte> Name(int row) => names.AsSpan(rows[row].NameStart, rows[row].NameLength);

    /// <summary>Adds a node and returns its row.</summary>
    /// <param name="handle">Handle of its id.</param>
    /// <param name="type">Handle of its type.</param>
    /// <param name="name">Its name; empty for none.</param>
    public int Add(int handle, int type, ReadOnlySpan<byte> name)
    {
        int row = rows.Count;
        rows.Add(new Row(handle, type, Keep(name), name.Length));
        if (rowOfHandle[handle] == 0)
            rowOfHandle[handle] = row + 1;
        return row;
    }

    public void Add(NodeDraft draft)
    {
        int row = Add(Handle(draft.Id), Types.Add(draft.Type), PlainName(draft));
        if (!IsPlain(draft) || draft.Where is not null)
            drafts.Add(row, draft);
        Attributes.Add(row, draft.Attributes);
    }

    /// <summary>True when a node has nothing that its columns cannot hold.</summary>
    public static bool IsPlain(NodeDraft draft) =>
        draft is { Curie: null, Synonyms.Count: 0, CrossReferences.Length: 0, Description.Count: 0, Forms.Count: 0, Notes.Length: 0 }
        && (draft.Labels.Count == 0 || (draft.Labels.Count == 1 && draft.Labels[LocalizedText.Undetermined]?.Length > 0));

    /// <summary>The name that stands in the column: that of a node whose columns hold all it has.</summary>
    private static ReadOnlySpan<byte> PlainName(NodeDraft draft) =>
        IsPlain(draft) && draft.Labels.Count > 0 ? TextBytes.Of(draft.Labels[LocalizedText.Undetermined]!) : default;

    /// <summary>A row as a draft, without its attributes.</summary>
    public NodeDraft Draft(int row) => DraftOf(row) ?? new NodeDraft(Ids.Text(rows[row].Handle), Types.Text(rows[row].Type))
    {
        Labels = rows[row].NameLength == 0 ? LocalizedText.Empty : LocalizedText.Of(TextBytes.ToText(Name(row))),
    };

    /// <summary>Puts a draft of the same id in the place of a row; the row's attributes stay.</summary>
    public void Replace(int row, NodeDraft draft)
    {
        SetType(row, Types.Add(draft.Type));
        SetName(row, PlainName(draft));
        drafts[row] = draft;
    }

    public void SetType(int row, int type) => CollectionsMarshal.AsSpan(rows)[row].Type = type;

    public void SetName(int row, ReadOnlySpan<byte> name)
    {
        int start = Keep(name);
        ref Row changed = ref CollectionsMarshal.AsSpan(rows)[row];
        (changed.NameStart, changed.NameLength) = (start, name.Length);
    }

    private int Known(int handle)
    {
        if (handle == rowOfHandle.Count)
            rowOfHandle.Add(0);
        return handle;
    }

    private int Keep(ReadOnlySpan<byte> name)
    {
        int start = namesLength;
        names = TextColumn.Room(names, start, name.Length);
        name.CopyTo(names.AsSpan(start));
        namesLength += name.Length;
        return start;
    }

    internal record struct Row(int Handle, int Type, int NameStart, int NameLength);
}
