namespace Magnesium.Graph;

/// <summary>One edge as it came: handles of its ends, and of its relation with the sign that was given.</summary>
internal readonly record struct EdgeRow(int Source, int Target, int Statement)
{
    /// <summary>How many statements one relation has: no sign given, or one of four.</summary>
    public const int StatementsOfRelation = 8;

    public int Relation => Statement >>> 3;

    /// <summary>The sign that was given, or null.</summary>
    public Sign? Sign => (Statement & 7) == 0 ? null : (Sign)((Statement & 7) - 2);

    /// <summary>The same edge with another handle for its relation.</summary>
    public EdgeRow With(int relation) => new(Source, Target, (relation * StatementsOfRelation) | (Statement & 7));

    public static int StatementOf(int relation, Sign? sign) => (relation * StatementsOfRelation) + (sign is Sign given ? (int)given + 2 : 0);
}

/// <summary>
/// Edges as they come, 12 bytes each, in blocks so that growing copies nothing: those added one by one, and whole ones that
/// a reader has filled. What an edge has beyond ends, relation, sign, id and attributes stays in its draft.
/// </summary>
internal sealed class EdgeRows
{
    private const int FirstBlock = 1 << 8;
    private const int LongestBlock = 1 << 16;

    private readonly List<EdgeRow[]> blocks = [];
    private readonly List<int> starts = []; // the first row of each block
    private readonly Dictionary<int, EdgeDraft> drafts = [];
    private readonly RowNumbers idRows = new();
    private readonly Blocks<int> idHandles = new();

    /// <summary>Ids of the relations that edges name.</summary>
    public NameTable Relations { get; } = new();

    /// <summary>Ids that edges were given.</summary>
    public NameTable Ids { get; } = new();

    public AttributeRows Attributes { get; } = new();

    public int Count { get; private set; }

    /// <summary>True when some edge has more than ends, relation and sign.</summary>
    public bool HaveMore => drafts.Count > 0 || idRows.Count > 0 || !Attributes.IsEmpty;

    public bool HaveIds => idRows.Count > 0;

    /// <summary>The edges that have drafts.</summary>
    public IReadOnlyDictionary<int, EdgeDraft> Drafts => drafts;

    public int BlockCount => blocks.Count;

    /// <summary>The edge of a row, found by binary search among the blocks.</summary>
    public EdgeRow this[int row]
    {
        get
        {
            int block = starts.BinarySearch(row);
            block = block < 0 ? ~block - 1 : block;
            return blocks[block][row - starts[block]];
        }
    }

    public ReadOnlySpan<EdgeRow> Block(int block) => blocks[block].AsSpan(0, FirstOf(block + 1) - starts[block]);

    public int FirstOf(int block) => block < starts.Count ? starts[block] : Count;

    /// <summary>Adds edges that have nothing but ends, relation and sign. The block is no longer the caller's.</summary>
    public void AddBlock(EdgeRow[] block, int count)
    {
        blocks.Add(block);
        starts.Add(Count);
        Count += count;
    }

    /// <summary>Adds one edge and returns its row.</summary>
    public int Add(int source, int relation, int target, Sign? sign, string? id = null)
    {
        int row = Count;
        if (blocks.Count == 0 || row - starts[^1] == blocks[^1].Length)
            AddBlock(GC.AllocateUninitializedArray<EdgeRow>(Math.Clamp(Count, FirstBlock, LongestBlock)), 0);
        blocks[^1][row - starts[^1]] = new EdgeRow(source, target, EdgeRow.StatementOf(relation, sign));
        Count++;
        if (!string.IsNullOrEmpty(id))
        {
            idRows.Add(row);
            idHandles.Add(Ids.Add(id));
        }

        return row;
    }

    /// <summary>Adds an edge whose ends have these handles.</summary>
    public void Add(EdgeDraft draft, int source, int target)
    {
        int row = Add(source, Relations.Add(draft.Relation), target, draft.Sign, draft.Id);
        Attributes.Add(row, draft.Attributes);
        if (!IsPlain(draft) || draft.Where is not null)
            drafts.Add(row, draft);
    }

    /// <summary>Gives an edge another draft; ends, relation, sign, id and attributes stay as they are.</summary>
    public void Replace(int row, EdgeDraft draft) => drafts[row] = draft;

    /// <summary>True when an edge has nothing that its columns cannot hold.</summary>
    public static bool IsPlain(EdgeDraft draft) => draft is { Evidence.Length: 0, Notes.Length: 0, Gates.Length: 0, Directness: Directness.Unknown };

    public int StatementOf(int row) => this[row].Statement;

    public EdgeDraft? DraftOf(int row) => drafts.Count > 0 ? drafts.GetValueOrDefault(row) : null;

    /// <summary>The handle of the id an edge was given, or -1.</summary>
    public int IdOf(int row)
    {
        int place = idRows.PlaceOf(row);
        return place < 0 ? -1 : idHandles[place];
    }

    /// <summary>Source, relation and target of an edge, for messages.</summary>
    public string Text(int row, NodeRows nodes) =>
        $"{nodes.Ids.Text(this[row].Source)} {Relations.Text(this[row].Relation)} {nodes.Ids.Text(this[row].Target)}";

    /// <summary>How often each statement occurs.</summary>
    public int[] CountStatements()
    {
        int[] counts = new int[Relations.Count * EdgeRow.StatementsOfRelation];
        for (int block = 0; block < blocks.Count; block++)
        {
            foreach (EdgeRow edge in Block(block))
                counts[edge.Statement]++;
        }

        return counts;
    }

    /// <summary>Lets go of ends, relations and signs, once they stand elsewhere: they are most of what a large graph takes.</summary>
    public void ReleaseBlocks()
    {
        blocks.Clear();
        starts.Clear();
    }
}
