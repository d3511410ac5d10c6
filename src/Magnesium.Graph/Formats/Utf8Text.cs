using System.Text;

namespace Magnesium.Graph;

/// <summary>Text output of formats: UTF-8 without byte order mark, lines ending in a line feed on every machine.</summary>
internal static class Utf8Text
{
    /// <summary>A buffered writer that leaves the stream open.</summary>
    public static StreamWriter To(Stream output) => new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>The text on one line.</summary>
    public static string OnOneLine(string text) => text.ReplaceLineEndings(" ");
}
