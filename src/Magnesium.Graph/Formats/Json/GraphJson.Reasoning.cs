using System.Collections.Immutable;
using System.Text.Json;

namespace Magnesium.Graph;

/// <content>The answers of reasoning.</content>
public static partial class GraphJson
{
    /// <summary>A net effect: its sign, the chains for each side, and what was left out.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="effect">The answer.</param>
    /// <param name="language">Language of labels.</param>
    /// <param name="explained">True to add every chain as a proof, with all numbers of its belief.</param>
    public static void Write(Utf8JsonWriter json, NetEffect effect, string language = "en", bool explained = false)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(effect);
        new ReasoningWriter(json, language).Effect(effect, explained);
    }

    /// <summary>A chain as a proof: what it counts as, its belief number by number, its gates, and the chains that say otherwise.</summary>
    public static void Write(Utf8JsonWriter json, Explanation explanation, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(explanation);
        new ReasoningWriter(json, language).Explanation(explanation);
    }

    /// <summary>What follows from interventions: a direction for every node reached, with a witness or the reason why there is none.</summary>
    public static void Write(Utf8JsonWriter json, WhatIfResult result, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(result);
        new ReasoningWriter(json, language).WhatIf(result, result);
    }

    /// <summary>As <see cref="Write(Utf8JsonWriter, WhatIfResult, string)"/>, with the answers for some nodes only; the counts are of all.</summary>
    public static void Write(Utf8JsonWriter json, WhatIfResult result, IEnumerable<WhatIfAnswer> answers, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(answers);
        new ReasoningWriter(json, language).WhatIf(result, answers);
    }

    /// <summary>One contradiction with the evidence of both sides.</summary>
    public static void Write(Utf8JsonWriter json, Conflict conflict, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(conflict);
        new ReasoningWriter(json, language).Conflict(conflict);
    }

    /// <summary>Contradictions, each with the evidence of both sides.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<Conflict> conflicts, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(conflicts);
        new ReasoningWriter(json, language).Conflicts(conflicts);
    }

    /// <summary>How two graphs differ: nodes, edges, evidence, conclusions.</summary>
    public static void Write(Utf8JsonWriter json, GraphDiff diff, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(diff);
        json.WriteStartObject();
        new ReasoningWriter(json, language).Diff(diff);
        json.WriteEndObject();
    }

    /// <summary>As <see cref="Write(Utf8JsonWriter, GraphDiff, string)"/>, with the sources that conclusions hang on; null where these were not determined.</summary>
    public static void Write(Utf8JsonWriter json, GraphDiff diff, IEnumerable<(Conclusion Conclusion, ImmutableArray<Source>? Sources)> hangingOn, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(hangingOn);
        json.WriteStartObject();
        var writer = new ReasoningWriter(json, language);
        writer.Diff(diff);
        writer.HangingOn(hangingOn);
        json.WriteEndObject();
    }
}
