using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>Cuts a pattern into tokens. Time linear in the text.</summary>
internal static class Lexer
{
    private static readonly (string Text, TokenKind Kind)[] Signs =
    [
        ("<=", TokenKind.LessOrEqual), ("<>", TokenKind.NotEqual), ("<-", TokenKind.LeftArrow), ("->", TokenKind.RightArrow), (">=", TokenKind.GreaterOrEqual),
        ("(", TokenKind.LeftParenthesis), (")", TokenKind.RightParenthesis), ("[", TokenKind.LeftBracket), ("]", TokenKind.RightBracket),
        ("{", TokenKind.LeftBrace), ("}", TokenKind.RightBrace), (":", TokenKind.Colon), (",", TokenKind.Comma), (".", TokenKind.Dot),
        ("|", TokenKind.Pipe), ("&", TokenKind.Ampersand), ("!", TokenKind.Exclamation), ("%", TokenKind.Percent), ("~", TokenKind.Tilde),
        ("$", TokenKind.Dollar), ("-", TokenKind.Minus), ("<", TokenKind.Less), (">", TokenKind.Greater), ("=", TokenKind.Equal),
        ("*", TokenKind.Star), ("+", TokenKind.Plus), ("?", TokenKind.Question), (";", TokenKind.Semicolon),
    ];

    /// <exception cref="PatternException">A text or quoted name is not closed, a number or escape is malformed, or a character belongs to no token.</exception>
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        int position = 0;
        while (true)
        {
            position = SkipBlanks(text, position);
            if (position == text.Length)
            {
                tokens.Add(new Token(TokenKind.End, new TextSpan(position, 0), ""));
                return tokens;
            }

            Token token = ReadOne(text, position);
            tokens.Add(token);
            position = token.Span.Start + token.Span.Length;
        }
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
            }
            else if (text.AsSpan(position).StartsWith("//"))
            {
                int end = text.IndexOf('\n', position);
                position = end < 0 ? text.Length : end + 1;
            }
            else if (text.AsSpan(position).StartsWith("/*"))
            {
                int end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                if (end < 0)
                    throw new PatternException(text, position, PatternMessages.UnclosedComment());
                position = end + 2;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private static Token ReadOne(string text, int start)
    {
        char first = text[start];
        if (first is '\'' or '"')
            return Quoted(text, start, TokenKind.Text);
        if (first == '`')
            return Quoted(text, start, TokenKind.QuotedName);
        if (char.IsAsciiDigit(first))
            return Number(text, start);
        if (char.IsLetter(first) || first == '_')
        {
            int end = start + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            return new Token(TokenKind.Name, new TextSpan(start, end - start), text[start..end]);
        }

        foreach ((string sign, TokenKind kind) in Signs)
        {
            if (text.AsSpan(start).StartsWith(sign, StringComparison.Ordinal))
                return new Token(kind, new TextSpan(start, sign.Length), sign);
        }

        string shown = char.IsHighSurrogate(first) && start + 1 < text.Length ? text.Substring(start, 2) : first.ToString();
        throw new PatternException(text, start, PatternMessages.StrayCharacter(shown));
    }

    private static Token Number(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;

        // A point belongs to the number only when a digit follows it.
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            int exponent = end + 1;
            if (exponent < text.Length && text[exponent] is '+' or '-')
                exponent++;
            if (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
            {
                end = exponent;
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                    end++;
            }
        }

        if (end < text.Length && (char.IsLetter(text[end]) || text[end] == '_'))
            throw new PatternException(text, start, PatternMessages.MalformedNumber(text[start..(end + 1)]));
        return new Token(TokenKind.Number, new TextSpan(start, end - start), text[start..end]);
    }

    private static Token Quoted(string text, int start, TokenKind kind)
    {
        char quote = text[start];
        var content = new StringBuilder();
        int position = start + 1;
        while (position < text.Length)
        {
            char c = text[position];
            if (c == quote)
            {
                if (position + 1 < text.Length && text[position + 1] == quote)
                {
                    content.Append(quote);
                    position += 2;
                    continue;
                }

                string value = content.ToString();
                if (kind == TokenKind.QuotedName && value.Length == 0)
                    throw new PatternException(text, start, PatternMessages.EmptyName());
                return new Token(kind, new TextSpan(start, position + 1 - start), value);
            }

            if (c == '\\' && kind == TokenKind.Text)
            {
                position += Escape(text, position, content);
                continue;
            }

            content.Append(c);
            position++;
        }

        throw new PatternException(text, start, kind == TokenKind.Text ? PatternMessages.UnclosedText(quote) : PatternMessages.UnclosedName());
    }

    /// <summary>Reads one escape sequence of ISO GQL and returns its length.</summary>
    private static int Escape(string text, int position, StringBuilder content)
    {
        char escaped = position + 1 < text.Length ? text[position + 1] : '\0';
        switch (escaped)
        {
            case '\\' or '\'' or '"' or '`':
                content.Append(escaped);
                return 2;
            case 'n':
                content.Append('\n');
                return 2;
            case 't':
                content.Append('\t');
                return 2;
            case 'r':
                content.Append('\r');
                return 2;
            case 'b':
                content.Append('\b');
                return 2;
            case 'f':
                content.Append('\f');
                return 2;
            case 'u' or 'U':
                int digits = escaped == 'u' ? 4 : 6;
                if (position + 2 + digits <= text.Length
                    && int.TryParse(text.AsSpan(position + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
                    && code <= 0x10FFFF)
                {
                    content.Append(code is >= 0xD800 and <= 0xDFFF or <= 0xFFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code));
                    return 2 + digits;
                }

                break;
        }

        throw new PatternException(text, position, PatternMessages.UnknownEscape(escaped));
    }
}
