using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>The error texts of the model: what is wrong, where, how to mend it.</summary>
internal static class Messages
{
    public static string MalformedCurie(string text) =>
        $"'{text}' is not a CURIE. Write prefix:local as in CHEBI:25107, without white space.";

    public static string UnknownNodeType(string id, IEnumerable<string> known) =>
        $"unknown node type '{id}'.{Suggestion(id, known)}";

    public static string TypeNotInSchema(string id, IEnumerable<string> known) =>
        $"{UnknownNodeType(id, known)} Use a type of the schema, or add this one to it.";

    public static string UnknownRelation(string id, IEnumerable<string> known) =>
        $"unknown relation '{id}'.{Suggestion(id, known)}";

    public static string RelationNotInSchema(string id, IEnumerable<string> known) =>
        $"{UnknownRelation(id, known)} Use a relation of the schema, or add this one to it.";

    public static string UnknownNode(string text, IReadOnlyList<string> nearest) =>
        $"no node goes by '{text}'.{DidYouMean(nearest)}";

    public static string AmbiguousNode(string text, IReadOnlyList<string> candidates) =>
        $"'{text}' is the name of several nodes: {string.Join(", ", candidates)}. Give the id of the one you mean.";

    public static string UnknownSource(string id, IEnumerable<string> known) =>
        $"unknown source '{id}'.{Suggestion(id, known)} Add it to the sources or correct the id.";

    public static string UnknownStudyKind(string id, IEnumerable<string> known) =>
        $"unknown study kind '{id}'.{Suggestion(id, known)} Use a study kind of the schema, or add this one to it.";

    public static string UnknownEndpoint(string id, IEnumerable<string> known) =>
        $"the graph has no node '{id}'.{Suggestion(id, known)} Add the node or correct the id.";

    public static string UncontrolledValue(string key, string value, IEnumerable<string> allowed) =>
        $"'{value}' is no controlled value of context '{key}'. Allowed: {string.Join(", ", allowed)}.";

    public static string AbstractType(string type) =>
        $"node type '{type}' is abstract. Choose a type below it.";

    public static string DuplicateId(string what, string id) =>
        $"the {what} id '{id}' is used twice. Rename or remove one.";

    public static string DuplicateEdge(string edge) =>
        $"the edge {edge} is given twice. Put all its evidence on one edge.";

    public static string EmptyId(string what) => $"{Article(what)} has an empty id. Give it one.";

    public static string DomainViolation(string relation, string type, IEnumerable<string> allowed) =>
        $"the source of '{relation}' must be of type {Or(allowed)}, but it is {Article(type)}. Choose another relation or another source.";

    public static string RangeViolation(string relation, string type, IEnumerable<string> allowed) =>
        $"the target of '{relation}' must be of type {Or(allowed)}, but it is {Article(type)}. Choose another relation or another target.";

    public static string SignNotOfRelation(string relation, string sign, string expected) =>
        $"edges of '{relation}' have the sign {expected}, but this one says {sign}. Leave the sign out or choose another relation.";

    public static string SignMissing(string relation) =>
        $"each edge of '{relation}' must state its sign: + - 0 or ?.";

    public static string SignContradictsEvidence(string sign, string observed, string evidence) =>
        $"the sign is {sign}, but the directions of its supporting evidence {evidence} give {observed}. Correct the sign, the directions, or what the evidence supports.";

    public static string NoEvidence() => "a curated edge needs evidence. Add at least one piece.";

    public static string QuoteOffsets(int start, int end, int length) =>
        $"start {start} and end {end} do not span the quote, which is {length} long. Offsets count UTF-16 units, end exclusive: correct them or the quote.";

    public static string OneOffset() => "a quote has both start and end, or neither. Add the other.";

    public static string QuoteNotFound(string source, int start, int end) =>
        $"the quote does not stand at {start} to {end} of the text of '{source}'. Quotes are verbatim: correct the quote or the offsets.";

    public static string UnknownGateNode(string id, IEnumerable<string> known) =>
        $"the gate names a node '{id}' that the graph does not have.{Suggestion(id, known)} Add the node or correct the id.";

    public static string StructuralWithSign(string relation) =>
        $"the structural relation '{relation}' must have the sign 0. Leave its sign out or give it another role.";

    public static string OutsideUnitInterval(string what, double value) =>
        string.Create(CultureInfo.InvariantCulture, $"the {what} {value} is not between 0 and 1. Correct it.");

    public static string TypesFormRing(string types) => $"the parents of these types form a ring: {types}. Give one of them no parent.";

    public static string RelationsOfTwoDirections(IEnumerable<string> one, IEnumerable<string> other) =>
        $"'{string.Join('|', one)}' is walked one way and '{string.Join('|', other)}' the other. Join relations of one direction only.";

    public static string NotOneType(string marker, IEnumerable<string> types) =>
        $"{marker} stands for {(types.Any() ? string.Join(" and ", types) : "any type")}. A node and a node type need the marker of one type.";

    public static string AlreadyBuilt() =>
        "this builder has built its graph; the graph may share its lists, so nothing can be added. Make a new builder, or call ToBuilder on the graph.";

    public static string EdgeOfAnotherGraph() =>
        "the edge is not one of the graph this builder started from. Call ToBuilder on the edge's own graph, or add the edge with its evidence.";

    public static string DamagedSnapshot() =>
        "the snapshot is damaged: its numbers lead out of it. Run magnesium validate on it, or make it again.";

    public static string TooMuchText() => "the ids or texts of this graph are longer than 2 GiB together. Split the graph.";

    public static string At(string message, string? input, long line, long column, string? path)
    {
        var text = new StringBuilder();
        if (input is not null)
            text.Append(input);
        if (line > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(input is null ? "line " : "(")}{line},{column}{(input is null ? "" : ")")}");
        }

        if (path is not null)
            text.Append(text.Length > 0 ? " at " : "at ").Append(path);
        return text.Length > 0 ? text.Append(": ").Append(message).ToString() : message;
    }

    public static string Problems(IReadOnlyList<Problem> problems)
    {
        const int Shown = 20;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}:");
        foreach (Problem problem in problems.Take(Shown))
            text.Append('\n').Append("  ").Append(problem);
        if (problems.Count > Shown)
            text.Append(CultureInfo.InvariantCulture, $"\n  … and {problems.Count - Shown} more");
        return text.ToString();
    }

    public static string Suggestion(string wanted, IEnumerable<string> known) => DidYouMean(Nearest.To(wanted, known));

    private static string DidYouMean(IReadOnlyList<string> nearest) =>
        nearest.Count == 0 ? "" : $" Did you mean {Or(nearest.Select(n => $"'{n}'"))}?";

    private static string Or(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    public static string Article(string noun) => noun.Length > 0 && "AEIOUaeiou".Contains(noun[0], StringComparison.Ordinal) ? $"an {noun}" : $"a {noun}";
}
