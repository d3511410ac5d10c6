using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// How one edge is written, as a program writes millions alike: fixed pieces of markup with values between them. It fits
/// where the pieces are the same to the letter and every value is of ASCII that stands for itself, or of the five entities. Then the edge is
/// well-formed because the one the template was taken from is.
/// </summary>
internal sealed class EdgeTemplate
{
    private const int MostValues = 64;

    private static readonly SearchValues<byte> Plain =
        SearchValues.Create(" !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    /// <summary>That of no edge.</summary>
    public static readonly EdgeTemplate None = new([[]], [], 0, 0, 0);

    private readonly byte[][] pieces;

    private EdgeTemplate(byte[][] pieces, ImmutableArray<string> names, int length, int space, int indent)
    {
        this.pieces = pieces;
        Names = names;
        Length = length;
        Space = space;
        Indent = indent;
        LinesAfter = pieces[^1].AsSpan(pieces[^1].Length - space).Count((byte)'\n');
        Lines = pieces.Sum(piece => piece.AsSpan().Count((byte)'\n'));
    }

    /// <summary>Of each value in turn, what it is: the XML attribute <c>id</c>, <c>source</c> or <c>target</c>, else <c>=</c> and the key of its data.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Bytes of the edge it was taken from, up to the end of its tag.</summary>
    public int Length { get; }

    /// <summary>Bytes of space that follow.</summary>
    public int Space { get; }

    /// <summary>Bytes of that space after its last line end.</summary>
    public int Indent { get; }

    /// <summary>Line ends in that space.</summary>
    public int LinesAfter { get; }

    /// <summary>Lines an edge takes.</summary>
    public int Lines { get; }

    /// <summary>The template of the edge that stands at the start; null where it is none, too special, or not all there.</summary>
    public static EdgeTemplate? Of(ReadOnlySpan<byte> text)
    {
        var pieces = new List<byte[]>();
        var names = new List<string>();
        int piece = 0;
        int at = "<edge"u8.Length;

        // Attributes.
        while (Literal(text, ref at, " "u8))
        {
            int name = at;
            if (!(Literal(text, ref at, "id=\""u8) || Literal(text, ref at, "source=\""u8) || Literal(text, ref at, "target=\""u8)))
                return null;
            names.Add(Encoding.ASCII.GetString(text[name..(at - 2)]));
            if (!Value(text, ref piece, ref at, pieces, (byte)'"'))
                return null;
            at++;
        }

        // Data.
        if (Literal(text, ref at, ">"u8))
        {
            while (true)
            {
                SkipSpace(text, ref at);
                if (Literal(text, ref at, "</edge>"u8))
                    break;
                if (!Literal(text, ref at, "<data key=\""u8) || names.Count == MostValues)
                    return null;
                int key = at;
                int keyLength = text[at..].IndexOfAnyExcept(Plain);
                if (keyLength <= 0)
                    return null;
                at += keyLength;
                names.Add("=" + Encoding.ASCII.GetString(text[key..at]));
                if (!Literal(text, ref at, "\">"u8) || !Value(text, ref piece, ref at, pieces, (byte)'<') || !Literal(text, ref at, "</data>"u8))
                    return null;
            }
        }
        else if (!Literal(text, ref at, "/>"u8))
        {
            return null;
        }

        if (!names.Contains("source") || !names.Contains("target"))
            return null;
        int length = at;
        SkipSpace(text, ref at);

        // Where a line ends after each, what stands on later lines keeps its column.
        int lineEnd = text[length..at].LastIndexOf((byte)'\n');
        if (at == text.Length || lineEnd < 0)
            return null;
        pieces.Add(text[piece..at].ToArray());
        return pieces.TrueForAll(HasWholeLineEnds) ? new EdgeTemplate([.. pieces], [.. names], length, at - length, at - length - lineEnd - 1) : null;
    }

    /// <summary>Adds the edge to the run that stands at the start of the text, where it fits; returns its length, else 0.</summary>
    /// <param name="text">The text.</param>
    /// <param name="origin">Where the text begins in the text of the run.</param>
    /// <param name="run">The run.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Match(ReadOnlySpan<byte> text, int origin, EdgeRun run)
    {
        Span<TextRange> values = run.Next();
        int at = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!text[at..].StartsWith(pieces[i]))
                return 0;
            at += pieces[i].Length;
            int length = text[at..].IndexOfAnyExcept(Plain);
            bool isEscaped = false;
            while (length >= 0 && text[at + length] == '&')
            {
                int reference = ReferenceLength(text[(at + length)..]);
                if (reference == 0)
                    return 0;
                isEscaped = true;
                int more = text[(at + length + reference)..].IndexOfAnyExcept(Plain);
                length = more < 0 ? -1 : length + reference + more;
            }

            if (length < 0)
                return 0;
            values[i] = new TextRange(origin + at, length, isEscaped);
            at += length;
        }

        if (!text[at..].StartsWith(pieces[^1]))
            return 0;
        run.Add();
        return at + pieces[^1].Length;
    }

    private static bool Value(ReadOnlySpan<byte> text, ref int piece, ref int at, List<byte[]> pieces, byte end)
    {
        int length = text[at..].IndexOf(end);
        if (length < 0)
            return false;
        pieces.Add(text[piece..at].ToArray());
        at += length;
        piece = at;
        return true;
    }

    /// <summary>The length of a reference to one of the five entities of XML, 0 where none stands there.</summary>
    private static int ReferenceLength(ReadOnlySpan<byte> text) =>
        text.StartsWith("&lt;"u8) || text.StartsWith("&gt;"u8) ? 4
        : text.StartsWith("&amp;"u8) ? 5
        : text.StartsWith("&quot;"u8) || text.StartsWith("&apos;"u8) ? 6
        : 0;

    private static bool Literal(ReadOnlySpan<byte> text, ref int at, ReadOnlySpan<byte> literal)
    {
        if (!text[at..].StartsWith(literal))
            return false;
        at += literal.Length;
        return true;
    }

    private static void SkipSpace(ReadOnlySpan<byte> text, ref int at)
    {
        int length = text[at..].IndexOfAnyExcept(" \t\r\n"u8);
        at += length < 0 ? text.Length - at : length;
    }

    /// <summary>A carriage return alone would be a line end too, and is not counted as one.</summary>
    private static bool HasWholeLineEnds(byte[] piece)
    {
        ReadOnlySpan<byte> text = piece;
        return text.Count((byte)'\r') == text.Count("\r\n"u8);
    }
}
