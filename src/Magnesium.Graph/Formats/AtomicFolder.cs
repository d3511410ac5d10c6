namespace Magnesium.Graph;

/// <summary>Writes a folder of files so that each name always holds either the old content or the whole new one.</summary>
internal static class AtomicFolder
{
    /// <summary>
    /// Lets <paramref name="write"/> fill a folder beside the destination, then moves the files over. Other files of an
    /// existing folder stay. If writing fails the destination is left as it was and the half-written folder is removed; if
    /// the process is killed, the next write removes it.
    /// </summary>
    public static T Write<T>(string path, Func<string, T> write)
    {
        string destination = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(destination))
            throw new IOException(FormatMessages.NotAFolder(path));
        using TemporaryFile beside = TemporaryFile.Beside(destination);
        Directory.CreateDirectory(beside.Folder);
        T result = write(beside.Folder);
        Directory.CreateDirectory(destination);
        foreach (string file in Directory.EnumerateFiles(beside.Folder))
            AtomicFile.Replace(file, Path.Combine(destination, Path.GetFileName(file)));
        return result;
    }
}
