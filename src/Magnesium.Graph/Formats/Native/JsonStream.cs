using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// Walks a JSON document of any size, of which only the part around the present value is in memory. The outer structure is
/// walked token by token; an inner value, as one node, is taken whole with <see cref="Value"/>. Errors have line, column and path.
/// </summary>
/// <remarks>Memory is that of the largest value taken, at most <see cref="ReadLimits.ValueLength"/>.</remarks>
internal sealed class JsonStream : IReadingPlace
{
    private readonly JsonWindow window;
    private readonly ReadOptions options;
    private readonly List<(string? Member, int Item)> path = [];
    private JsonReaderState state;
    private JsonReaderState stateBefore;
    private int before;
    private int tokenStart;
    private int documents;

    // What the parser takes for its place in state, which is that of the window's position.
    private (long Line, long Byte) parserPlace;
    private (long Line, long Byte) parserPlaceBefore;

    public JsonStream(Stream content, string name, ReadOptions options, Action<string>? notice = null)
    {
        Name = name;
        this.options = options;
        window = new JsonWindow(content, name, options, notice);
        state = new JsonReaderState(new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = !options.Strict,
            AllowMultipleValues = true,
            MaxDepth = options.Limits.Depth,
        });
    }

    public string Name { get; }

    /// <summary>Names and values that come again and again.</summary>
    public ShortTexts Texts { get; } = new();

    public JsonTokenType Token { get; private set; }

    /// <summary>Where the present value is.</summary>
    public ReadingPlace Here
    {
        get
        {
            (long line, long column) = window.PlaceOf(tokenStart);
            return new(Name, line, column, Path);
        }
    }

    private string Path
    {
        get
        {
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

    /// <summary>Steps to the first token.</summary>
    /// <exception cref="GraphFormatException">There is none.</exception>
    public void Start()
    {
        if (!Next())
            throw Error(FormatMessages.Empty());
    }

    /// <summary>Steps to the next token; false at the end of the document.</summary>
    public bool Next()
    {
        stateBefore = state;
        parserPlaceBefore = parserPlace;
        before = window.Position;
        while (true)
        {
            var json = new Utf8JsonReader(window.Bytes, window.IsLast, state);
            bool read;
            try
            {
                read = json.Read();
            }
            catch (JsonException e)
            {
                throw Syntax(e, json.TokenStartIndex);
            }

            if (read)
            {
                tokenStart = window.Position + (int)json.TokenStartIndex;
                Token = json.TokenType;
                Track(ref json);
                Advance(ref json);
                return true;
            }

            if (window.IsLast)
            {
                Token = JsonTokenType.None;
                return false;
            }

            before -= Grow();
        }
    }

    /// <summary>Steps to the next member of the object, and onto its value; false at the object's end.</summary>
    public bool NextMember([NotNullWhen(true)] out string? member)
    {
        Next();
        if (Token != JsonTokenType.PropertyName)
        {
            member = null;
            return false;
        }

        member = path[^1].Member!;
        Next();
        return true;
    }

    /// <summary>Steps onto the next item of the array; false at the array's end.</summary>
    public bool NextItem()
    {
        Next();
        return Token is not (JsonTokenType.EndArray or JsonTokenType.None);
    }

    public void ExpectObject() => Expect(JsonTokenType.StartObject, "an object");

    public void ExpectArray() => Expect(JsonTokenType.StartArray, "an array");

    /// <summary>The whole value that starts here, on its first token. Good until this moves on; it is passed over when this does.</summary>
    public JsonCursor Value()
    {
        int start = TakeWhole();
        var cursor = new JsonCursor(window.Taken(start), this, options);
        cursor.Next();
        return cursor;
    }

    /// <summary>Passes over the value, however large, without holding it.</summary>
    public void Skip()
    {
        if (Token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        int depth = path.Count;
        while (path.Count >= depth && Next())
        {
        }
    }

    /// <summary>Checks that the document ends here.</summary>
    public void End()
    {
        if (Next())
            throw Error(FormatMessages.MoreAfterEnd());
    }

    public GraphFormatException Error(string message, Exception? inner = null) => Here.Error(message, inner);

    /// <summary>The place of a byte of the value that is taken, for its cursor.</summary>
    internal JsonPlace PlaceInValue(ReadOnlySpan<byte> value, long offset)
    {
        (long line, long column) = window.PlaceOf(tokenStart);
        JsonPlace inside = JsonPlace.Of(value, offset);
        return new JsonPlace(line + inside.Line - 1, inside.Line == 1 ? column + inside.Column - 1 : inside.Column, Path + inside.Path[1..]);
    }

    /// <summary>Brings the whole value into memory, steps behind it and returns where it starts.</summary>
    /// <remarks>
    /// What comes after the second item of an array, or later, is read as what came after the one before was: so its tokens
    /// need to be read by its cursor only.
    /// </remarks>
    private int TakeWhole()
    {
        if (Token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return tokenStart;
        bool isLaterItem = path.Count > 1 ? path[^2] is (null, > 0) : documents > 1;
        if (isLaterItem && JsonEnd.Of(window.From(tokenStart), options.Limits.Depth - path.Count) is > 0 and int length)
        {
            Leave();
            window.Position = tokenStart + length;
            state = stateBefore;
            parserPlace = parserPlaceBefore;
            return tokenStart;
        }

        window.Position = before;
        parserPlace = parserPlaceBefore;
        while (true)
        {
            var json = new Utf8JsonReader(window.Bytes, window.IsLast, stateBefore);
            try
            {
                if (json.Read() && json.TrySkip())
                {
                    Leave();
                    Advance(ref json);
                    return tokenStart;
                }
            }
            catch (JsonException e)
            {
                throw Syntax(e, tokenStart - window.Position);
            }

            before -= Grow();
        }
    }

    private void Advance(ref Utf8JsonReader json)
    {
        ReadOnlySpan<byte> consumed = window.Bytes[..(int)json.BytesConsumed];
        int lines = consumed.Count((byte)'\n');
        parserPlace = lines == 0 ? (parserPlace.Line, parserPlace.Byte + consumed.Length) : (parserPlace.Line + lines, consumed.Length - consumed.LastIndexOf((byte)'\n') - 1);
        window.Position += consumed.Length;
        state = json.CurrentState;
    }

    /// <summary>Reads more and returns how far everything moved.</summary>
    private int Grow()
    {
        if (window.Bytes.Length > options.Limits.ValueLength)
            throw Error(FormatMessages.TooLong(options.Limits.ValueLength));
        int shift = window.Grow();
        tokenStart -= shift;
        return shift;
    }

    private void Track(ref Utf8JsonReader json)
    {
        switch (Token)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Leave();
                return;
            case JsonTokenType.PropertyName:
                path[^1] = (Decoded(ref json), 0);
                return;
        }

        if (path.Count == 0)
            documents++;
        else if (path[^1].Member is null)
            path[^1] = (null, path[^1].Item + 1);
        if (Token == JsonTokenType.StartObject)
            path.Add(("", 0));
        else if (Token == JsonTokenType.StartArray)
            path.Add((null, -1));
    }

    private void Leave() => path.RemoveAt(path.Count - 1);

    private string Decoded(ref Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped && Texts.TryGet(json.ValueSpan, out string known))
            return known;
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw Error(FormatMessages.Undecodable(e), e);
        }
    }

    private void Expect(JsonTokenType token, string expected)
    {
        if (Token != token)
            throw Error(FormatMessages.Expected(expected, JsonCursor.Found(Token)));
    }

    private GraphFormatException Syntax(JsonException e, long valueStart)
    {
        // The parser's own message ends in its place; ours has it in front.
        string detail = e.Message.Split(" LineNumber:", 2)[0];
        bool tooDeep = detail.Contains("maximum configured depth", StringComparison.Ordinal);
        string message = tooDeep ? FormatMessages.TooDeep(options.Limits.Depth) : FormatMessages.NotJson(detail);
        int fault = window.OffsetOf((e.LineNumber ?? 0) - parserPlace.Line, (e.BytePositionInLine ?? 0) - (e.LineNumber == parserPlace.Line ? parserPlace.Byte : 0));
        (long line, long column) = window.PlaceOf(fault);
        int start = window.Position + (int)Math.Max(0, valueStart);
        string inside = !tooDeep && fault > start && Token is (JsonTokenType.StartObject or JsonTokenType.StartArray) ? JsonPlace.Of(window.Between(start, fault), fault - start).Path[1..] : "";
        return new GraphFormatException(message, Name, line, column, Path + inside, e);
    }
}
