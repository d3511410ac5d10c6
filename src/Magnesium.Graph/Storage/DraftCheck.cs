using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Checks drafts against a schema, collects every problem, and puts what is sound into storage order.</summary>
internal sealed class DraftCheck(GraphSchema schema, GraphKind kind, List<Problem> problems)
{
    // A suggestion costs a look at every known name; beyond the problems that are shown, nobody reads it.
    private const int Suggested = 20;

    private readonly Dictionary<string, int> nodeNumbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> sourceIds = new(StringComparer.Ordinal);
    private (NodeDraft Draft, NodeType Type)[] sortedNodes = [];

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

    public (NodeDraft Draft, NodeType Type)[] Nodes(List<NodeDraft> drafts)
    {
        var sound = new List<(NodeDraft Draft, NodeType Type)>(drafts.Count);
        var seen = new HashSet<string>(drafts.Count, StringComparer.Ordinal);
        foreach (NodeDraft draft in drafts)
        {
            if (draft.Id.Length == 0)
                Report(Rules.Identity, Messages.EmptyId("node"), draft.Where ?? "node");
            else if (!seen.Add(draft.Id))
                Report(Rules.Identity, Messages.DuplicateId("node", draft.Id), Where(draft));
            if (!schema.TryGetNodeType(draft.Type, out NodeType? type))
            {
                Report(Rules.NodeType, Messages.TypeNotInSchema(draft.Type, Known(schema.NodeTypes.Select(t => t.Id))), Where(draft));
                continue;
            }

            if (type.IsAbstract && IsCurated)
                Report(Rules.NodeType, Messages.AbstractType(type.Id), Where(draft));
            foreach (string curie in draft.CrossReferences.Select(x => x.Curie).Prepend(draft.Curie).OfType<string>())
            {
                if (!Curie.TryParse(curie, out _))
                    Report(Rules.Curie, Messages.MalformedCurie(curie), Where(draft));
            }

            CheckNotes(draft.Notes, Where(draft));
            sound.Add((draft, type));
        }

        sortedNodes = [.. sound.OrderBy(n => n.Type.Index).ThenBy(n => n.Draft.Id, StringComparer.Ordinal)];
        for (int i = 0; i < sortedNodes.Length; i++)
            nodeNumbers.TryAdd(sortedNodes[i].Draft.Id, i);
        return sortedNodes;
    }

    public (EdgeDraft Draft, Relation Relation, int Source, int Target, Sign Sign)[] Edges(List<EdgeDraft> drafts)
    {
        var sound = new List<(EdgeDraft Draft, Relation Relation, int Source, int Target, Sign Sign)>(drafts.Count);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var statements = new HashSet<(string Relation, int Source, int Target, Sign Sign)>();
        foreach (EdgeDraft given in drafts)
        {
            EdgeDraft draft = given.Id?.Length == 0 ? given with { Id = null } : given;
            if (draft.Id is string id && !ids.Add(id))
                Report(Rules.Identity, Messages.DuplicateId("edge", id), Where(draft));
            bool known = schema.TryGetRelation(draft.Relation, out Relation? relation);
            if (!known)
                Report(Rules.Relation, Messages.RelationNotInSchema(draft.Relation, Known(schema.Relations.Select(r => r.Id))), Where(draft));
            int source = Endpoint(draft.Source, draft);
            int target = Endpoint(draft.Target, draft);
            CheckEvidence(draft);
            CheckNotes(draft.Notes, Where(draft));
            foreach (Gate gate in draft.Gates.Where(gate => !nodeNumbers.ContainsKey(gate.Node)))
                Report(Rules.Gate, Messages.UnknownGateNode(gate.Node, Known(nodeNumbers.Keys)), Where(draft));
            if (!known || source < 0 || target < 0)
                continue;
            CheckDomainAndRange(draft, relation!, sortedNodes[source].Type, sortedNodes[target].Type);
            Sign sign = CheckSign(draft, relation!);
            if (IsCurated && !statements.Add((relation!.Id, source, target, sign)))
                Report(Rules.Identity, Messages.DuplicateEdge($"{draft.Text} {sign.ToText()}"), Where(draft));
            sound.Add((draft, relation!, source, target, sign));
        }

        return
        [
            .. sound.OrderBy(e => e.Relation.Index).ThenBy(e => e.Source).ThenBy(e => e.Target).ThenBy(e => e.Sign)
                .ThenBy(e => e.Draft.Id, StringComparer.Ordinal).ThenBy(e => e.Draft, DraftOrder.ByContent),
        ];
    }

