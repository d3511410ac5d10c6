using System.Text;
using Newtonsoft.Json;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>A stream of UTF-8 JSON, one value, that is put into a text writer of Newtonsoft.Json byte for byte, escapes too.</summary>
internal sealed class TextSink(JsonTextWriter writer) : WriteOnlyStream
{
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private bool isUnderWay;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var text = new char[Encoding.UTF8.GetMaxCharCount(buffer.Length)];
        string passage = new(text, 0, decoder.GetChars(buffer, text, flush: false));

        // The first passage takes the value's place among its neighbours, with a comma where one is due; the rest follows it.
        if (isUnderWay)
            writer.WriteRaw(passage);
        else
            writer.WriteRawValue(passage);
        isUnderWay = true;
    }
}
