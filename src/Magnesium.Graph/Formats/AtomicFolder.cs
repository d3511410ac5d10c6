namespace Magnesium.Graph;

/// <summary>Writes a folder of files so that each name always holds either the old content or the whole new one.</summary>
internal static class AtomicFolder
{
    /// <summary>
    /// Lets <paramref name="write"/> fill a folder beside the destination, then moves the files over. Other files of an
    /// existing folder stay. If writing fails, or one of the files cannot be replaced, the destination is left as it was and
    /// the half-written folder is removed.
    /// </summary>
    public static T Write<T>(string path, Func<string, T> write)
    {
        string destination = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(destination))
            throw new IOException(FormatMessages.NotAFolder(path));
        string beside = Path.Combine(Path.GetDirectoryName(destination) ?? destination, $".{Path.GetFileName(destination)}.{Path.GetRandomFileName()}.tmp");
        Directory.CreateDirectory(beside);
        try
        {
            T result = write(beside);
            Directory.CreateDirectory(destination);
            (string From, string To)[] moves = [.. Directory.EnumerateFiles(beside).Select(file => (file, Path.Combine(destination, Path.GetFileName(file))))];
            foreach ((_, string to) in moves)
                AtomicFile.CheckReplaceable(to);
            foreach ((string from, string to) in moves)
                File.Move(from, to, overwrite: true);
            return result;
        }
        finally
        {
            Directory.Delete(beside, recursive: true);
        }
    }
}
