using System.Collections.Immutable;
using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>Writes the answers of reasoning in the shapes of <see cref="GraphJson"/>.</summary>
internal sealed class ReasoningWriter(Utf8JsonWriter json, string language)
{
    private static readonly string[] SentenceLanguages = ["en", "bg"];

    private readonly AnswerWriter answers = new(json, language);

    public void Effect(NetEffect effect, bool explained)
    {
        json.WriteStartObject();
        json.WriteString("from", effect.From.Id);
        json.WriteString("to", effect.To.Id);
        json.WriteString("netSign", effect.Sign?.ToText());
        json.WriteString("status", effect.Status.ToText());
        json.WriteString("reason", effect.Reason?.ToText());
        List("positive", effect.Positive, answers.Chain);
        List("negative", effect.Negative, answers.Chain);
        List("unknown", effect.Unknown, answers.Chain);
        List("given", effect.Given, node => json.WriteStringValue(node.Id));
        List("gates", effect.Gated.Concat(effect.SwitchedOff).SelectMany(edge => edge.Gates.Select(gate => (edge, gate))), gated =>
        {
            json.WriteStartObject();
            json.WriteString("edge", gated.edge.Id);
            json.WriteString("node", gated.gate.Node);
            json.WriteString("effect", gated.gate.Effect.ToText());
            json.WriteBoolean("switchedOff", effect.SwitchedOff.Contains(gated.edge));
            json.WriteEndObject();
        });
        Edges("switchedOff", effect.SwitchedOff);
        Edges("refuted", effect.Refuted);
        if (effect.NearestMiss is NearestMiss miss)
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

        Sentences(effect.ToSentence);
        if (explained)
            List("explanations", effect.Chains, chain => Explanation(effect.From.Graph.Explain(chain)));
        json.WriteEndObject();
    }

    public void Explanation(Explanation explanation)
    {
        json.WriteStartObject();
        json.WriteString("sign", explanation.Sign.ToText());
        json.WritePropertyName("chain");
        answers.Chain(explanation.Chain);
        Belief(explanation.Belief);
        List("gated", explanation.Gated, step => json.WriteStringValue(step.Edge.Id));
        List("opposing", explanation.Opposing, answers.Chain);
        Sentences(explanation.ToSentence);
        json.WriteEndObject();
    }

    public void WhatIf(WhatIfResult result, IEnumerable<WhatIfAnswer> shown)
    {
        json.WriteStartObject();
        List("interventions", result.Interventions, intervention =>
        {
            json.WriteStartObject();
            json.WriteString("node", intervention.Node.Id);
            json.WriteString("direction", intervention.Direction.ToText());
            json.WriteEndObject();
        });
        List("answers", shown, Answer);
        json.WriteNumber("answered", result.Answered);
        json.WriteNumber("abstained", result.Abstained);
        Edges("refuted", result.Refuted);
        Edges("switchedOff", result.SwitchedOff);
        json.WriteEndObject();
    }

    public void Conflicts(IEnumerable<Conflict> conflicts)
    {
        json.WriteStartObject();
        List("conflicts", conflicts, Conflict);
        json.WriteEndObject();
    }

    public void Conflict(Conflict conflict)
    {
        json.WriteStartObject();
        json.WriteString("kind", conflict.Kind.ToText());
        Edges("edges", conflict.Edges);
        List("for", conflict.For, Witness);
        List("against", conflict.Against, Witness);
        json.WriteString("note", conflict.ToSentence(language));
        json.WriteEndObject();

        void Witness(Witness witness) => answers.Evidence(witness.Evidence, witness.Edge.Graph, witness.Edge.Id);
    }

    /// <summary>The members of a diff, inside an object.</summary>
    public void Diff(GraphDiff diff)
    {
        json.WriteStartObject("nodes");
        List("added", diff.AddedNodes, node => Node(node, []));
        List("removed", diff.RemovedNodes, node => Node(node, []));
        List("changed", diff.ChangedNodes, change => Node(change.After, change.What));
        json.WriteEndObject();
        json.WriteStartObject("edges");
        List("added", diff.Edges.Where(change => change.Before is null), Change);
        List("removed", diff.Edges.Where(change => change.After is null), Change);
        List("changed", diff.Edges.Where(change => !change.What.IsEmpty), Change);
        json.WriteEndObject();
        json.WriteStartObject("evidence");
        List("added", diff.Edges.SelectMany(change => change.AddedEvidence.Select(piece => (change, piece))), added => answers.Evidence(added.piece, added.change.After!.Value.Graph, added.change.Id));
        List("removed", diff.Edges.SelectMany(change => change.RemovedEvidence.Select(piece => (change, piece))), removed => answers.Evidence(removed.piece, removed.change.Before!.Value.Graph, removed.change.Id));
        List("changed", diff.Edges.SelectMany(change => change.ChangedEvidence.Select(piece => (change, piece))), changed =>
        {
            json.WriteStartObject();
            json.WriteString("edge", changed.change.Id);
            json.WritePropertyName("before");
            answers.Evidence(changed.piece.Before, changed.change.Before!.Value.Graph);
            json.WritePropertyName("after");
            answers.Evidence(changed.piece.After, changed.change.After!.Value.Graph);
            json.WriteEndObject();
        });
        json.WriteEndObject();
        json.WriteBoolean("conclusionsCompared", diff.ComparesConclusions);
        List("conclusions", diff.Conclusions, conclusion =>
        {
            json.WriteStartObject();
            json.WriteString("from", conclusion.From);
            json.WriteString("to", conclusion.To);
            json.WriteString("before", conclusion.Before?.Sign.ToText());
            json.WriteString("after", conclusion.After?.Sign.ToText());
            json.WriteString("change", conclusion.Change.ToText());
            answers.Number("beliefBefore", conclusion.Before?.Belief);
            answers.Number("beliefAfter", conclusion.After?.Belief);
            List("because", conclusion.Because, Change);
            json.WriteEndObject();
        });
    }

