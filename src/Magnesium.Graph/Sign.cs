namespace Magnesium.Graph;

/// <summary>
/// What more of an edge's source means for its target. Written <c>+</c>, <c>-</c>, <c>0</c>, <c>?</c> in every format.
/// </summary>
/// <remarks>A conflict in the evidence never changes a sign; it sets <see cref="Edge.IsContested"/>.</remarks>
public enum Sign : sbyte
{
    /// <summary><c>0</c>: the edge has no direction; it is structural.</summary>
    None = 0,

    /// <summary><c>+</c>: raises, or goes with more.</summary>
    Plus = 1,

    /// <summary><c>-</c>: lowers, or goes with less.</summary>
    Minus = -1,

    /// <summary><c>?</c>: there is a direction, but it is not stated.</summary>
    Unknown = 2,
}

/// <summary>The algebra of <see cref="Sign"/>.</summary>
public static class Signs
{
    /// <summary>
    /// The sign of two steps taken one after the other: structural steps are neutral, an unknown sign makes the product
    /// unknown, equal signs give plus and unequal ones minus.
    /// </summary>
    public static Sign Then(this Sign first, Sign second) => (first, second) switch
    {
        (Sign.None, _) => second,
        (_, Sign.None) => first,
        (Sign.Unknown, _) or (_, Sign.Unknown) => Sign.Unknown,
        _ => (Sign)((sbyte)first * (sbyte)second),
    };

    /// <summary>
    /// The sign of two influences that act side by side on one thing: what has no direction adds nothing, equal signs stay, and
    /// where the signs differ or one is unknown so is the sum.
    /// </summary>
    public static Sign Beside(this Sign first, Sign second) => (first, second) switch
    {
        (Sign.None, _) => second,
        (_, Sign.None) => first,
        _ => first == second ? first : Sign.Unknown,
    };

    /// <summary>Plus becomes minus and minus plus; the others stay.</summary>
    public static Sign Opposite(this Sign sign) => sign switch
    {
        Sign.Plus => Sign.Minus,
        Sign.Minus => Sign.Plus,
        _ => sign,
    };
}
