using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>Where a byte of a JSON document is, for a person.</summary>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1, in characters.</param>
/// <param name="Path">JSON path of the value there: <c>$.nodes[3].labels</c>.</param>
internal readonly record struct JsonPlace(long Line, long Column, string Path)
{
    /// <summary>Reads the document again up to the byte. Costs one pass, so only errors ask for it.</summary>
    public static JsonPlace Of(ReadOnlySpan<byte> document, long offset)
    {
        ReadOnlySpan<byte> before = document[..(int)Math.Min(offset, document.Length)];
        long line = before.Count((byte)'\n') + 1;
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        long column = Encoding.UTF8.GetCharCount(before[lineStart..]) + 1;
        return new JsonPlace(line, column, PathTo(document, offset));
    }

    private static string PathTo(ReadOnlySpan<byte> document, long offset)
    {
        // One entry a container: the name of the member being read, or the number of the item.
        var path = new List<(string? Member, int Item)>();
        try
        {
            var json = new Utf8JsonReader(document, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = int.MaxValue });
            while (json.Read() && json.TokenStartIndex <= offset)
            {
                if (json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                if (json.TokenType == JsonTokenType.PropertyName)
                {
                    path[^1] = (json.GetString(), 0);
                    continue;
                }

                if (path.Count > 0 && path[^1].Member is null)
                    path[^1] = (null, path[^1].Item + 1);
                if (json.TokenType == JsonTokenType.StartObject)
                    path.Add(("", 0));
                else if (json.TokenType == JsonTokenType.StartArray)
                    path.Add((null, -1));
            }
        }
        catch (JsonException)
        {
            // The document breaks off here; the path so far is the answer.
        }
        catch (InvalidOperationException)
        {
            // This member's name is no text; the path to its owner is the answer.
        }

        var text = new StringBuilder("$");
        foreach ((string? member, int item) in path)
        {
            if (member is null && item >= 0)
                text.Append(CultureInfo.InvariantCulture, $"[{item}]");
            else if (member is { Length: > 0 })
                text.Append('.').Append(member);
        }

        return text.ToString();
    }
}
