using Newtonsoft.Json;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>Teaches Newtonsoft.Json the shapes of Magnesium.Graph.</summary>
public static class MagnesiumGraphSettings
{
    /// <summary>
    /// Adds converters to the settings. A <see cref="KnowledgeGraph"/> is written as the native document and read back to an
    /// equal graph. <see cref="Node"/>, <see cref="Edge"/> and <see cref="Evidence"/> are written as in that document.
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
        return settings;
    }
}
