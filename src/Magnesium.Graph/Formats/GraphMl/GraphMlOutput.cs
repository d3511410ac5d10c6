using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// UTF-8 on its way to a stream, through one buffer: markup as it is, text with what XML reserves or lacks escaped. Text of
/// plain ASCII, which most of a large graph is, is found to need nothing and copied, both many letters at a time.
/// </summary>
internal sealed class GraphMlOutput(Stream output) : IDisposable
{
    private const int Size = 1 << 16;
    private const int BytesPerChar = 3;

    /// <summary>Letters that stand for themselves everywhere; '_' does unless an 'x' follows it (see <see cref="GraphMlText"/>).</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(" !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly SearchValues<byte> PlainBytes =
        SearchValues.Create(" !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private static readonly SearchValues<char> Reserved = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> ReservedInAttribute = SearchValues.Create("&<>\"\t\n\r");

    private readonly byte[] buffer = new byte[Size];
    private int used;

    /// <summary>Markup, or text that was escaped before.</summary>
    public void Raw(ReadOnlySpan<byte> markup)
    {
        while (markup.Length > Size - used)
        {
            int part = Size - used;
            markup[..part].CopyTo(buffer.AsSpan(used));
            used = Size;
            markup = markup[part..];
            Flush();
        }

        markup.CopyTo(buffer.AsSpan(used));
        used += markup.Length;
    }

    public void Number(int value)
    {
        Room(16);
        Utf8Formatter.TryFormat(value, buffer.AsSpan(used), out int length);
        used += length;
    }

    /// <summary>Text between tags. A carriage return is written as a reference, so that no parser turns it into a line feed.</summary>
    public void Text(string text) => Escaped(text, Reserved);

    /// <summary>Text between quotes.</summary>
    public void Attribute(string text) => Escaped(text, ReservedInAttribute);

    /// <summary>Text between quotes, as <see cref="TextBytes"/> has it.</summary>
    public void Attribute(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAnyExcept(PlainBytes) || text.IndexOf("_x"u8) >= 0)
            Attribute(TextBytes.ToText(text));
        else
            Raw(text);
    }

    /// <summary>Hands on what is in the buffer; the stream stays open.</summary>
    public void Dispose() => Flush();

    private void Escaped(string text, SearchValues<char> reserved)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain) && !text.Contains("_x", StringComparison.Ordinal))
        {
            Encode(text);
            return;
        }

        ReadOnlySpan<char> rest = GraphMlText.Escape(text);
        int plain;
        while ((plain = rest.IndexOfAny(reserved)) >= 0)
        {
            Encode(rest[..plain]);
            Raw(rest[plain] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\t' => "&#x9;"u8,
                '\n' => "&#xA;"u8,
                _ => "&#xD;"u8,
            });
            rest = rest[(plain + 1)..];
        }

        Encode(rest);
    }

    /// <summary>Text without halves of surrogate pairs.</summary>
    private void Encode(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            int part = Math.Min(text.Length, Size / BytesPerChar);
            if (part < text.Length && char.IsHighSurrogate(text[part - 1]))
                part--;
            Room(part * BytesPerChar);
            used += Encoding.UTF8.GetBytes(text[..part], buffer.AsSpan(used));
            text = text[part..];
        }
    }

    private void Room(int bytes)
    {
        if (bytes > Size - used)
            Flush();
    }

    private void Flush()
    {
        output.Write(buffer, 0, used);
        used = 0;
    }
}
