using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>
/// Reads nodes, edges and answers back as handles to one graph. What the JSON says beyond ids is taken from the graph; what an
/// answer judged for itself (which evidence it admitted, and what follows) is taken from the JSON.
/// </summary>
internal sealed partial class AnswerReader(KnowledgeGraph graph)
{
    public Node Node(PlacedToken json) => End(json.Member("id"));

    /// <summary>An edge by its id, or by what it states where its file gave it none; of several that state the same, the one that carries the same.</summary>
    public Edge Edge(PlacedToken json)
    {
        if (json.Optional("id") is PlacedToken id)
            return EdgeOf(id);
        string relation = json.Member("relation").Text();
        Node source = End(json.Member("source"));
        Node target = End(json.Member("target"));
        Sign sign = json.Member("sign").Word<Sign>();
        Edge[] same = [.. source.Out.Where(edge => edge.Relation.Id == relation && edge.Target == target && edge.Sign == sign)];
        if (same.Length == 0)
            throw json.Refusal(AdapterMessages.NotInGraph("edge", $"{source} {relation} {target} {sign.ToText()}"));
        return same.Length == 1 ? same[0] : same.FirstOrDefault(edge => JToken.DeepEquals(JToken.Parse(NativeJsonWriter.Fragment(native => native.Edge(edge))), json.Token), same[0]);
    }

    public Step Step(PlacedToken json)
    {
        Edge edge = EdgeOf(json.Member("edge"));
        var judged = new Judged(
            Admitted(edge, json.Member("evidence")),
            json.Member("stance").Word<EdgeStance>(),
            json.Optional("belief")?.Number(),
            json.Member("contested").Boolean());
        return new Step(edge, json.Member("forward").Boolean(), judged);
    }

    public Chain Chain(PlacedToken json)
    {
        PlacedToken steps = json.Member("steps");
        ImmutableArray<Step> all = [.. steps.Items.Select(Step)];
        if (all.IsEmpty)
            throw steps.Refusal(AdapterMessages.NoSteps());
        for (int i = 1; i < all.Length; i++)
        {
            if (all[i].From != all[i - 1].To)
                throw steps.Refusal(AdapterMessages.Broken(all[i - 1].To.Id, all[i].From.Id));
        }

        return new Chain(all);
    }

    public ChainResult Result(PlacedToken json)
    {
        return new ChainResult(
            json.Member("pattern").Text(),
            [.. json.Member("chains").Items.Select(Chain)],
            (long)json.Member("count").Number(),
            json.Optional("reason")?.Word<TruncationReason>(),
            Miss(json),
            json.Optional("refuted") is PlacedToken refuted ? [.. refuted.Items.Select(step => EdgeOf(step.Member("edge")))] : []);
    }

    private static NearestMiss? Miss(PlacedToken json) =>
        json.Optional("nearestMiss") is PlacedToken found ? new NearestMiss(found.Member("blockedBy").Text(), found.Member("detail").Text()) : null;

    private Node End(PlacedToken id) => graph.TryGetNode(id.Text(), out Node node) ? node : throw id.Refusal(AdapterMessages.NotInGraph("node", id.Text()));

    private Edge EdgeOf(PlacedToken id) => graph.TryGetEdge(id.Text(), out Edge edge) ? edge : throw id.Refusal(AdapterMessages.NotInGraph("edge", id.Text()));

    /// <summary>Those of the edge's pieces of evidence that stand in the JSON.</summary>
    private static ImmutableArray<Evidence> Admitted(Edge edge, PlacedToken json)
    {
        JToken[] known = Known(edge);
        var taken = new HashSet<int>();
        ImmutableArray<Evidence>.Builder admitted = ImmutableArray.CreateBuilder<Evidence>();
        foreach (PlacedToken piece in json.Items)
        {
            int place = Array.FindIndex(known, one => JToken.DeepEquals(one, piece.Token));
            while (place >= 0 && !taken.Add(place))
                place = Array.FindIndex(known, place + 1, one => JToken.DeepEquals(one, piece.Token));
            if (place < 0)
                throw piece.Refusal(AdapterMessages.OtherEvidence(edge.Id));
            admitted.Add(edge.Evidence[place]);
        }

        return admitted.DrainToImmutable();
    }

    /// <summary>The edge's pieces of evidence as they stand in answers.</summary>
    private static JToken[] Known(Edge edge) => [.. JToken.Parse(GraphJson.ToText(writer => GraphJson.Write(writer, edge)))["evidence"]!];
}
