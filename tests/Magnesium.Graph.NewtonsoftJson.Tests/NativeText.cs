using System.Text;

namespace Magnesium.Graph.NewtonsoftJson.Tests;

/// <summary>What the native writer itself makes of a graph: the measure of what the adapter writes.</summary>
internal static class NativeText
{
    /// <summary>The native document, indented as the writer leaves it.</summary>
    public static string Of(KnowledgeGraph graph)
    {
        using var stream = new MemoryStream();
        graph.Save(stream, "native").IsEmpty.Should().BeTrue();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The same characters without the white space between tokens.</summary>
    public static string WithoutIndentation(string json)
    {
        var text = new StringBuilder(json.Length);
        bool quoted = false;
        for (int i = 0; i < json.Length; i++)
        {
            if (!quoted && char.IsWhiteSpace(json[i]))
                continue;
            text.Append(json[i]);
            if (json[i] == '"')
                quoted = !quoted;
            else if (json[i] == '\\')
                text.Append(json[++i]);
        }

        return text.ToString();
    }
}
