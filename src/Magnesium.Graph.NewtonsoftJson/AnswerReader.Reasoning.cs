using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Magnesium.Graph.NewtonsoftJson;

/// <content>The answers of reasoning.</content>
internal sealed partial class AnswerReader
{
    public static MatchCount Count(PlacedToken json) => new((long)json.Member("count").Number(), json.Optional("reason")?.Word<TruncationReason>());

    public NetEffect Effect(PlacedToken json) => new(End(json.Member("from")), End(json.Member("to")))
    {
        Sign = json.Optional("netSign")?.Word<Sign>(),
        Positive = Chains(json.Member("positive")),
        Negative = Chains(json.Member("negative")),
        Unknown = Chains(json.Member("unknown")),
        Given = [.. json.Member("given").Items.Select(End)],
        Gated = [.. json.Member("gates").Items.Where(gate => !gate.Member("switchedOff").Boolean()).Select(gate => EdgeOf(gate.Member("edge"))).Distinct()],
        SwitchedOff = Edges(json.Member("switchedOff")),
        Refuted = Edges(json.Member("refuted")),
        Reason = json.Optional("reason")?.Word<TruncationReason>(),
        NearestMiss = Miss(json),
    };

    /// <summary>The chain with the weights its belief was worked out with; the numbers follow from these.</summary>
    public Explanation Explanation(PlacedToken json)
    {
        Chain chain = Chain(json.Member("chain"));
        PlacedToken weights = json.Member("belief").Member("weights");
        PlacedToken stances = weights.Member("stances");
        var used = new BeliefWeights
        {
            Stances = new StanceWeights(Stance(stances, Graph.Stance.Asserted), Stance(stances, Graph.Stance.Hypothesised), Stance(stances, Graph.Stance.Inconclusive)),
            Reliabilities = new BeliefWeights().Reliabilities.AddRange(weights.Member("reliabilities").Members.Select(pair => KeyValuePair.Create(pair.Name, pair.Value.Number()))),
            Otherwise = weights.Member("otherwise").Number(),
        };
        return new Explanation(chain, json.Member("sign").Word<Sign>(), graph.Account(chain, used), Chains(json.Member("opposing")));

        static double Stance(PlacedToken stances, Stance stance) => stances.Member(stance.ToText()).Number();
    }

    /// <summary>What the same interventions come to in the graph at hand; refused where that is something else.</summary>
    public WhatIfResult WhatIf(PlacedToken json)
    {
        WhatIfResult result = graph.WhatIf(json.Member("interventions").Items.Select(item => new Intervention(End(item.Member("node")), item.Member("direction").Word<Direction>())));
        foreach (PlacedToken answer in json.Member("answers").Items)
        {
            PlacedToken direction = answer.Member("direction");
            Direction said = direction.Text() == "?" ? Direction.Unstated : direction.Word<Direction>();
            if (result.For(End(answer.Member("node")))?.Direction != said)
                throw answer.Refusal(AdapterMessages.OtherAnswer(answer.Member("node").Text()));
        }

        return result;
    }

    public Conflict Conflict(PlacedToken json) =>
        new(json.Member("kind").Word<ConflictKind>(), Witnesses(json.Member("for")), Witnesses(json.Member("against")), Edges(json.Member("edges")));

    private ImmutableArray<Witness> Witnesses(PlacedToken json)
    {
        ImmutableArray<Witness>.Builder witnesses = ImmutableArray.CreateBuilder<Witness>();
        foreach (PlacedToken piece in json.Items)
        {
            Edge edge = EdgeOf(piece.Member("edge"));
            int place = Array.FindIndex(Known(edge), known => JToken.DeepEquals(known, WithoutEdge(piece.Token)));
            witnesses.Add(place < 0 ? throw piece.Refusal(AdapterMessages.OtherEvidence(edge.Id)) : new Witness(edge, edge.Evidence[place]));
        }

        return witnesses.DrainToImmutable();
    }

    private static JObject WithoutEdge(JToken piece)
    {
        var copy = (JObject)piece.DeepClone();
        copy.Remove("edge");
        return copy;
    }

    private ImmutableArray<Chain> Chains(PlacedToken json) => [.. json.Items.Select(Chain)];

    private ImmutableArray<Edge> Edges(PlacedToken json) => [.. json.Items.Select(item => EdgeOf(item.Member("edge")))];
}
