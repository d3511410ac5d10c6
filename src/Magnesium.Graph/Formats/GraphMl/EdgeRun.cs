using System.Text;

namespace Magnesium.Graph;

/// <summary>Edges that stood one after another in the file, all alike.</summary>
internal sealed class EdgeRun
{
    private byte[] text = [];
    private TextRange[] values = new TextRange[64];
    private int length;
    private int count;

    /// <summary>How each is written.</summary>
    public EdgeTemplate Template { get; private set; } = EdgeTemplate.None;

    public int Count => count / Template.Names.Length;

    public int Lines => Count * Template.Lines;

    /// <summary>The edges as they stood.</summary>
    public ReadOnlySpan<byte> Text => text.AsSpan(0, length);

    public ReadOnlySpan<byte> this[TextRange value] => text.AsSpan(value.Start, value.Length);

    /// <summary>What an escaped value says.</summary>
    public string Unescaped(TextRange value) => Unescaped(Encoding.ASCII.GetString(this[value]));

    public static string Unescaped(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&quot;", "\"", StringComparison.Ordinal)
        .Replace("&apos;", "'", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    public void Start(EdgeTemplate template)
    {
        Template = template;
        length = count = 0;
    }

    /// <summary>Where the values of the next edge go.</summary>
    public Span<TextRange> Next()
    {
        if (count + Template.Names.Length > values.Length)
            Array.Resize(ref values, 2 * (count + Template.Names.Length));
        return values.AsSpan(count, Template.Names.Length);
    }

    /// <summary>The next edge is one of the run.</summary>
    public void Add() => count += Template.Names.Length;

    /// <summary>All edges came; here is their text.</summary>
    public void End(ReadOnlySpan<byte> edges)
    {
        if (text.Length < edges.Length)
            text = GC.AllocateUninitializedArray<byte>(edges.Length);
        edges.CopyTo(text);
        length = edges.Length;
    }

    /// <summary>Where the values of an edge stand, in the order of the template.</summary>
    public ReadOnlySpan<TextRange> ValuesOf(int edge) => values.AsSpan(edge * Template.Names.Length, Template.Names.Length);

    public ReadOnlySpan<byte> Before(TextRange value) => text.AsSpan(0, value.Start);
}

/// <summary>Where a value stands, and whether entities are referred to in it.</summary>
internal readonly record struct TextRange(int Start, int Length, bool IsEscaped);
