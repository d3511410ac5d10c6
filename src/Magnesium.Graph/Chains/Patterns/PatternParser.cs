using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph;

/// <summary>
/// Reads the path-pattern subset of ISO GQL (ISO/IEC 39075) by recursive descent. What the subset leaves out is refused by
/// name, so that a pasted pattern never means something else here.
/// </summary>
internal sealed class PatternParser
{
    /// <summary>The most elements and the deepest parentheses a pattern may have.</summary>
    private const int MaxDepth = 64;

    private const int MaxRepetition = 1000;

    private readonly string text;
    private readonly List<Token> tokens;
    private int next;
    private int depth;

    private PatternParser(string text)
    {
        this.text = text;
        tokens = Lexer.Read(text);
    }

    private Token Current => tokens[next];

    /// <exception cref="PatternException">The text is no pattern of the subset.</exception>
    public static PatternSyntax Parse(string text)
    {
        var parser = new PatternParser(text);
        return parser.ParsePattern();
    }

    private PatternSyntax ParsePattern()
    {
        if (Current.Is("OPTIONAL"))
            throw Refused(PatternMessages.NoOptional());
        if (!Current.Is("MATCH") && Current.Kind != TokenKind.LeftParenthesis)
            throw Unexpected("MATCH");
        Take("MATCH");
        (PathSelector selector, int k) = ParseSelector();
        PathMode mode = ParseMode() ?? PathMode.Walk;
        if (!Take("PATHS"))
            Take("PATH");
        if (Current.Kind == TokenKind.Name && tokens[next + 1].Kind == TokenKind.Equal)
            throw Refused(PatternMessages.NoPathVariable());
        ImmutableArray<PartSyntax> parts = ParseParts(isSubpath: false);
        ExpressionSyntax? where = Take("WHERE") ? ParseExpression() : null;
        Take(TokenKind.Semicolon);
        if (Current.Kind == TokenKind.Comma)
            throw Refused(PatternMessages.NoJoin());
        if (Current.Is("RETURN") || Current.Is("YIELD") || Current.Is("KEEP"))
            throw Refused(PatternMessages.NoClause(Current.Text.ToUpperInvariant()));
        if (Current.Kind != TokenKind.End)
            throw Unexpected(where is null ? "an edge, a node, WHERE or the end" : "AND, OR or the end");
        return new PatternSyntax(selector, k, mode, parts, where);
    }

    private (PathSelector Selector, int K) ParseSelector()
    {
        if (Take("ANY"))
        {
            if (!Take("SHORTEST"))
                throw Refused(PatternMessages.NoAny());
            return (PathSelector.AnyShortest, 1);
        }

        if (Take("ALL"))
            return (Take("SHORTEST") ? PathSelector.AllShortest : PathSelector.All, 1);
        if (!Take("SHORTEST"))
            return (PathSelector.All, 1);
        Token number = Expect(TokenKind.Number, "how many shortest paths, a whole number");
        int k = WholeNumber(number);
        if (k == 0)
            throw Error(number, PatternMessages.ShortestNeedsOne());
        if (Current.Is("GROUP") || Current.Is("GROUPS"))
            throw Refused(PatternMessages.NoGroups());
        return (PathSelector.ShortestK, k);
    }

    private PathMode? ParseMode()
    {
        foreach (PathMode mode in Enum.GetValues<PathMode>())
        {
            if (Take(mode.ToString()))
                return mode;
        }

        return null;
    }

