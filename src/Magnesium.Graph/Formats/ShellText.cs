namespace Magnesium.Graph;

/// <summary>Words of commands for a POSIX shell.</summary>
internal static class ShellText
{
    /// <summary>A word as the shell takes it: in quotes where it holds anything but letters, digits and a few signs.</summary>
    public static string Quote(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "_-./+:@%".Contains(c, StringComparison.Ordinal))
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>The command that reads a file whose content stands for <c>-</c>, unpacked where it is packed.</summary>
    public static string Reading(string path, string fromFile, string fromInput) => GraphFormats.IsPacked(path) ? $"gunzip -c {Quote(path)} | {fromInput}" : fromFile;
}
