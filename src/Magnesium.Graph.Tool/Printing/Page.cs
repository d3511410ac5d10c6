using System.Text;

namespace Magnesium.Graph.Tool;

/// <summary>How a piece of text looks where colour is to be had.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Faint,
    Good,
    Bad,
    Doubtful,
}

/// <summary>
/// Text for a person, line by line. On a terminal lines are wrapped between words, with continuations under the start of the
/// text; in a file or pipe every line stays whole and nothing is coloured.
/// </summary>
internal sealed class Page(TextWriter writer, int? width, bool hasColour) : IDisposable
{
    // A text squeezed between deep indentation and a narrow edge is unreadable: from here on it runs over the edge.
    private const int NarrowestText = 24;

    public TextWriter Writer => writer;

    public int? Width => width;

    public bool HasColour => hasColour;

    public void Blank() => writer.WriteLine();

    /// <summary>One paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">Columns before it.</param>
    /// <param name="lead">A label that stands before the text on its first line.</param>
    /// <param name="ink">How the text looks.</param>
    /// <param name="leadInk">How the label looks.</param>
    public void Line(string text, int indent = 0, string lead = "", Ink ink = Ink.Plain, Ink leadInk = Ink.Plain)
    {
        int start = indent + lead.Length;
        bool first = true;
        foreach (string line in Wrapped(Plain(text), start))
        {
            if (first)
                writer.Write(new string(' ', indent) + Coloured(lead, leadInk));
            else
                writer.Write(new string(' ', start));
            writer.WriteLine(Coloured(line, ink));
            first = false;
        }
    }

    public void Dispose() => writer.Dispose();

    /// <summary>The text with control characters made blanks: what a file says must not steer the terminal.</summary>
    public static string Plain(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    private List<string> Wrapped(string text, int start)
    {
        if (width is not int columns || start + text.Length < columns || columns - start - 1 < NarrowestText)
            return [text];
        int room = columns - start - 1;
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>The text between the codes of ECMA-48 (SGR) that set and end its look.</summary>
    private string Coloured(string text, Ink ink)
    {
        if (!hasColour || string.IsNullOrWhiteSpace(text))
            return text;
        string? code = ink switch
        {
            Ink.Strong => "1",
            Ink.Faint => "2",
            Ink.Good => "32",
            Ink.Bad => "31",
            Ink.Doubtful => "33",
            _ => null,
        };
        return code is null ? text : $"\e[{code}m{text}\e[0m";
    }
}
