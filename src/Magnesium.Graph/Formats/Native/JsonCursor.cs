using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// Reads JSON that is in memory, a value of a <see cref="JsonStream"/> or a text of its own, and complains in the words of its
/// owner. On a value, every Read method leaves the cursor on the value's last token.
/// </summary>
internal ref struct JsonCursor
{
    private readonly ReadOnlySpan<byte> document;
    private readonly string name;
    private readonly JsonStream? stream;
    private readonly ShortTexts? texts;
    private readonly ReadOptions options;
    private Utf8JsonReader json;

    /// <summary>Over a document of its own.</summary>
    public JsonCursor(ReadOnlySpan<byte> document, string name, ReadOptions options)
    {
        this.document = document;
        this.name = name;
        this.options = options;
        json = new Utf8JsonReader(document, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = !options.Strict, MaxDepth = options.Limits.Depth });
    }

    /// <summary>Over the value that a stream has taken.</summary>
    public JsonCursor(ReadOnlySpan<byte> value, JsonStream stream, ReadOptions options)
        : this(value, stream.Name, options)
    {
        this.stream = stream;
        texts = stream.Texts;
    }

    /// <summary>The bytes it reads.</summary>
    public readonly ReadOnlySpan<byte> Document => document;

    public readonly JsonTokenType Token => json.TokenType;

    public readonly bool IsNull => json.TokenType == JsonTokenType.Null;

    /// <summary>Where the cursor is, for messages about what is read here.</summary>
    public readonly string Where
    {
        get
        {
            JsonPlace place = PlaceOf(json.TokenStartIndex);
            return $"{name}({place.Line},{place.Column}) at {place.Path}";
        }
    }

    /// <summary>True when the text of this string or member name is exactly these bytes, which must need no escape.</summary>
    public readonly bool Is(ReadOnlySpan<byte> text) => AreEqual(in json, text);

    public bool Next()
    {
        try
        {
            return json.Read();
        }
        catch (JsonException e)
        {
            throw Syntax(e);
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

    /// <summary>The id that a string or number is: numbers are ids in many files.</summary>
    public readonly string ReadId() => json.TokenType switch
    {
        JsonTokenType.String => Decoded(),
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(json.ValueSpan),
        _ => throw Error(FormatMessages.Expected("an id, a string or a number", Found())),
    };

    /// <summary>True when there is an object or a null anywhere in the array the cursor is on, which stays where it is.</summary>
    public readonly bool HoldsObjects()
    {
        Utf8JsonReader ahead = json;
        int depth = ahead.CurrentDepth;
        while (TryRead(ref ahead) && ahead.CurrentDepth > depth)
        {
            if (ahead.TokenType is JsonTokenType.StartObject or JsonTokenType.Null)
                return true;
        }

        return false;
    }

    /// <summary>Which of three names is the first that a member of the object the cursor is on has, 0 to 2, else -1. The cursor stays.</summary>
    public readonly int FirstMember(ReadOnlySpan<byte> zero, ReadOnlySpan<byte> one, ReadOnlySpan<byte> two)
    {
        Utf8JsonReader ahead = json;
        int depth = ahead.CurrentDepth + 1;
        while (TryRead(ref ahead) && ahead.CurrentDepth >= depth)
        {
            if (ahead.TokenType != JsonTokenType.PropertyName || ahead.CurrentDepth > depth)
                continue;
            if (AreEqual(in ahead, zero))
                return 0;
            if (AreEqual(in ahead, one))
                return 1;
            if (AreEqual(in ahead, two))
                return 2;
        }

        return -1;
    }

    /// <summary>The value's own JSON text, without what only we read: comments and commas before an end. The cursor passes over it.</summary>
    public string ReadRaw()
    {
        int start = (int)json.TokenStartIndex;
        Skip();
        ReadOnlySpan<byte> raw = document[start..(int)json.BytesConsumed];
        try
        {
            return System.Text.Encoding.UTF8.GetString(IsPlain(raw, options.Limits.Depth) ? raw : Plain(raw, options.Limits.Depth));
        }
        catch (InvalidOperationException e)
        {
            throw Error(FormatMessages.Undecodable(e)); // half of a surrogate pair
        }
    }

    /// <summary>False for a text with half of a surrogate pair, which equals none; whoever reads it refuses it with its place.</summary>
    private static bool AreEqual(in Utf8JsonReader json, ReadOnlySpan<byte> text)
    {
        try
        {
            return json.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsPlain(ReadOnlySpan<byte> raw, int depth)
    {
        var plain = new Utf8JsonReader(raw, new JsonReaderOptions { MaxDepth = depth });
        try
        {
            while (plain.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte[] Plain(ReadOnlySpan<byte> raw, int depth)
    {
        using var value = JsonDocument.Parse(raw.ToArray(), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = depth });
        using var plain = new MemoryStream();
        using (var writer = new Utf8JsonWriter(plain, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = depth }))
            value.RootElement.WriteTo(writer);
        return plain.ToArray();
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
        if (json.ValueSpan.SequenceEqual(JsonWindow.NotANumber))
            return AttributeValue.Of(double.NaN);
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
            throw Syntax(e);
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
        JsonPlace place = PlaceOf(json.TokenStartIndex);
        return new GraphFormatException(message, name, place.Line, place.Column, place.Path);
    }

    private readonly JsonPlace PlaceOf(long offset) => stream is null ? JsonPlace.Of(document, offset) : stream.PlaceInValue(document, offset);

    /// <summary>The text of a string or member name; invalid UTF-8 and escaped halves of surrogate pairs are found only here.</summary>
    private readonly string Decoded()
    {
        if (texts is not null && !json.ValueIsEscaped && texts.TryGet(json.ValueSpan, out string known))
            return known;
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw Error(FormatMessages.Undecodable(e));
        }
    }

    private readonly void Expect(JsonTokenType token, string expected)
    {
        if (json.TokenType != token)
            throw Error(FormatMessages.Expected(expected, Found()));
    }

    private readonly string Found() => json.TokenType == JsonTokenType.Number ? $"the number {System.Text.Encoding.UTF8.GetString(json.ValueSpan)}" : Found(json.TokenType);

    /// <summary>What a token is, for messages.</summary>
    public static string Found(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        _ => "the end",
    };

    /// <summary>Reads ahead; a fault will be reported by who reads there.</summary>
    private static bool TryRead(ref Utf8JsonReader ahead)
    {
        try
        {
            return ahead.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private readonly GraphFormatException Syntax(JsonException e)
    {
        // The parser counts bytes in the line; a person counts characters.
        int offset = 0;
        for (long line = 0; line < (e.LineNumber ?? 0); line++)
            offset += document[offset..].IndexOf((byte)'\n') + 1;
        offset = (int)Math.Min(document.Length, offset + (e.BytePositionInLine ?? 0));
        JsonPlace place = PlaceOf(offset);

        // The parser's own message ends in its place; ours has it in front.
        return new GraphFormatException(FormatMessages.NotJson(e.Message.Split(" LineNumber:", 2)[0]), name, place.Line, place.Column, place.Path, e);
    }
}
