using System.Text.Json;
using Newtonsoft.Json;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>Teaches Newtonsoft.Json the shapes of Magnesium.Graph.</summary>
public static class MagnesiumGraphSettings
{
    /// <summary>
    /// Adds converters to the settings. A <see cref="KnowledgeGraph"/> is written as the native document and read back to an
    /// equal graph, and so is <see cref="Magnesium.Graph.Evidence"/>. <see cref="Node"/> and <see cref="Edge"/> are written as in that document;
    /// chains, steps, results and the answers of reasoning (<see cref="NetEffect"/>, <see cref="Explanation"/>, <see cref="WhatIfResult"/>,
    /// <see cref="Conflict"/>) as <see cref="GraphJson"/> and the <c>magnesium</c> command write them: to read these back, give the graph
    /// they are of. <see cref="GraphDiff"/>, <see cref="GraphStatistics"/> and <see cref="ValidationReport"/> are only written.
    /// Naming strategies, null handling and other settings of the application do not change the shapes; indentation and
    /// escaping do as they are told.
    /// </summary>
    /// <param name="settings">The settings to add to.</param>
    /// <param name="reading">
    /// How strictly graphs are read and who is told what was dropped; null is lenient. <see cref="MissingMemberHandling.Error"/>
    /// in the settings also makes reading strict. <see cref="ReadOptions.Format"/> is not read.
    /// </param>
    /// <returns>The same settings.</returns>
    /// <remarks>
    /// A graph streams both ways: memory is that of the graph, and of one node or edge as text. A graph that cannot be read is a
    /// <see cref="JsonSerializationException"/> with the JSON path; within it is the <see cref="GraphFormatException"/> or the
    /// <see cref="GraphValidationException"/> that lists all problems.
    /// </remarks>
    /// <example>
    /// <code>
    /// JsonSerializerSettings settings = new JsonSerializerSettings().AddMagnesiumGraph();
    /// string json = JsonConvert.SerializeObject(MagnesiumGraph.Load(), settings);
    /// KnowledgeGraph? again = JsonConvert.DeserializeObject&lt;KnowledgeGraph&gt;(json, settings);
    /// </code>
    /// </example>
    public static JsonSerializerSettings AddMagnesiumGraph(this JsonSerializerSettings settings, ReadOptions? reading = null) =>
        Add(settings, reading ?? ReadOptions.Default, null);

    /// <summary>
    /// As <see cref="AddMagnesiumGraph(JsonSerializerSettings, ReadOptions?)"/>, and <see cref="Node"/>, <see cref="Edge"/>,
    /// <see cref="Step"/>, <see cref="Chain"/>, <see cref="ChainResult"/> and the answers of reasoning are read back too, as parts of <paramref name="graph"/>.
    /// </summary>
    /// <param name="settings">The settings to add to.</param>
    /// <param name="graph">The graph whose nodes and edges the JSON names by id.</param>
    /// <param name="reading">How strictly graphs are read, as above.</param>
    /// <returns>The same settings.</returns>
    /// <remarks>What names no node, edge or evidence of the graph is a <see cref="JsonSerializationException"/> with its JSON path.</remarks>
    public static JsonSerializerSettings AddMagnesiumGraph(this JsonSerializerSettings settings, KnowledgeGraph graph, ReadOptions? reading = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Add(settings, reading ?? ReadOptions.Default, new AnswerReader(graph));
    }

    private static JsonSerializerSettings Add(JsonSerializerSettings settings, ReadOptions reading, AnswerReader? parts)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Converters.Add(new KnowledgeGraphConverter(reading));
        settings.Converters.Add(new PartConverter<Evidence>((json, piece) => new NativeJsonWriter(json).EvidencePiece(piece), json => Evidence(json, reading), ""));
        settings.Converters.Add(new PartConverter<MatchCount>(GraphJson.Write, AnswerReader.Count, ""));

        // Handles to a graph, and answers made of them: read where the graph is at hand.
        Both<Node>((json, node) => new NativeJsonWriter(json).Node(node), parts is null ? null : parts.Node, node => node.Graph is null);
        Both<Edge>((json, edge) => new NativeJsonWriter(json).Edge(edge), parts is null ? null : parts.Edge, edge => edge.Graph is null);
        Both<Step>(GraphJson.Write, parts is null ? null : parts.Step, step => step.Edge.Graph is null);
        Both<Chain>((json, chain) => GraphJson.Write(json, chain), parts is null ? null : parts.Chain);
        Both<ChainResult>((json, result) => GraphJson.Write(json, result), parts is null ? null : parts.Result);
        Both<NetEffect>((json, effect) => GraphJson.Write(json, effect), parts is null ? null : parts.Effect);
        Both<Explanation>((json, explanation) => GraphJson.Write(json, explanation), parts is null ? null : parts.Explanation);
        Both<WhatIfResult>((json, result) => GraphJson.Write(json, result), parts is null ? null : parts.WhatIf);
        Both<Conflict>((json, conflict) => GraphJson.Write(json, conflict), parts is null ? null : parts.Conflict);

        // What two graphs, a count or a check came to.
        Written<GraphDiff>((json, diff) => GraphJson.Write(json, diff));
        Written<GraphStatistics>(GraphJson.Write);
        Written<ValidationReport>(GraphJson.Write);
        return settings;

        void Both<T>(Action<Utf8JsonWriter, T> write, Func<PlacedToken, T>? read, Func<T, bool>? isNothing = null) =>
            settings.Converters.Add(new PartConverter<T>(write, read, AdapterMessages.NeedsGraph(typeof(T)), isNothing));

        void Written<T>(Action<Utf8JsonWriter, T> write) => settings.Converters.Add(new PartConverter<T>(write, null, AdapterMessages.OnlyWritten(typeof(T))));
    }

    private static Evidence Evidence(PlacedToken json, ReadOptions reading)
    {
        try
        {
            return NativeJsonReader.Fragment(json.Token.ToString(Formatting.None), json.Path.Length == 0 ? "$" : json.Path, reading, NativeJsonReader.ReadEvidencePiece);
        }
        catch (GraphFormatException e)
        {
            throw AdapterMessages.Refusal(e.Problem, JsonPath.JoinNative(json.Path, e.Path), e);
        }
    }
}
