using System.Buffers.Text;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// A column of attributes and the kind of value all its fields have: a 64-bit integer, a number, true or false, else text.
/// Numbers are as JSON writes them, so that codes stay text: <c>007</c>, <c>+1</c>, and whole numbers too big to be held exactly.
/// </summary>
internal sealed class TableColumn(int index, string name)
{
    private const long LargestExact = 1L << 53;

    private bool mayBeInteger = true;
    private bool mayBeNumber = true;
    private bool mayBeBoolean = true;

    public int Index { get; } = index;

    public string Name { get; } = name;

    /// <summary>The kind of the values seen so far.</summary>
    public AttributeKind Kind => mayBeInteger ? AttributeKind.Integer : mayBeNumber ? AttributeKind.Number : mayBeBoolean ? AttributeKind.Boolean : AttributeKind.Text;

    /// <summary>Takes one field into account; an empty one says nothing.</summary>
    public void Observe(ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty || Kind == AttributeKind.Text)
            return;
        bool isWhole = IsInteger(field, out long whole);
        mayBeInteger &= isWhole;
        mayBeNumber &= isWhole ? whole is >= -LargestExact and <= LargestExact : IsNumber(field, out _);
        mayBeBoolean &= field.SequenceEqual("true"u8) || field.SequenceEqual("false"u8);
    }

    /// <summary>The value of a field that is not empty.</summary>
    public AttributeValue Value(ReadOnlySpan<byte> field)
    {
        switch (Kind)
        {
            case AttributeKind.Integer when IsInteger(field, out long whole):
                return AttributeValue.Of(whole);
            case AttributeKind.Number when IsNumber(field, out double number):
                return AttributeValue.Of(number);
            case AttributeKind.Boolean:
                return AttributeValue.Of(field.SequenceEqual("true"u8));
            default:
                return AttributeValue.Of(Encoding.UTF8.GetString(field));
        }
    }

    private static bool IsInteger(ReadOnlySpan<byte> field, out long value) =>
        Utf8Parser.TryParse(field, out value, out int used) && used == field.Length && IsPlain(field) && !field.SequenceEqual("-0"u8);

    private static bool IsNumber(ReadOnlySpan<byte> field, out double value) =>
        Utf8Parser.TryParse(field, out value, out int used) && used == field.Length && IsPlain(field) && double.IsFinite(value)
        && field.IndexOfAny(".eE"u8) >= 0 | Math.Abs(value) <= LargestExact;

    /// <summary>No plus in front, no zero before another digit, a digit on both sides of a point: as JSON writes numbers.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> field)
    {
        ReadOnlySpan<byte> digits = field[0] == '-' ? field[1..] : field;
        int whole = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (whole < 0)
            whole = digits.Length;
        if (whole == 0 || (whole > 1 && digits[0] == '0'))
            return false;
        return whole == digits.Length || digits[whole] != '.' || (whole + 1 < digits.Length && char.IsAsciiDigit((char)digits[whole + 1]));
    }
}
