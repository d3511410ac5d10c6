using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// What follows when each node goes up, and when it goes down, worked out beforehand: the page has no reasoning of its own.
/// Written as <c>{ "node": [ [number of the other node, if up, if down], … ] }</c>; where there is no direction the reason
/// follows, and the number of the edge that is the reason where one edge is.
/// </summary>
internal static class PagePredictions
{
    /// <summary>Every node is asked about and may reach every other: larger graphs go without.</summary>
    private const int MostNodes = 200;

    private const int MostEdges = 1000;

    /// <summary>Writes the predictions; null for a graph too large for them, or without causal edges.</summary>
    public static void Write(Utf8JsonWriter json, KnowledgeGraph graph, CancellationToken cancellation)
    {
        Node[] causes = graph.Nodes.Count > MostNodes || graph.Edges.Count > MostEdges
            ? []
            : [.. graph.Nodes.Where(node => node.Out.Any(edge => edge.Role == Role.Causal))];
        if (causes.Length == 0)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        foreach (Node cause in causes)
        {
            WhatIfResult up = graph.WhatIf([new Intervention(cause, Direction.Up)], cancellation);
            WhatIfResult down = graph.WhatIf([new Intervention(cause, Direction.Down)], cancellation);
            json.WriteStartArray(cause.Id);
            foreach (WhatIfAnswer answer in up)
            {
                json.WriteStartArray();
                json.WriteNumberValue(answer.Node.Index);
                json.WriteStringValue(Text(answer.Direction));
                WhatIfAnswer? other = down.For(answer.Node);
                json.WriteStringValue(Text(other?.Direction ?? Direction.Unstated));
                WhatIfAnswer? open = answer.Reason is null ? other : answer;
                if (open?.Reason is AbstentionReason reason)
                {
                    json.WriteStringValue(reason.ToText());
                    if (reason is AbstentionReason.UnknownSign or AbstentionReason.Contested && open.Witnesses is [Chain witness, ..])
                        json.WriteNumberValue(witness.Steps[^1].Edge.Index);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string Text(Direction direction) => direction == Direction.Unstated ? "?" : direction.ToText();
}
