using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// A JSON document with one element a line: the outer structure is written as text, each element by a JSON writer. Streams;
/// the same elements always give the same bytes.
/// </summary>
internal sealed class JsonOutput : IDisposable
{
    private const int FlushAfter = 1 << 16;

    private readonly Stream output;
    private readonly ArrayBufferWriter<byte> buffer = new(2 * FlushAfter);
    private bool first;

    public JsonOutput(Stream output)
    {
        this.output = output;
        Json = new Utf8JsonWriter(buffer, NativeJsonWriter.OneLine);
        Values = new NativeJsonWriter(Json);
    }

    /// <summary>Writes an element.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Writes native values within the element.</summary>
    public NativeJsonWriter Values { get; }

    /// <summary>Text of the outer structure; what follows it is the first of its kind.</summary>
    public void Raw(string text)
    {
        Json.Flush();
        Json.Reset();
        buffer.Advance(Encoding.UTF8.GetBytes(text, buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
        first = true;
    }

    /// <summary>Begins an element on a line of its own, after a comma where one stands before it.</summary>
    public void Item()
    {
        Raw(first ? "\n" : ",\n");
        first = false;
        if (buffer.WrittenCount > FlushAfter)
            Flush();
    }

    /// <summary>Ends a line that is a document of its own.</summary>
    public void EndLine()
    {
        Raw("\n");
        if (buffer.WrittenCount > FlushAfter)
            Flush();
    }

    public void Flush()
    {
        Json.Flush();
        output.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
        Json.Reset();
    }

    public void Dispose() => Json.Dispose();
}
