using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// Reads a JSON document value by value and complains in the words of its owner. On a value, every Read method leaves the
/// cursor on the value's last token.
/// </summary>
internal ref struct JsonCursor
{
    private readonly ReadOnlySpan<byte> document;
    private readonly string name;
    private readonly ReadOptions options;
    private Utf8JsonReader json;

    public JsonCursor(ReadOnlySpan<byte> document, string name, ReadOptions options)
    {
        this.document = document;
        this.name = name;
        this.options = options;
        json = new Utf8JsonReader(document, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = !options.Strict, MaxDepth = NativeJsonReader.MaxDepth });
    }

    public readonly JsonTokenType Token => json.TokenType;

    public readonly bool IsNull => json.TokenType == JsonTokenType.Null;

    /// <summary>Where the cursor is, for messages about what is read here.</summary>
    public readonly string Where
    {
        get
        {
            JsonPlace place = JsonPlace.Of(document, json.TokenStartIndex);
            return $"{name}({place.Line},{place.Column}) at {place.Path}";
        }
    }

    /// <summary>Where the cursor is, cheaply: file and byte, resolved to a place only when a problem is reported.</summary>
    public readonly long Offset => json.TokenStartIndex;

    public bool Next()
    {
        try
        {
            return json.Read();
        }
        catch (JsonException e)
        {
            // The parser's own message ends in its place; ours has it in front.
            string detail = e.Message.Split(" LineNumber:", 2)[0];
            throw new GraphFormatException(FormatMessages.NotJson(detail), name, (e.LineNumber ?? 0) + 1, Column(e), JsonPlace.Of(document, json.BytesConsumed).Path, e);
        }
    }

    /// <summary>Steps to the next member of the object the cursor is in, and onto its value; false at the object's end.</summary>
    public bool NextMember(out string member)
    {
        Next();
        if (json.TokenType == JsonTokenType.EndObject)
        {
            member = "";
            return false;
        }

        member = Decoded();
        Next();
        return true;
    }

    /// <summary>Steps onto the next item of the array the cursor is in; false at the array's end.</summary>
    public bool NextItem()
    {
        Next();
        return json.TokenType != JsonTokenType.EndArray;
    }

    public readonly void ExpectObject() => Expect(JsonTokenType.StartObject, "an object");

    public readonly void ExpectArray() => Expect(JsonTokenType.StartArray, "an array");

    public readonly string ReadString()
    {
        Expect(JsonTokenType.String, "a string");
        return Decoded();
    }

    public readonly string? ReadStringOrNull() => IsNull ? null : ReadString();

    public readonly bool ReadBoolean() => json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Error(FormatMessages.Expected("true or false", Found())),
    };

    public readonly long ReadInteger()
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt64(out long value))
            return value;
        throw Error(FormatMessages.Expected("a whole number", Found()));
    }

    public readonly int? ReadInt32OrNull()
    {
        if (IsNull)
            return null;
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt32(out int value))
            return value;
        throw Error(FormatMessages.Expected("a whole number", Found()));
    }

    public readonly double ReadNumber()
    {
        Expect(JsonTokenType.Number, "a number");
        return json.GetDouble();
    }

    /// <summary>An integer where the number is written as one, else a double.</summary>
    public readonly AttributeValue ReadNumberValue()
    {
        Expect(JsonTokenType.Number, "a number");
        bool whole = json.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;
        return whole && json.TryGetInt64(out long integer) ? AttributeValue.Of(integer) : AttributeValue.Of(json.GetDouble());
    }

    public readonly T ReadWord<T>()
        where T : struct, Enum
    {
        string word = ReadString();
        return TextForms.TryParse(word, out T value) ? value : throw Error(FormatMessages.UnknownWord(word, TextForms.Known<T>()));
    }

    /// <summary>Passes over the value the cursor is on.</summary>
    public void Skip()
    {
        try
        {
            json.Skip();
        }
        catch (JsonException e)
        {
            throw new GraphFormatException(FormatMessages.NotJson(e.Message.Split(" LineNumber:", 2)[0]), name, (e.LineNumber ?? 0) + 1, Column(e), inner: e);
        }
    }

    /// <summary>Refuses an unknown member, or drops it with a notice where the reader is lenient.</summary>
    public void UnknownMember(string member, string owner, params string[] known)
    {
        if (options.Strict)
            throw Error(FormatMessages.UnknownMember(member, owner, known));
        options.OnNotice?.Invoke(new Notice(FormatMessages.DroppedMember(member, owner), Where, 1));
        Skip();
    }

    public readonly GraphFormatException Error(string message)
    {
        JsonPlace place = JsonPlace.Of(document, json.TokenStartIndex);
        return new GraphFormatException(message, name, place.Line, place.Column, place.Path);
    }

    /// <summary>The text of a string or member name; invalid UTF-8 and escaped halves of surrogate pairs are found only here.</summary>
    private readonly string Decoded()
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw Error(FormatMessages.NotJson(e.Message));
        }
    }

    private readonly void Expect(JsonTokenType token, string expected)
    {
        if (json.TokenType != token)
            throw Error(FormatMessages.Expected(expected, Found()));
    }

    private readonly string Found() => json.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => $"the number {System.Text.Encoding.UTF8.GetString(json.ValueSpan)}",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        _ => "the end",
    };

    private readonly long Column(JsonException e)
    {
        // The parser counts bytes in the line; a person counts characters.
        int line = 0;
        for (long i = 0; i < (e.LineNumber ?? 0); i++)
            line += document[line..].IndexOf((byte)'\n') + 1;
        int end = (int)Math.Min(document.Length, line + (e.BytePositionInLine ?? 0));
        return System.Text.Encoding.UTF8.GetCharCount(document[line..end]) + 1;
    }
}
