using System.Text;
using Newtonsoft.Json;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>
/// The value a reader of Newtonsoft.Json stands on, as a stream of UTF-8: tokens are read as bytes are asked for, and never more
/// of them held than a few kilobytes and one string. At its end the reader stands on the value's last token.
/// </summary>
internal sealed class TokenSource : ReadOnlyStream
{
    private const int Enough = 1 << 13;

    private readonly JsonReader reader;
    private readonly StringWriter text = new();
    private readonly JsonTextWriter writer;
    private readonly int depth;
    private readonly DateParseHandling dates;
    private readonly FloatParseHandling floats;
    private byte[] bytes = [];
    private int read;
    private bool isWhole;

    public TokenSource(JsonReader reader)
    {
        this.reader = reader;
        writer = new JsonTextWriter(text) { AutoCompleteOnClose = false };
        depth = reader.Depth;

        // Texts that look like dates stay texts.
        (dates, floats) = (reader.DateParseHandling, reader.FloatParseHandling);
        reader.DateParseHandling = DateParseHandling.None;
        reader.FloatParseHandling = FloatParseHandling.Double;
    }

    public override int Read(Span<byte> buffer)
    {
        if (read == bytes.Length)
            Fill();
        int count = Math.Min(buffer.Length, bytes.Length - read);
        bytes.AsSpan(read, count).CopyTo(buffer);
        read += count;
        return count;
    }

    /// <summary>Steps over what was not asked for.</summary>
    public void Finish()
    {
        while (!isWhole)
            Step();
    }

    protected override void Dispose(bool disposing)
    {
        reader.DateParseHandling = dates;
        reader.FloatParseHandling = floats;
        base.Dispose(disposing);
    }

    private void Fill()
    {
        StringBuilder gathered = text.GetStringBuilder();
        gathered.Clear();
        while (!isWhole && gathered.Length < Enough)
            Step();
        bytes = Encoding.UTF8.GetBytes(gathered.ToString());
        read = 0;
    }

    /// <summary>Takes the token the reader stands on, and goes on unless it was the last.</summary>
    private void Step()
    {
        writer.WriteToken(reader, writeChildren: false);
        isWhole = reader.Depth == depth && reader.TokenType is not (JsonToken.StartObject or JsonToken.StartArray or JsonToken.StartConstructor or JsonToken.PropertyName or JsonToken.Comment);
        if (!isWhole && !reader.Read())
            throw AdapterMessages.Refusal(AdapterMessages.BrokenOff(), reader.Path);
    }
}
