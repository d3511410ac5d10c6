using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>The errors of the adapter: what is wrong, where, how to mend it.</summary>
internal static class AdapterMessages
{
    public static string BrokenOff() => "The JSON breaks off within the graph.";

    public static string NeedsGraph(Type type) =>
        $"The type {type.Name} is part of a graph and is read only with that graph at hand. Give it to AddMagnesiumGraph(graph), or read the KnowledgeGraph and ask it.";

    public static string OnlyWritten(Type type) =>
        $"The type {type.Name} is only written: it cannot be rebuilt from its JSON. Ask the graph for it again, or read the members you need as JObject.";

    public static string OtherAnswer(string node) => $"The graph answers otherwise for '{node}'. Read it with the graph it was written from.";

    public static string Expected(string expected, JTokenType found) => $"Expected {expected}, found {found}.";

    public static string Missing(string member) => $"The member '{member}' is missing.";

    public static string UnknownWord(string word, IEnumerable<string> known) => $"'{word}' is none of {string.Join(", ", known)}.";

    public static string NotInGraph(string what, string id) => $"The graph has no {what} '{id}'. Read it with the graph it was written from.";

    public static string OtherEvidence(string edge) => $"The graph's edge '{edge}' has no such evidence. Read it with the graph it was written from.";

    public static string NoSteps() => "A chain has at least one step.";

    public static string Broken(string end, string start) => $"A step of the chain ends at '{end}', but the next one starts at '{start}'.";

    /// <summary>The exception that applications on Newtonsoft.Json expect, with the JSON path where they look for it.</summary>
    public static JsonSerializationException Refusal(string problem, string path, Exception? inner = null) =>
        new(path.Length == 0 ? problem : $"{problem} Path '{path}'.", path, lineNumber: 0, linePosition: 0, inner);
}