    private ImmutableArray<PartSyntax> ParseParts(bool isSubpath)
    {
        if (++depth > MaxDepth)
            throw Refused(PatternMessages.TooDeep(MaxDepth));
        ImmutableArray<PartSyntax>.Builder parts = ImmutableArray.CreateBuilder<PartSyntax>();
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.LeftParenthesis when IsSubpath():
                    parts.Add(ParseSubpath(isSubpath));
                    break;
                case TokenKind.LeftParenthesis:
                    parts.Add(ParseNode());
                    break;
                case TokenKind.Minus or TokenKind.LeftArrow or TokenKind.RightArrow:
                    parts.Add(ParseEdge(isSubpath));
                    break;
                case TokenKind.Tilde:
                    throw Refused(PatternMessages.NoUndirected());
                case TokenKind.Pipe:
                    throw Refused(PatternMessages.NoAlternatives());
                default:
                    if (parts.Count == 0)
                        throw Unexpected("a node pattern such as (a)");
                    depth--;
                    return parts.DrainToImmutable();
            }
        }
    }

    /// <summary>True when the parenthesis opens a sub-path: another parenthesis, an edge or a path mode follows it.</summary>
    private bool IsSubpath()
    {
        Token inside = tokens[next + 1];
        if (inside.Kind is TokenKind.LeftParenthesis or TokenKind.Minus or TokenKind.LeftArrow or TokenKind.RightArrow)
            return true;
        return inside.Kind == TokenKind.Name && tokens[next + 2].Kind is TokenKind.LeftParenthesis && Enum.TryParse<PathMode>(inside.Text, ignoreCase: true, out _);
    }

    private SubpathSyntax ParseSubpath(bool isNested)
    {
        Token open = Expect(TokenKind.LeftParenthesis, "'('");
        if (Current.Kind == TokenKind.Name)
            throw Refused(PatternMessages.NoModeInside(Current.Text.ToUpperInvariant()));
        ImmutableArray<PartSyntax> parts = ParseParts(isSubpath: true);
        ExpressionSyntax? where = Take("WHERE") ? ParseExpression() : null;
        if (Current.Kind == TokenKind.Pipe)
            throw Refused(PatternMessages.NoAlternatives());
        Token close = Expect(TokenKind.RightParenthesis, "')'");
        QuantifierSyntax quantifier = ParseQuantifier();
        if (isNested && !quantifier.IsOnce)
            throw Error(close, PatternMessages.NoNestedQuantifier());
        return new SubpathSyntax(TextSpan.Between(open.Span, close.Span), parts, where, quantifier);
    }

    private NodeSyntax ParseNode()
    {
        Token open = Expect(TokenKind.LeftParenthesis, "'('");
        (string? variable, ImmutableArray<NameSyntax> types, ImmutableArray<PropertySyntax> properties, ExpressionSyntax? where) = ParseInside("a node type");
        Token close = Expect(TokenKind.RightParenthesis, InsideExpected(variable, types, properties, where, "')'"));
        if (Current.Kind is TokenKind.LeftBrace or TokenKind.Star or TokenKind.Plus or TokenKind.Question)
            throw Refused(PatternMessages.NoNodeQuantifier());
        return new NodeSyntax(TextSpan.Between(open.Span, close.Span), variable, types, properties, where);
    }

    private EdgeSyntax ParseEdge(bool isNested)
    {
        Token first = tokens[next++];
        if (first.Kind == TokenKind.RightArrow)
            return Quantified(new EdgeSyntax(first.Span, WalkDirection.Forward, null, [], [], null, QuantifierSyntax.Once), isNested);
        bool leftArrow = first.Kind == TokenKind.LeftArrow;
        string? variable = null;
        ImmutableArray<NameSyntax> relations = [];
        ImmutableArray<PropertySyntax> properties = [];
        ExpressionSyntax? where = null;
        bool bracketed = Take(TokenKind.LeftBracket);
        if (bracketed)
        {
            (variable, relations, properties, where) = ParseInside("a relation");
            if (Current.Kind == TokenKind.Star)
                throw Refused(PatternMessages.StarInBrackets());
            Expect(TokenKind.RightBracket, InsideExpected(variable, relations, properties, where, "']'"));
        }

        Token last = Current;
        bool rightArrow = false;
        if (Take(TokenKind.RightArrow))
        {
            rightArrow = true;
        }
        else if (!Take(TokenKind.Minus))
        {
            // Without brackets a single dash or arrow is a whole edge.
            if (bracketed)
                throw Unexpected(leftArrow ? "'-'" : "'->' or '-'");
            last = first;
        }

        if (leftArrow && rightArrow)
            throw Error(first, PatternMessages.BothArrows());
        WalkDirection direction = leftArrow ? WalkDirection.Backward : rightArrow ? WalkDirection.Forward : WalkDirection.Either;
        return Quantified(new EdgeSyntax(TextSpan.Between(first.Span, last.Span), direction, variable, relations, properties, where, QuantifierSyntax.Once), isNested);
    }

    private EdgeSyntax Quantified(EdgeSyntax edge, bool isNested)
    {
        Token place = Current;
        QuantifierSyntax quantifier = ParseQuantifier();
        if (isNested && !quantifier.IsOnce)
            throw Error(place, PatternMessages.NoNestedQuantifier());
        return edge with { Quantifier = quantifier };
    }

    private (string? Variable, ImmutableArray<NameSyntax> Names, ImmutableArray<PropertySyntax> Properties, ExpressionSyntax? Where) ParseInside(string what)
    {
        string? variable = null;
        if (Current.Kind == TokenKind.QuotedName || (Current.Kind == TokenKind.Name && !Current.Is("WHERE") && !Current.Is("IS")))
            variable = tokens[next++].Text;
        ImmutableArray<NameSyntax> names = [];
        if (Take(TokenKind.Colon) || Take("IS"))
            names = ParseNames(what);
        ImmutableArray<PropertySyntax> properties = Current.Kind == TokenKind.LeftBrace ? ParseProperties() : [];
        ExpressionSyntax? where = Take("WHERE") ? ParseExpression() : null;
        return (variable, names, properties, where);
    }

    private ImmutableArray<NameSyntax> ParseNames(string what)
    {
        ImmutableArray<NameSyntax>.Builder names = ImmutableArray.CreateBuilder<NameSyntax>();
        do
        {
            RefuseLabelOperators();
            if (Current.Kind is not (TokenKind.Name or TokenKind.QuotedName))
                throw Unexpected($"{what} after '{(names.Count == 0 ? ":" : "|")}'");
            names.Add(new NameSyntax(Current.Span, Current.Text));
            next++;
            RefuseLabelOperators();
        }
        while (Take(TokenKind.Pipe) && (Take(TokenKind.Colon) || true));
        return names.DrainToImmutable();
    }

    private void RefuseLabelOperators()
    {
        if (Current.Kind is TokenKind.Ampersand or TokenKind.Exclamation or TokenKind.Percent)
            throw Refused(PatternMessages.NoLabelOperator(Current.Text));
        if (Current.Kind == TokenKind.LeftParenthesis)
            throw Refused(PatternMessages.NoLabelOperator("("));
    }

    private ImmutableArray<PropertySyntax> ParseProperties()
    {
        Expect(TokenKind.LeftBrace, "'{'");
        ImmutableArray<PropertySyntax>.Builder properties = ImmutableArray.CreateBuilder<PropertySyntax>();
        do
        {
            if (Current.Kind is not (TokenKind.Name or TokenKind.QuotedName))
                throw Unexpected("a property name");
            Token name = tokens[next++];
            Expect(TokenKind.Colon, "':' and the property's value");
            LiteralSyntax value = ParseLiteral();
            properties.Add(new PropertySyntax(name.Span, name.Text, value));
        }
        while (Take(TokenKind.Comma));
        Expect(TokenKind.RightBrace, "',' or '}'");
        return properties.DrainToImmutable();
    }

    private QuantifierSyntax ParseQuantifier()
    {
        if (Take(TokenKind.Star))
            return Current.Kind == TokenKind.Number ? throw Refused(PatternMessages.CypherRange()) : new QuantifierSyntax(0, null);
        if (Take(TokenKind.Plus))
            return new QuantifierSyntax(1, null);
        if (Take(TokenKind.Question))
            return new QuantifierSyntax(0, 1);
        Token open = Current;
        if (!Take(TokenKind.LeftBrace))
            return QuantifierSyntax.Once;
        int? least = Current.Kind == TokenKind.Number ? WholeNumber(tokens[next++]) : null;
        if (Current.Kind == TokenKind.Dot)
            throw Refused(PatternMessages.CypherRange());
        int? most = least;
        if (Take(TokenKind.Comma))
            most = Current.Kind == TokenKind.Number ? WholeNumber(tokens[next++]) : null;
        else if (least is null)
            throw Unexpected("a number, as in {1,3}");
        Expect(TokenKind.RightBrace, "'}'");
        var quantifier = new QuantifierSyntax(least ?? 0, most);
        if (quantifier.Most < quantifier.Least)
            throw Error(open, PatternMessages.EmptyRange(quantifier.Least, quantifier.Most.Value));
        if (quantifier.Most == 0)
            throw Error(open, PatternMessages.NeverRepeated());
        return quantifier;
    }

    private int WholeNumber(Token token) =>
        int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value <= MaxRepetition
            ? value
            : throw Error(token, PatternMessages.NotARepetition(token.Text, MaxRepetition));

    private ExpressionSyntax ParseExpression()
    {
        if (++depth > MaxDepth)
            throw Refused(PatternMessages.TooDeep(MaxDepth));
        var operands = new List<ExpressionSyntax> { ParseConjunction() };
        while (true)
        {
            if (Current.Is("XOR"))
                throw Refused(PatternMessages.NoXor());
            if (!Take("OR"))
                break;
            operands.Add(ParseConjunction());
        }

        depth--;
        return LogicSyntax.Of(isAnd: false, operands);
    }

    private ExpressionSyntax ParseConjunction()
    {
        var operands = new List<ExpressionSyntax> { ParseNegation() };
        while (Take("AND"))
            operands.Add(ParseNegation());
        return LogicSyntax.Of(isAnd: true, operands);
    }

    private ExpressionSyntax ParseNegation()
    {
        // Two NOTs are none. They are read in a loop: a run may be as long as the text.
        Token first = Current;
        int count = 0;
        while (Take("NOT"))
            count++;
        ExpressionSyntax operand = ParseComparison();
        return count % 2 == 0 ? operand : new NotSyntax(TextSpan.Between(first.Span, operand.Span), operand);
    }

    private ExpressionSyntax ParseComparison()
    {
        if (Current.Kind == TokenKind.LeftParenthesis)
        {
            next++;
            ExpressionSyntax inner = ParseExpression();
            Expect(TokenKind.RightParenthesis, "AND, OR or ')'");
            return inner;
        }

        ExpressionSyntax left = ParseOperand();

        // In "x.n<-5" the arrow is a comparison and a sign.
        if (Current is { Kind: TokenKind.LeftArrow, Span: TextSpan arrow })
        {
            tokens[next] = new Token(TokenKind.Less, arrow with { Length = 1 }, "<");
            tokens.Insert(next + 1, new Token(TokenKind.Minus, new TextSpan(arrow.Start + 1, 1), "-"));
        }

        if (Take("IS"))
        {
            bool negated = Take("NOT");
            Token end = Current;
            if (!Take("NULL"))
                throw Unexpected(negated ? "NULL" : "NULL or NOT NULL");
            return new IsNullSyntax(TextSpan.Between(left.Span, end.Span), left, negated);
        }

        if (Take("IN"))
            return ParseIn(left);
        ComparisonOperator? comparison = Current.Kind switch
        {
            TokenKind.Equal => ComparisonOperator.Equal,
            TokenKind.NotEqual => ComparisonOperator.NotEqual,
            TokenKind.Less => ComparisonOperator.Less,
            TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
            TokenKind.Greater => ComparisonOperator.Greater,
            TokenKind.GreaterOrEqual => ComparisonOperator.GreaterOrEqual,
            _ => null,
        };
        if (comparison is not ComparisonOperator found)
        {
            if (Current.Kind == TokenKind.Exclamation)
                throw Refused(PatternMessages.NotEqualSign());
            if (left is LiteralSyntax { Value.Kind: AttributeKind.Boolean } or PropertyAccessSyntax)
                return left;
            throw Unexpected("a comparison: = <> < <= > >=, IS NULL or IN");
        }

        next++;
        ExpressionSyntax right = ParseOperand();
        return new ComparisonSyntax(TextSpan.Between(left.Span, right.Span), found, left, right);
    }

    private InSyntax ParseIn(ExpressionSyntax left)
    {
        Expect(TokenKind.LeftBracket, "'[' and the values");
        ImmutableArray<LiteralSyntax>.Builder items = ImmutableArray.CreateBuilder<LiteralSyntax>();
        do
        {
            items.Add(ParseLiteral());
        }
        while (Take(TokenKind.Comma));
        Token close = Expect(TokenKind.RightBracket, "',' or ']'");
        return new InSyntax(TextSpan.Between(left.Span, close.Span), left, items.DrainToImmutable());
    }

    private ExpressionSyntax ParseOperand()
    {
        bool isName = Current.Kind == TokenKind.QuotedName
            || (Current.Kind == TokenKind.Name && !Current.Is("TRUE") && !Current.Is("FALSE") && !Current.Is("NULL"));
        if (!isName)
            return ParseLiteral();
        Token variable = tokens[next++];
        if (Current.Kind == TokenKind.LeftParenthesis)
            throw Error(variable, PatternMessages.NoFunction(variable.Text));
        if (!Take(TokenKind.Dot))
            return new VariableSyntax(variable.Span, variable.Text);
        if (Current.Kind is not (TokenKind.Name or TokenKind.QuotedName))
            throw Unexpected($"a property of '{variable.Text}'");
        Token property = tokens[next++];
        return new PropertyAccessSyntax(TextSpan.Between(variable.Span, property.Span), variable.Text, property.Text);
    }

    private LiteralSyntax ParseLiteral()
    {
        Token token = Current;
        if (token.Kind == TokenKind.Dollar)
            throw Refused(PatternMessages.NoParameter());
        if (token.Is("NULL"))
            throw Refused(PatternMessages.NullComparison());
        bool negative = Take(TokenKind.Minus);
        if (!negative)
            Take(TokenKind.Plus);
        Token value = Current;
        AttributeValue? literal = value.Kind switch
        {
            TokenKind.Number => Number(value, negative),
            TokenKind.Text when value == token => AttributeValue.Of(value.Text),
            TokenKind.Name when value == token && value.Is("TRUE") => AttributeValue.Of(true),
            TokenKind.Name when value == token && value.Is("FALSE") => AttributeValue.Of(false),
            _ => null,
        };
        if (literal is not AttributeValue known)
            throw Unexpected(negative ? "a number" : "a text in quotes, a number, true or false");
        next++;
        return new LiteralSyntax(TextSpan.Between(token.Span, value.Span), known);
    }

    private AttributeValue Number(Token token, bool negative)
    {
        string written = negative ? $"-{token.Text}" : token.Text;
        if (long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
            return AttributeValue.Of(whole);
        double number = double.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? AttributeValue.Of(number) : throw Error(token, PatternMessages.NumberTooLarge());
    }

    private bool Take(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        next++;
        return true;
    }

    private bool Take(string keyword)
    {
        if (!Current.Is(keyword))
            return false;
        next++;
        return true;
    }

    private Token Expect(TokenKind kind, string expected) => Current.Kind == kind ? tokens[next++] : throw Unexpected(expected);

    private PatternException Unexpected(string expected) => Error(Current, PatternMessages.Unexpected(expected, Current.Shown));

    private PatternException Refused(string problem) => Error(Current, problem);

    private PatternException Error(Token at, string problem) => new(text, at.Span.Start, problem);

    private static string InsideExpected(string? variable, ImmutableArray<NameSyntax> names, ImmutableArray<PropertySyntax> properties, ExpressionSyntax? where, string close)
    {
        if (where is not null)
            return $"AND, OR or {close}";
        if (!properties.IsEmpty)
            return $"WHERE or {close}";
        if (!names.IsEmpty)
            return $"'|', '{{', WHERE or {close}";
        return variable is null ? $"a variable, ':', '{{', WHERE or {close}" : $"':', '{{', WHERE or {close}";
    }
}
