using System.Collections;
using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Checks what came against a schema, collects every problem, and puts the nodes into storage order.</summary>
internal sealed class DraftCheck(GraphSchema schema, GraphKind kind, NodeRows nodes, EdgeRows edges, List<Problem> problems, CancellationToken cancellation)
{
    // A suggestion costs a look at every known name; beyond the problems that are shown, nobody reads it.
    private const int Suggested = 20;

    private readonly HashSet<string> sourceIds = new(StringComparer.Ordinal);
    private int[] sortedRows = [];
    private NodeType?[] types = [];
    private Relation?[] relations = [];

    /// <summary>The number of each node handle; -1 where there is no such node.</summary>
    public int[] NodeNumbers { get; private set; } = [];

    /// <summary>The sign of each statement that occurs.</summary>
    public Sign[] Signs { get; private set; } = [];

    private bool IsCurated => kind == GraphKind.Curated;

    public void Sources(IEnumerable<Source> sources)
    {
        foreach (Source source in sources)
        {
            if (source.Id.Length == 0)
                Report(Rules.Identity, Messages.EmptyId("source"), $"source '{source.Title}'");
            else if (!sourceIds.Add(source.Id))
                Report(Rules.Identity, Messages.DuplicateId("source", source.Id), $"source '{source.Id}'");
        }
    }

    /// <summary>Checks nodes and returns the rows of the sound ones by type, then id.</summary>
    public int[] Nodes()
    {
        types = Enumerable.Range(0, nodes.Types.Count).Select(handle => schema.TryGetNodeType(nodes.Types.Text(handle), out NodeType? type) ? type : null).ToArray();
        var sound = new List<int>(nodes.Count);
        for (int row = 0; row < nodes.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            NodeRows.Row node = nodes[row];
            if (nodes.Ids[node.Handle].IsEmpty)
                Report(Rules.Identity, Messages.EmptyId("node"), nodes.DraftOf(row)?.Where ?? "node");
            else if (nodes.RowOf(node.Handle) != row)
                Report(Rules.Identity, Messages.DuplicateId("node", nodes.Ids.Text(node.Handle)), NodePlace(row));
            if (types[node.Type] is not NodeType type)
            {
                Report(Rules.NodeType, Messages.TypeNotInSchema(nodes.Types.Text(node.Type), Known(schema.NodeTypes.Select(t => t.Id))), NodePlace(row));
                continue;
            }

            if (type.IsAbstract && IsCurated)
                Report(Rules.NodeType, Messages.AbstractType(type.Id), NodePlace(row));
            if (nodes.DraftOf(row) is NodeDraft draft)
                CheckDraft(draft, NodePlace(row));
            sound.Add(row);
        }

        sortedRows = NodeSort.ByTypeAndId(sound, nodes, types, cancellation);
        NodeNumbers = new int[nodes.Ids.Count];
        Array.Fill(NodeNumbers, -1);
        for (int number = sortedRows.Length - 1; number >= 0; number--)
            NodeNumbers[nodes[sortedRows[number]].Handle] = number;
        return sortedRows;
    }

