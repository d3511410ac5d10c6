namespace Magnesium.Graph.Fuzz;

/// <summary>A text cut into words, quoted texts, white space and single signs, whatever its syntax; and pieces of it that belong together.</summary>
internal sealed class Tokens
{
    private readonly byte[] text;
    private readonly List<int> starts = [];

    public Tokens(byte[] text)
    {
        this.text = text;
        for (int at = 0; at < text.Length; at = End(at))
            starts.Add(at);
        starts.Add(text.Length);
        IsJson = text.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
    }

    public int Count => starts.Count - 1;

    /// <summary>Whether pieces beside each other need a comma between them.</summary>
    public bool IsJson { get; }

    public ReadOnlySpan<byte> this[int token] => text.AsSpan(starts[token]..starts[token + 1]);

    /// <summary>Where in the text a token starts.</summary>
    public int Start(int token) => starts[token];

    /// <summary>The first token after the piece that starts at one: a bracket's or an element's end, a member's value, a line's end.</summary>
    public int PieceEnd(int token)
    {
        byte first = this[token][0];
        return first switch
        {
            (byte)'{' or (byte)'[' or (byte)'(' => BracketEnd(token),
            (byte)'<' => ElementEnd(token),
            (byte)'\n' => LineEnd(token + 1),
            (byte)'"' when Is(token + 1, ':') => PieceEnd(Is(token + 2, ' ') && token + 3 < Count ? token + 3 : Math.Min(token + 2, Count - 1)),
            _ => token + 1,
        };
    }

    private bool Is(int token, char sign) => token < Count && this[token][0] == sign;

    private int BracketEnd(int token)
    {
        int depth = 0;
        for (int at = token; at < Count; at++)
        {
            depth += this[at][0] switch { (byte)'{' or (byte)'[' or (byte)'(' => 1, (byte)'}' or (byte)']' or (byte)')' => -1, _ => 0 };
            if (depth == 0)
                return at + 1;
        }

        return Count;
    }

    private int ElementEnd(int token)
    {
        int depth = 0;
        for (int at = token; at < Count; at++)
        {
            if (this[at][0] == '<')
                depth += Is(at + 1, '/') ? -1 : 1;
            else if (this[at][0] == '>' && at > 0 && this[at - 1][0] is (byte)'/' or (byte)'?')
                depth--;
            if (depth <= 0 && this[at][0] == '>')
                return at + 1;
        }

        return Count;
    }

    private int LineEnd(int token)
    {
        while (token < Count && this[token][0] != '\n')
            token++;
        return token;
    }

    private int End(int at)
    {
        byte first = text[at];
        if (first == '"')
        {
            for (int end = at + 1; end < text.Length && text[end] != '\n'; end++)
            {
                if (text[end] == '\\')
                    end++;
                else if (text[end] == '"')
                    return end + 1;
            }

            return at + 1;
        }

        Func<byte, bool>? belongs = IsWord(first) ? IsWord : first == ' ' ? other => other == ' ' : first == '\n' ? other => other is (byte)'\n' or (byte)' ' or (byte)'\r' : null;
        int next = at + 1;
        while (belongs is not null && next < text.Length && belongs(text[next]))
            next++;
        return next;
    }

    private static bool IsWord(byte sign) => char.IsAsciiLetterOrDigit((char)sign) || sign >= 0x80 || sign is (byte)'_' or (byte)'-' or (byte)'.' or (byte)'+' or (byte)':' or (byte)'#';
}
