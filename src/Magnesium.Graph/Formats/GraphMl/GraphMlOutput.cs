using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// UTF-8 on its way to a stream: markup as it is, text with what XML reserves or lacks escaped. Text of plain ASCII, which
/// most of a large graph is, is found to need nothing and copied, both many letters at a time. A buffer that is full is written
/// on another thread while the next one fills: half of the time of writing a large file is the system's.
/// </summary>
/// <param name="output">Where to; left open, and not used by two threads at once.</param>
/// <param name="size">Bytes of the first buffer. What fits into it is written by the caller's thread.</param>
internal sealed class GraphMlOutput(Stream output, int size = 1 << 16) : IDisposable
{
    /// <summary>How many times larger the buffers are that follow: a thread that hands over a buffer may sleep until it is woken, which takes longer than to fill a small one.</summary>
    private const int Growth = 16;

    private const int BytesPerChar = 3;

    /// <summary>Letters that stand for themselves everywhere; '_' does unless an 'x' follows it (see <see cref="GraphMlText"/>).</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(" !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly SearchValues<byte> PlainBytes =
        SearchValues.Create(" !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private static readonly SearchValues<char> Reserved = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> ReservedInAttribute = SearchValues.Create("&<>\"\t\n\r");

    private byte[] buffer = GC.AllocateUninitializedArray<byte>(size);
    private byte[]? spare;
    private int used;
    private Task writing = Task.CompletedTask;

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

    /// <summary>Writes what is left. Whatever the stream throws comes out here or earlier, once.</summary>
    public void Dispose()
    {
        if (writing.IsFaulted || writing.IsCanceled)
            return; // thrown before
        Await();
        output.Write(buffer, 0, used);
        used = 0;
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
        if (OperatingSystem.IsBrowser())
        {
            output.Write(buffer, 0, used);
            used = 0;
            return;
        }

        Await();
        (byte[] full, int count) = (buffer, used);
        buffer = spare?.Length > size ? spare : GC.AllocateUninitializedArray<byte>(Growth * size);
        (spare, used) = (full, 0);
        writing = Task.Run(() => output.Write(full, 0, count));
    }

    private void Await() => writing.GetAwaiter().GetResult();
}