    /// <summary>Checks edges. Where no rule bears on them, as in most imports, none is looked at.</summary>
    public void Edges()
    {
        relations = Enumerable.Range(0, edges.Relations.Count).Select(handle => schema.TryGetRelation(edges.Relations.Text(handle), out Relation? relation) ? relation : null).ToArray();
        int[] counts = edges.CountStatements();
        Signs = new Sign[counts.Length];
        bool[] isPlain = new bool[counts.Length];
        for (int statement = 0; statement < counts.Length; statement++)
        {
            Signs[statement] = counts[statement] == 0 ? Sign.None : SignOf(new EdgeRow(0, 0, statement));
            isPlain[statement] = counts[statement] == 0 || IsPlain(new EdgeRow(0, 0, statement));
        }

        if (!edges.HaveIds && edges.Drafts.Count == 0 && !isPlain.Contains(false) && Array.IndexOf(NodeNumbers, -1) < 0)
            return;
        var ids = new BitArray(edges.Ids.Count);
        var statements = new HashSet<(Relation Relation, int Source, int Target, Sign Sign)>();
        for (int row = 0; row < edges.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            EdgeRow edge = edges[row];
            EdgeDraft? draft = edges.DraftOf(row);
            if (edges.HaveIds && edges.IdOf(row) is >= 0 and int id)
            {
                if (ids[id])
                    Report(Rules.Identity, Messages.DuplicateId("edge", edges.Ids.Text(id)), EdgePlace(row));
                ids[id] = true;
            }

            Relation? relation = relations[edge.Relation];
            if (relation is null)
                Report(Rules.Relation, Messages.RelationNotInSchema(edges.Relations.Text(edge.Relation), Known(schema.Relations.Select(r => r.Id))), EdgePlace(row));
            bool haveEnds = HasEnd(edge.Source, row) & HasEnd(edge.Target, row);
            CheckDraft(draft, row);
            if (relation is null || !haveEnds || (draft is null && isPlain[edge.Statement]))
                continue;
            CheckDomainAndRange(row, relation, TypeOf(edge.Source), TypeOf(edge.Target));
            Sign sign = CheckSign(row, edge, draft, relation);
            if (IsCurated && !statements.Add((relation, edge.Source, edge.Target, sign)))
                Report(Rules.Identity, Messages.DuplicateEdge($"{edges.Text(row, nodes)} {sign.ToText()}"), EdgePlace(row));
        }
    }

    /// <summary>The schema's place of each relation handle, once all are known.</summary>
    public int[] RelationPlaces() => Array.ConvertAll(relations, relation => relation!.Index);

    private string NodePlace(int row)
    {
        string id = nodes.Ids.Text(nodes[row].Handle);
        return nodes.DraftOf(row)?.Where is string where ? $"{where} (node '{id}')" : $"node '{id}'";
    }

    private string EdgePlace(int row) =>
        edges.DraftOf(row)?.Where is string where ? $"{where} (edge {edges.Text(row, nodes)})" : $"edge {edges.Text(row, nodes)}";

    private NodeType TypeOf(int handle) => types[nodes[sortedRows[NodeNumbers[handle]]].Type]!;

    /// <summary>The sign of edges with a statement.</summary>
    private Sign SignOf(EdgeRow edge)
    {
        Relation? relation = relations[edge.Relation];
        return relation?.Sign ?? edge.Sign ?? (relation?.Role is null ? Sign.None : Sign.Unknown);
    }

    /// <summary>True when edges with a statement can break no rule but by their ends or drafts.</summary>
    private bool IsPlain(EdgeRow edge) =>
        !IsCurated && relations[edge.Relation] is { Domain.IsEmpty: true, Range.IsEmpty: true } relation && (edge.Sign is null || relation.Sign is null || relation.Sign == edge.Sign);

    private bool HasEnd(int handle, int row)
    {
        if (NodeNumbers[handle] >= 0)
            return true;
        Report(Rules.Endpoint, Messages.UnknownEndpoint(nodes.Ids.Text(handle), Known(NodeIds())), EdgePlace(row));
        return false;
    }

    private IEnumerable<string> NodeIds() => sortedRows.Select(row => nodes.Ids.Text(nodes[row].Handle));

    private void CheckDraft(NodeDraft draft, string where)
    {
        foreach (string curie in draft.CrossReferences.Select(x => x.Curie).Prepend(draft.Curie).OfType<string>())
        {
            if (!Curie.TryParse(curie, out _))
                Report(Rules.Curie, Messages.MalformedCurie(curie), where);
        }

        CheckNotes(draft.Notes, where);
    }

