using System.Collections.Immutable;
using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>Writes chains, steps, evidence and nodes in the shapes of <see cref="GraphJson"/>.</summary>
internal sealed class AnswerWriter(Utf8JsonWriter json, string language)
{
    private static readonly string[] SentenceLanguages = ["en", "bg"];

    public void Result(ChainResult result)
    {
        json.WriteStartObject();
        json.WriteString("pattern", result.Pattern);
        json.WriteString("status", result.Status.ToText());
        json.WriteString("reason", result.Reason?.ToText());
        json.WriteNumber("count", result.Found);
        if (result.NearestMiss is NearestMiss miss)
        {
            json.WriteStartObject("nearestMiss");
            json.WriteString("blockedBy", miss.BlockedBy);
            json.WriteString("detail", miss.Detail);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("nearestMiss");
        }

        json.WriteStartArray("chains");
        foreach (Chain chain in result)
            Chain(chain);
        json.WriteEndArray();
        json.WriteStartArray("refuted");
        foreach (Edge edge in result.RefutedEdges)
            Step(new Step(edge, forward: true, Judged.ByAll(edge)));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Chain(Chain chain)
    {
        json.WriteStartObject();
        json.WriteString("kind", chain.Kind.ToText());
        json.WriteString("sign", chain.Sign.ToText());
        json.WriteNumber("length", chain.Length);
        Number("belief", chain.Belief);
        Number("weakestStep", chain.WeakestStep);
        json.WriteStartArray("nodes");
        foreach (Node node in chain.Nodes)
        {
            json.WriteStartObject();
            json.WriteString("id", node.Id);
            json.WriteString("type", node.Type.Id);
            json.WriteString("label", node.Label(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("steps");
        foreach (Step step in chain.Steps)
            Step(step);
        json.WriteEndArray();
        json.WriteStartObject("sentence");
        foreach (string tag in SentenceLanguages)
            json.WriteString(tag, chain.ToSentence(tag));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void Step(Step step)
    {
        Edge edge = step.Edge;
        json.WriteStartObject();
        json.WriteString("edge", edge.Id);
        json.WriteString("source", edge.Source.Id);
        json.WriteString("relation", edge.Relation.Id);
        json.WriteString("target", edge.Target.Id);
        json.WriteString("role", edge.Role.ToText());
        json.WriteBoolean("forward", step.IsForward);
        json.WriteString("sign", edge.Sign.ToText());
        json.WriteString("stance", step.Stance.ToText());
        json.WriteBoolean("contested", step.IsContested);
        json.WriteString("directness", edge.Directness.ToText());
        Number("belief", step.Belief);
        json.WriteStartArray("gates");
        foreach (Gate gate in edge.Gates)
        {
            json.WriteStartObject();
            json.WriteString("node", gate.Node);
            json.WriteString("effect", gate.Effect.ToText());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("evidence");
        foreach (Evidence piece in step.Evidence)
            Evidence(piece, edge.Graph);
        json.WriteEndArray();
        Notes(edge.Notes, edge.Graph);
        json.WriteEndObject();
    }

    public void Node(Node node)
    {
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        json.WriteString("type", node.Type.Id);
        json.WriteString("curie", node.Curie?.ToString());
        Texts("labels", node.Labels);
        json.WriteStartObject("synonyms");
        foreach ((string tag, ImmutableArray<string> names) in node.Synonyms)
        {
            json.WriteStartArray(tag);
            foreach (string name in names)
                json.WriteStringValue(name);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartArray("xrefs");
        foreach (CrossReference reference in node.CrossReferences)
        {
            json.WriteStartObject();
            json.WriteString("curie", reference.Curie.ToString());
            json.WriteString("match", reference.Match.ToText());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Texts("description", node.Description);
        Notes(node.Notes, node.Graph);
        json.WriteEndObject();
    }

    /// <summary>One piece of evidence, with the edge it speaks of where that is not plain from where it stands.</summary>
    public void Evidence(Evidence piece, KnowledgeGraph graph, string? edge = null)
    {
        json.WriteStartObject();
        if (edge is not null)
            json.WriteString("edge", edge);
        Reference(piece.Source, graph);
        json.WriteString("stance", piece.Stance.ToText());
        if (piece.Supports is bool supports)
            json.WriteBoolean("supports", supports);
        else
            json.WriteNull("supports");
        json.WriteString("studyKind", piece.StudyKind);
        Quote(piece.Quote, piece.Language, piece.Translation);
        json.WriteString("finding", piece.Finding);
        json.WriteString("claim", piece.Claim);
        json.WriteStartObject("context");
        foreach (string key in ContextKeys.Texts)
        {
            if (ContextKeys.Text(piece.Context, key) is string value)
                json.WriteString(key, value);
        }

        foreach (string key in ContextKeys.Numbers)
        {
            if (ContextKeys.Number(piece.Context, key) is long value)
                json.WriteNumber(key, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Notes(ImmutableArray<Note> notes, KnowledgeGraph graph)
    {
        json.WriteStartArray("notes");
        foreach (Note note in notes)
        {
            json.WriteStartObject();
            Reference(note.Source, graph);
            Quote(note.Quote, note.Language, note.Translation);
            json.WriteString("text", note.Text);
            json.WriteString("claim", note.Claim);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Reference(string id, KnowledgeGraph graph)
    {
        graph.TryGetSource(id, out Source? source);
        json.WriteString("source", id);
        json.WriteString("citation", source?.Citation);
        json.WriteString("doi", source?.Doi);
        json.WriteString("pmid", source?.Pmid);
    }

    private void Quote(string? quote, string? tag, string? translation)
    {
        json.WriteString("quote", quote);
        json.WriteString("language", tag);
        json.WriteString("translation", translation);
    }

    private void Texts(string name, LocalizedText texts)
    {
        json.WriteStartObject(name);
        foreach ((string tag, string text) in texts)
            json.WriteString(tag, text);
        json.WriteEndObject();
    }

    public void Number(string name, double? value)
    {
        if (value is double number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
