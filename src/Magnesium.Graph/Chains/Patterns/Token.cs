namespace Magnesium.Graph;

/// <summary>The kinds of token in a pattern.</summary>
internal enum TokenKind
{
    End,
    Name,
    QuotedName,
    Text,
    Number,
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Colon,
    Comma,
    Dot,
    Pipe,
    Ampersand,
    Exclamation,
    Percent,
    Tilde,
    Dollar,
    Minus,
    LeftArrow,
    RightArrow,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    Star,
    Plus,
    Question,
    Semicolon,
}

/// <summary>One token: its kind, its place, and its text as a person wrote it (a literal's or quoted name's content unescaped).</summary>
internal readonly record struct Token(TokenKind Kind, TextSpan Span, string Text)
{
    /// <summary>The token as messages name it.</summary>
    public string Shown => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Text => $"the text '{Text}'",
        TokenKind.QuotedName => $"`{Text}`",
        _ => $"'{Text}'",
    };

    /// <summary>True for this keyword, in any case.</summary>
    public bool Is(string keyword) => Kind == TokenKind.Name && string.Equals(Text, keyword, StringComparison.OrdinalIgnoreCase);
}
