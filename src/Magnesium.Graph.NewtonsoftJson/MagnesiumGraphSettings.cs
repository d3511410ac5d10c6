using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Newtonsoft.Json;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>Teaches Newtonsoft.Json the shapes of Magnesium.Graph.</summary>
public static class MagnesiumGraphSettings
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Adds converters to the settings. A <see cref="KnowledgeGraph"/> is written as the native document and read back to an
    /// equal graph, and so is <see cref="Magnesium.Graph.Evidence"/>. <see cref="Node"/> and <see cref="Edge"/> are written as in that document;
    /// <see cref="Chain"/>, <see cref="Step"/> and <see cref="ChainResult"/> as <see cref="GraphJson"/> and the <c>magnesium</c> command write them:
    /// to read these back, give the graph they are of.
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
    /// The text of one value is held in memory while it passes. A graph that cannot be read is a
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
    /// <see cref="Step"/>, <see cref="Chain"/> and <see cref="ChainResult"/> are read back too, as parts of <paramref name="graph"/>.
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
        settings.Converters.Add(new PartConverter<Node>(node => node.Graph is null ? null : NativeJsonWriter.Fragment(native => native.Node(node)), parts is null ? null : parts.Node));
        settings.Converters.Add(new PartConverter<Edge>(edge => edge.Graph is null ? null : NativeJsonWriter.Fragment(native => native.Edge(edge)), parts is null ? null : parts.Edge));
        settings.Converters.Add(new PartConverter<Evidence>(piece => NativeJsonWriter.Fragment(native => native.EvidencePiece(piece)), json => Evidence(json, reading)));
        settings.Converters.Add(new PartConverter<Step>(step => step.Edge.Graph is null ? null : Answer(json => GraphJson.Write(json, step)), parts is null ? null : parts.Step));
        settings.Converters.Add(new PartConverter<Chain>(chain => Answer(json => GraphJson.Write(json, chain)), parts is null ? null : parts.Chain));
        settings.Converters.Add(new PartConverter<ChainResult>(result => Answer(json => GraphJson.Write(json, result)), parts is null ? null : parts.Result));
        return settings;
    }

    private static Evidence Evidence(PlacedToken json, ReadOptions reading)
    {
        try
        {
            return NativeJsonReader.Fragment(json.Token.ToString(Formatting.None), json.Path.Length == 0 ? "$" : json.Path, reading, NativeJsonReader.ReadEvidencePiece);
        }
        catch (GraphFormatException e)
        {
            throw json.Refusal(e.Problem, e);
        }
    }

    private static string Answer(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
            write(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
