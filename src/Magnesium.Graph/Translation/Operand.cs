namespace Magnesium.Graph;

/// <summary>
/// A value in the words of a target, one expression for each kind it may be of. An expression is null, the target's null, when
/// the value is of another kind; a null reference says that it never is of this one. Only what is asked for gets a parameter.
/// </summary>
/// <param name="Text">The value as a text.</param>
/// <param name="Number">The value as a number.</param>
/// <param name="Spelled">The number that a text spells, or the number itself.</param>
/// <param name="Truth">The value as a truth.</param>
/// <param name="IsPresent">Whether there is a value, of whatever kind.</param>
internal sealed record Operand(Func<string>? Text, Func<string>? Number, Func<string>? Spelled, Func<string>? Truth, string IsPresent)
{
    public static Operand Of(string? text, string? number, string? spelled, string? truth, string isPresent) => new(Word(text), Word(number), Word(spelled), Word(truth), isPresent);

    private static Func<string>? Word(string? word) => word is null ? null : () => word;
}

/// <summary>A node or an edge in the words of a target.</summary>
/// <param name="IsNode">Whether it is a node.</param>
/// <param name="Name">A name it is bound to; with <paramref name="IsId"/> an expression for its id.</param>
/// <param name="IsId">Whether only its id is at hand.</param>
internal readonly record struct ElementName(bool IsNode, string Name, bool IsId = false);
