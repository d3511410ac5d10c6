using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// UTF-8 on its way to a stream: markup as it is, text with what XML reserves or lacks escaped. Text of plain ASCII, which
/// most of a large graph is, is found to need nothing and copied, both many letters at a time.
/// </summary>
/// <param name="output">Where to; left open.</param>
/// <param name="size">Bytes of the buffer. What leaves it while it is still in the processor's cache costs the system least; another thread that wrote it would gain nothing.</param>
internal sealed class GraphMlOutput(Stream output, int size = 1 << 18) : IDisposable
{
    private const int BytesPerChar = 3;

    /// <summary>Letters that stand for themselves everywhere; '_' does unless an 'x' follows it (see <see cref="GraphMlText"/>).</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(" !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly SearchValues<byte> PlainBytes =
        SearchValues.Create(" !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private static readonly SearchValues<char> Reserved = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> ReservedInAttribute = SearchValues.Create("&<>\"\t\n\r");

    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(size);
    private int used;

    /// <summary>True when text, as <see cref="TextBytes"/> has it, may be written raw between quotes or tags.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(PlainBytes) && text.IndexOf("_x"u8) < 0;

    /// <summary>Markup, or text that was escaped before.</summary>
    public void Raw(ReadOnlySpan<byte> markup)
    {
        while (markup.Length > buffer.Length - used)
        {
            int part = buffer.Length - used;
            markup[..part].CopyTo(buffer.AsSpan(used));
            used = buffer.Length;
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
        if (IsPlain(text))
            Raw(text);
        else
            Attribute(TextBytes.ToText(text));
    }

    /// <summary>Writes what is left, but nothing more after a failure.</summary>
    public void Dispose()
    {
        if (used > 0)
            Flush();
        ArrayPool<byte>.Shared.Return(buffer);
    }

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
            int part = Math.Min(text.Length, buffer.Length / BytesPerChar);
            if (part < text.Length && char.IsHighSurrogate(text[part - 1]))
                part--;
            Room(part * BytesPerChar);
            used += Encoding.UTF8.GetBytes(text[..part], buffer.AsSpan(used));
            text = text[part..];
        }
    }

    private void Room(int bytes)
    {
        if (bytes > buffer.Length - used)
            Flush();
    }

    private void Flush()
    {
        (int count, used) = (used, 0);
        output.Write(buffer, 0, count);
    }
}
