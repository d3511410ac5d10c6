using Newtonsoft.Json;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>The errors of the adapter: what is wrong, where, how to mend it.</summary>
internal static class AdapterMessages
{
    public static string BrokenOff() => "The JSON breaks off within the graph.";

    public static string OnlyWritten(Type type) =>
        $"Values of type {type.Name} are written but not read: alone they mean nothing. Read the KnowledgeGraph they are of and ask it.";

    /// <summary>The exception that applications on Newtonsoft.Json expect, with the JSON path where they look for it.</summary>
    public static JsonSerializationException Refusal(string problem, string path, Exception? inner = null) =>
        new(path.Length == 0 ? problem : $"{problem} Path '{path}'.", path, lineNumber: 0, linePosition: 0, inner);
}
