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
    /// equal graph. <see cref="Node"/>, <see cref="Edge"/> and <see cref="Evidence"/> are written as in that document;
    /// <see cref="Chain"/>, <see cref="Step"/> and <see cref="ChainResult"/> as <see cref="GraphJson"/> and the <c>magnesium</c> command write them.
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
    public static JsonSerializerSettings AddMagnesiumGraph(this JsonSerializerSettings settings, ReadOptions? reading = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Converters.Add(new KnowledgeGraphConverter(reading ?? ReadOptions.Default));
        settings.Converters.Add(new WrittenOnlyConverter<Node>(node => node.Graph is null ? null : NativeJsonWriter.Fragment(native => native.Node(node))));
        settings.Converters.Add(new WrittenOnlyConverter<Edge>(edge => edge.Graph is null ? null : NativeJsonWriter.Fragment(native => native.Edge(edge))));
        settings.Converters.Add(new WrittenOnlyConverter<Evidence>(piece => NativeJsonWriter.Fragment(native => native.EvidencePiece(piece))));
        settings.Converters.Add(new WrittenOnlyConverter<Step>(step => step.Edge.Graph is null ? null : Answer(json => GraphJson.Write(json, step))));
        settings.Converters.Add(new WrittenOnlyConverter<Chain>(chain => Answer(json => GraphJson.Write(json, chain))));
        settings.Converters.Add(new WrittenOnlyConverter<ChainResult>(result => Answer(json => GraphJson.Write(json, result))));
        return settings;
    }

    private static string Answer(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
            write(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
