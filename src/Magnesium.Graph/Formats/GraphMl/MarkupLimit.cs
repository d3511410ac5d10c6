namespace Magnesium.Graph;

/// <summary>
/// Passes reads on, and refuses when one piece of markup goes on for too long: an XML reader keeps a tag with its attributes
/// whole, so that one of a gigabyte would fill the memory. Text between tags comes in small pieces and is not meant.
/// </summary>
internal sealed class MarkupLimit(Stream inner, string name) : ReadOnlyStream
{
    public const int Longest = 1 << 24;

    // What the XML reader may have read ahead.
    private const int Ahead = 1 << 17;

    private long count;

    /// <summary>Makes the error, with its place, once the XML reader is there to tell it.</summary>
    public Func<string, GraphFormatException> Refusal { get; set; } = message => new GraphFormatException(message, name, 1, 1);

    /// <summary>The next piece starts.</summary>
    public void Start() => count = 0;

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        count += read;
        return count <= Longest + Ahead ? read : throw Refusal(GraphMlMessages.TooMuchMarkup(Longest));
    }

}
