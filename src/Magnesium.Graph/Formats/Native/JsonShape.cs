using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// What the first bytes of a JSON document show of its shape, to tell formats apart: the paths of its members, three levels
/// deep, each array's items taken together: <c>nodes[].data</c>.
/// </summary>
internal sealed class JsonShape
{
    private const int Levels = 4;

    private readonly HashSet<string> paths = new(StringComparer.Ordinal);
    private readonly List<string> members = [];

    /// <summary>True when no member or list was seen.</summary>
    public bool IsEmpty => paths.Count == 0;

    /// <summary>The names of the document's own members, in their order.</summary>
    public IReadOnlyCollection<string> Members => members;

    /// <summary>True when one of the paths was seen.</summary>
    public bool Has(params ReadOnlySpan<string> wanted)
    {
        foreach (string path in wanted)
        {
            if (paths.Contains(path))
                return true;
        }

        return false;
    }

    /// <summary>Looks at the start of a document, which may break off anywhere; nothing is seen in what is no JSON.</summary>
    public static JsonShape Of(ReadOnlySpan<byte> start)
    {
        var shape = new JsonShape();
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            start = start[3..];
        var json = new Utf8JsonReader(start, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowMultipleValues = true, AllowTrailingCommas = true }));
        try
        {
            shape.Look(ref json);
        }
        catch (JsonException)
        {
            // What was seen up to the fault tells as much as can be told; the reader will report it.
        }
        catch (InvalidOperationException)
        {
            // A member's name is no text.
        }

        return shape;
    }

    private void Look(ref Utf8JsonReader json)
    {
        // One entry a container: its own path, and the path of the member or item being read.
        var open = new List<(string Own, string Inside)>();
        while (json.Read())
        {
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    string own = open[^1].Own;
                    string inside = open.Count > Levels ? own : own.Length == 0 ? json.GetString()! : $"{own}.{json.GetString()}";
                    open[^1] = (own, inside);
                    if (open.Count <= Levels && paths.Add(inside) && open.Count == 1)
                        members.Add(inside);
                    break;
                case JsonTokenType.StartObject:
                    string at = open.Count == 0 ? "" : open[^1].Inside;
                    open.Add((at, at));
                    break;
                case JsonTokenType.StartArray:
                    string items = (open.Count == 0 ? "" : open[^1].Inside) + "[]";
                    paths.Add(items);
                    open.Add((items, items));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.RemoveAt(open.Count - 1);
                    break;
            }
        }
    }
}