    private void CheckDraft(EdgeDraft? draft, int row)
    {
        if (IsCurated && draft is not { Evidence.IsEmpty: false })
            Report(Rules.Evidence, Messages.NoEvidence(), EdgePlace(row));
        if (draft is null)
            return;
        foreach (Evidence piece in draft.Evidence)
            CheckEvidence(piece, EdgePlace(row));
        CheckNotes(draft.Notes, EdgePlace(row));
        foreach (Gate gate in draft.Gates)
        {
            int handle = nodes.Ids.Find(TextBytes.Of(gate.Node));
            if (handle < 0 || NodeNumbers[handle] < 0)
                Report(Rules.Gate, Messages.UnknownGateNode(gate.Node, Known(NodeIds())), EdgePlace(row));
        }
    }

    private void CheckDomainAndRange(int row, Relation relation, NodeType source, NodeType target)
    {
        if (!Relation.Admits(relation.Domain, source))
            Report(Rules.DomainRange, Messages.DomainViolation(relation.Id, source.Id, relation.Domain.Select(t => t.Id)), EdgePlace(row));
        if (!Relation.Admits(relation.Range, target))
            Report(Rules.DomainRange, Messages.RangeViolation(relation.Id, target.Id, relation.Range.Select(t => t.Id)), EdgePlace(row));
    }

    private Sign CheckSign(int row, EdgeRow edge, EdgeDraft? draft, Relation relation)
    {
        if (relation.Sign is Sign fixedSign)
        {
            if (edge.Sign is Sign given && given != fixedSign)
                Report(Rules.Sign, Messages.SignNotOfRelation(relation.Id, given.ToText(), fixedSign.ToText()), EdgePlace(row));
        }
        else if (edge.Sign is null && relation.Role is not null && IsCurated)
        {
            Report(Rules.Sign, Messages.SignMissing(relation.Id), EdgePlace(row));
        }

        Sign sign = Signs[edge.Statement];
        foreach (Evidence piece in draft?.Evidence ?? [])
        {
            if (piece.Supports == true && piece.Observed.Sign is Sign observed && observed != sign)
            {
                string evidence = piece.Claim is null ? $"from '{piece.Source}'" : $"{piece.Claim} from '{piece.Source}'";
                Report(Rules.Sign, Messages.SignContradictsEvidence(sign.ToText(), observed.ToText(), evidence), EdgePlace(row));
            }
        }

        return sign;
    }

    private void CheckEvidence(Evidence piece, string where)
    {
        CheckSource(piece.Source, where);
        CheckOffsets(piece.Quote, piece.Start, piece.End, where);
        if (piece.StudyKind is string study && !schema.StudyKinds.IsEmpty && !schema.TryGetStudyKind(study, out _))
            Report(Rules.Evidence, Messages.UnknownStudyKind(study, Known(schema.StudyKinds.Select(k => k.Id))), where);
        foreach ((string key, ImmutableArray<string> allowed) in schema.ContextValues)
        {
            if (ContextKeys.Text(piece.Context, key) is string value && !allowed.Contains(value))
                Report(Rules.Evidence, Messages.UncontrolledValue(key, value, allowed), where);
        }
    }

    private void CheckNotes(ImmutableArray<Note> notes, string where)
    {
        foreach (Note note in notes)
        {
            CheckSource(note.Source, where);
            CheckOffsets(note.Quote, note.Start, note.End, where);
        }
    }

    private void CheckSource(string id, string where)
    {
        if (!sourceIds.Contains(id))
            Report(Rules.Evidence, Messages.UnknownSource(id, Known(sourceIds)), where);
    }

    private void CheckOffsets(string? quote, int? start, int? end, string where)
    {
        if (start is null != end is null)
            Report(Rules.Quote, Messages.OneOffset(), where);
        else if (quote is not null && start is int from && end is int to && (from < 0 || (long)to - from != quote.Length))
            Report(Rules.Quote, Messages.QuoteOffsets(from, to, quote.Length), where);
    }

    private IEnumerable<string> Known(IEnumerable<string> names) => problems.Count < Suggested ? names : [];

    private void Report(string rule, string message, string where) => problems.Add(new Problem(rule, message, where));
}