    private static string Where(NodeDraft draft) => draft.Where is string where ? $"{where} (node '{draft.Id}')" : $"node '{draft.Id}'";

    private static string Where(EdgeDraft draft) => draft.Where is string where ? $"{where} (edge {draft.Text})" : $"edge {draft.Text}";

    private int Endpoint(string id, EdgeDraft draft)
    {
        if (nodeNumbers.TryGetValue(id, out int number))
            return number;
        Report(Rules.Endpoint, Messages.UnknownEndpoint(id, Known(nodeNumbers.Keys)), Where(draft));
        return -1;
    }

    private void CheckDomainAndRange(EdgeDraft draft, Relation relation, NodeType source, NodeType target)
    {
        if (!Relation.Admits(relation.Domain, source))
            Report(Rules.DomainRange, Messages.DomainViolation(relation.Id, source.Id, relation.Domain.Select(t => t.Id)), Where(draft));
        if (!Relation.Admits(relation.Range, target))
            Report(Rules.DomainRange, Messages.RangeViolation(relation.Id, target.Id, relation.Range.Select(t => t.Id)), Where(draft));
    }

    private Sign CheckSign(EdgeDraft draft, Relation relation)
    {
        if (relation.Sign is Sign fixedSign)
        {
            if (draft.Sign is Sign given && given != fixedSign)
                Report(Rules.Sign, Messages.SignNotOfRelation(relation.Id, given.ToText(), fixedSign.ToText()), Where(draft));
        }
        else if (draft.Sign is null && relation.Role is not null && IsCurated)
        {
            Report(Rules.Sign, Messages.SignMissing(relation.Id), Where(draft));
        }

        Sign sign = relation.Sign ?? draft.Sign ?? (relation.Role is null ? Sign.None : Sign.Unknown);
        foreach (Evidence piece in draft.Evidence)
        {
            if (piece.Supports == true && piece.Observed.Sign is Sign observed && observed != sign)
            {
                string evidence = piece.Claim is null ? $"from '{piece.Source}'" : $"{piece.Claim} from '{piece.Source}'";
                Report(Rules.Sign, Messages.SignContradictsEvidence(sign.ToText(), observed.ToText(), evidence), Where(draft));
            }
        }

        return sign;
    }

    private void CheckEvidence(EdgeDraft draft)
    {
        if (IsCurated && draft.Evidence.IsEmpty)
            Report(Rules.Evidence, Messages.NoEvidence(), Where(draft));
        foreach (Evidence piece in draft.Evidence)
        {
            CheckSource(piece.Source, Where(draft));
            CheckOffsets(piece.Quote, piece.Start, piece.End, Where(draft));
            if (piece.StudyKind is string study && !schema.StudyKinds.IsEmpty && !schema.TryGetStudyKind(study, out _))
                Report(Rules.Evidence, Messages.UnknownStudyKind(study, Known(schema.StudyKinds.Select(k => k.Id))), Where(draft));
            foreach ((string key, ImmutableArray<string> allowed) in schema.ContextValues)
            {
                if (ContextKeys.Text(piece.Context, key) is string value && !allowed.Contains(value))
                    Report(Rules.Evidence, Messages.UncontrolledValue(key, value, allowed), Where(draft));
            }
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
