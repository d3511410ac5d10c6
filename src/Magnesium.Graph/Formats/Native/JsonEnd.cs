using System.Buffers;

namespace Magnesium.Graph;

/// <summary>Finds where an object or array ends by its brackets and quotes alone, many times as fast as a parser.</summary>
internal static class JsonEnd
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]/"u8);

    /// <summary>
    /// The length of the object or array that some JSON begins with. 0 where it takes a parser to tell: it does not end here, has
    /// a comment, or is too deep. If the brackets do not match, whoever reads the value will find that out.
    /// </summary>
    public static int Of(ReadOnlySpan<byte> json, int deepest)
    {
        int depth = 0;
        int at = 0;
        while (true)
        {
            int next = json[at..].IndexOfAny(Structure);
            if (next < 0)
                return 0;
            at += next + 1;
            switch (json[at - 1])
            {
                case (byte)'"':
                    int length = TextLength(json[at..]);
                    if (length < 0)
                        return 0;
                    at += length + 1;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    if (depth > deepest)
                        return 0;
                    break;
                case (byte)'/':
                    return 0;
                default:
                    depth--;
                    if (depth == 0)
                        return at;
                    break;
            }
        }
    }

    /// <summary>How far the quote is that ends a text; -1 where it is not here.</summary>
    private static int TextLength(ReadOnlySpan<byte> json)
    {
        int at = 0;
        while (true)
        {
            int next = json[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0)
                return -1;
            at += next;
            if (json[at] == (byte)'"')
                return at;
            at += 2;
            if (at > json.Length)
                return -1;
        }
    }
}
