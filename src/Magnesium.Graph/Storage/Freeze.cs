using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Turns what came, once it is checked, into columns.</summary>
/// <param name="schema">The vocabulary, with all types and relations that occur.</param>
/// <param name="nodes">The nodes that came.</param>
/// <param name="nodeOrder">Their rows in storage order.</param>
/// <param name="edges">The edges that came; they are let go.</param>
/// <param name="check">Which found no problem.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class Freeze(GraphSchema schema, NodeRows nodes, int[] nodeOrder, EdgeRows edges, DraftCheck check, CancellationToken cancellation)
{
    public GraphStore Columns(ImmutableArray<Source> sources)
    {
        int count = edges.Count;
        int[] places = check.RelationPlaces();
        bool haveSigns = check.Signs.Where((sign, statement) => sign != Sign.None && schema.Relations[places[statement / EdgeRow.StatementsOfRelation]].Sign is null).Any();
        bool rowsMatter = haveSigns || edges.HaveMore;
        var sort = new EdgeSort(check.NodeNumbers, places, rowsMatter ? new RowOrder(edges, check.Signs).Compare : null, cancellation);
        RelationRows[] relations = sort.Sort(edges, schema.Relations.Length);
        TextColumn ids = Texts(row => nodes.Ids[nodes[row].Handle], nodes.Ids.Length);
        var store = new GraphStore
        {
            NodeIds = ids,
            NodeSlots = new(Slots(ids)),
            TypeStart = TypeStarts(),
            NodeNames = nodes.HaveNames ? Texts(nodes.Name, nodes.NamesLength) : null,
            NodeDetails = NodeDetails(),
            NodeAttributes = nodes.Attributes.Build(nodeOrder, cancellation),
            Relations = relations,
            EdgeCount = count,
            Signs = haveSigns ? new Column<Sign>(Array.ConvertAll(sort.Rows, row => check.Signs[edges[row].Statement])) : null,
            EdgeIds = edges.HaveIds ? EdgeIds(sort.Rows) : null,
            EdgeDetails = edges.Drafts.Count > 0 ? EdgeDetails(sort.Rows) : null,
            EdgeAttributes = edges.Attributes.Build(sort.Rows, cancellation),
            Sources = sources,
        };
        edges.ReleaseBlocks();
        return store;
    }

    private delegate ReadOnlySpan<byte> TextOf(int row);

    private TextColumn Texts(TextOf text, int length)
    {
        var column = new TextColumnBuilder(nodeOrder.Length, length);
        foreach (int row in nodeOrder)
        {
            cancellation.ThrowIfCancellationRequested();
            column.Add(text(row));
        }

        return column.Build();
    }

    private static uint[] Slots(TextColumn ids)
    {
        uint[] slots = NameSlots.For(ids.Length);
        for (int node = 0; node < ids.Length; node++)
            NameSlots.Add(slots, TextBytes.Hash(ids.Bytes(node)), node);
        return slots;
    }

    private int[] TypeStarts()
    {
        int[] starts = new int[schema.NodeTypes.Length + 1];
        int[] places = [.. Enumerable.Range(0, nodes.Types.Count).Select(handle => schema.TryGetNodeType(nodes.Types.Text(handle), out NodeType? type) ? type.Index : -1)];
        foreach (int row in nodeOrder)
            starts[places[nodes[row].Type] + 1]++;
        for (int i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        return starts;
    }

    private Details<NodeDetail>? NodeDetails()
    {
        int[] detailed = [.. Enumerable.Range(0, nodeOrder.Length).Where(number => nodes.DraftOf(nodeOrder[number]) is NodeDraft draft && !NodeRows.IsPlain(draft))];
        return detailed.Length == 0 ? null : new(detailed, Array.ConvertAll(detailed, number => NodeDetail.Of(nodes.DraftOf(nodeOrder[number])!)));
    }

    private GivenIds EdgeIds(int[] rows)
    {
        var ids = new TextColumnBuilder(rows.Length, edges.Ids.Length);
        foreach (int row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            ids.Add(edges.IdOf(row) is >= 0 and int handle ? edges.Ids[handle] : default);
        }

        return new GivenIds(ids.Build());
    }

    private Details<EdgeDetail>? EdgeDetails(int[] rows)
    {
        ILookup<(int, int), int> parallel = edges.Drafts.Until(cancellation).Where(one => !one.Value.Evidence.IsEmpty).Select(one => one.Key)
            .ToLookup(row => (edges[row].Source, edges[row].Target));
        int[] detailed = [.. Enumerable.Range(0, rows.Length).Where(number => edges.DraftOf(rows[number]) is EdgeDraft draft && !EdgeRows.IsPlain(draft))];
        return detailed.Length == 0 ? null : new(detailed, Array.ConvertAll(detailed, number => Detail(rows[number], parallel)));
    }

    private EdgeDetail Detail(int row, ILookup<(int, int), int> parallel)
    {
        cancellation.ThrowIfCancellationRequested();
        EdgeDraft draft = edges.Drafts[row];
        Sign sign = check.Signs[edges[row].Statement];
        ImmutableArray<Evidence> opposite = sign is Sign.Plus or Sign.Minus
            ? [.. parallel[(edges[row].Source, edges[row].Target)].Where(other => check.Signs[edges[other].Statement] == sign.Opposite()).SelectMany(other => edges.Drafts[other].Evidence)]
            : [];
        return EdgeDetail.Of(draft.Evidence, draft.Notes, draft.Gates, draft.Directness, schema, Judgement.IsContested(draft.Evidence, opposite));
    }
}