    /// <summary>The member that says what conclusions hang on, inside an object.</summary>
    public void HangingOn(IEnumerable<(Conclusion Conclusion, ImmutableArray<Source>? Sources)> conclusions) => List("hangsOn", conclusions, pair =>
    {
        json.WriteStartObject();
        json.WriteString("from", pair.Conclusion.From.Id);
        json.WriteString("to", pair.Conclusion.To.Id);
        json.WriteString("sign", pair.Conclusion.Sign.ToText());
        if (pair.Sources is ImmutableArray<Source> sources)
            List("sources", sources, source => json.WriteStringValue(source.Id));
        else
            json.WriteNull("sources");
        json.WriteEndObject();
    });

    private void Answer(WhatIfAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("node", answer.Node.Id);
        json.WriteString("direction", answer.Direction == Direction.Unstated ? "?" : answer.Direction.ToText());
        json.WritePropertyName("why");
        if (answer.Reason is AbstentionReason reason)
        {
            json.WriteStartObject();
            json.WriteString("reason", reason.ToText());
            json.WriteString("detail", answer.ToSentence(language));
            List("witnesses", answer.Witnesses, answers.Chain);
            json.WriteEndObject();
        }
        else
        {
            answers.Chain(answer.Witnesses[0]);
        }

        json.WriteEndObject();
    }

    private void Belief(ChainBelief belief)
    {
        json.WriteStartObject("belief");
        answers.Number("value", belief.Value);
        answers.Number("studyStrength", belief.StudyStrength);
        answers.Number("weakestStep", belief.WeakestStep);
        json.WriteStartObject("directness");
        foreach (Directness directness in Enum.GetValues<Directness>())
            json.WriteNumber(directness.ToText(), belief.Count(directness));
        json.WriteEndObject();
        List("steps", belief.Steps, step =>
        {
            json.WriteStartObject();
            json.WriteString("edge", step.Step.Edge.Id);
            List("for", step.For, Piece);
            List("against", step.Against, Piece);
            List("uncounted", step.Uncounted, Piece);
            json.WriteNumber("someHolds", step.SomeHolds);
            json.WriteNumber("nothingDenies", step.NothingDenies);
            answers.Number("value", step.Value);
            answers.Number("studyStrength", step.StudyStrength);
            json.WriteString("arithmetic", step.ToString());
            json.WriteEndObject();
        });
        json.WriteString("arithmetic", belief.ToString());
        json.WriteStartObject("weights");
        json.WriteStartObject("stances");
        foreach (Stance stance in Enum.GetValues<Stance>())
            json.WriteNumber(stance.ToText(), belief.Weights.Stances[stance]);
        json.WriteEndObject();
        json.WriteStartObject("reliabilities");
        foreach ((string kind, double reliability) in belief.Weights.Reliabilities)
            json.WriteNumber(kind, reliability);
        json.WriteEndObject();
        json.WriteNumber("otherwise", belief.Weights.Otherwise);
        json.WriteEndObject();
        json.WriteEndObject();

        void Piece(WeighedEvidence piece)
        {
            json.WriteStartObject();
            json.WriteString("source", piece.Evidence.Source);
            json.WriteString("claim", piece.Evidence.Claim);
            json.WriteString("studyKind", piece.Evidence.StudyKind);
            json.WriteNumber("reliability", piece.Reliability);
            json.WriteString("stance", piece.Evidence.Stance.ToText());
            json.WriteNumber("stanceWeight", piece.StanceWeight);
            json.WriteNumber("probability", piece.Probability);
            json.WriteEndObject();
        }
    }

    private void Node(Node node, IEnumerable<string> what)
    {
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        json.WriteString("type", node.Type.Id);
        json.WriteString("label", node.Label(language));
        List("what", what, json.WriteStringValue);
        json.WriteEndObject();
    }

    private void Change(EdgeChange change)
    {
        json.WriteStartObject();
        Ends(change.After ?? change.Before!.Value);
        json.WriteString("change", change.Before is null ? "added" : change.After is null ? "removed" : "changed");
        List("what", change.What, json.WriteStringValue);
        List("sources", change.Sources, json.WriteStringValue);
        json.WriteEndObject();
    }

    private void Edges(string name, IEnumerable<Edge> edges) => List(name, edges, edge =>
    {
        json.WriteStartObject();
        Ends(edge);
        json.WriteEndObject();
    });

    private void Ends(Edge edge)
    {
        json.WriteString("edge", edge.Id);
        json.WriteString("source", edge.Source.Id);
        json.WriteString("relation", edge.Relation.Id);
        json.WriteString("target", edge.Target.Id);
        json.WriteString("sign", edge.Sign.ToText());
    }

    private void Sentences(Func<string, string> sentence)
    {
        json.WriteStartObject("sentence");
        foreach (string tag in SentenceLanguages)
            json.WriteString(tag, sentence(tag));
        json.WriteEndObject();
    }

    private void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
            write(item);
        json.WriteEndArray();
    }
}
