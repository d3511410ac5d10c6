namespace Magnesium.Graph;

/// <summary>Writes several files of a folder so that each name always holds either the old content or the whole new one.</summary>
internal static class AtomicFolder
{
    /// <summary>
    /// Lets <paramref name="write"/> fill a hidden folder inside the destination, then moves the files up. Other files there
    /// stay. If writing fails, or one of the files may not be replaced, everything is left as it was; if the process is killed,
    /// the next write of the same name removes what it left.
    /// </summary>
    /// <param name="path">The destination, made where it is missing.</param>
    /// <param name="name">What the files are together.</param>
    /// <param name="write">Fills the folder it is given.</param>
    public static T Write<T>(string path, string name, Func<string, T> write)
    {
        string destination = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(destination))
            throw new IOException(FormatMessages.NotAFolder(path));
        bool isNew = !Directory.Exists(destination);
        Directory.CreateDirectory(destination);
        try
        {
            using TemporaryFile beside = TemporaryFile.Beside(Path.Combine(destination, name));
            Directory.CreateDirectory(beside.Folder);
            T result = write(beside.Folder);
            (string From, string To)[] moves = [.. Directory.EnumerateFiles(beside.Folder).Select(file => (file, Path.Combine(destination, Path.GetFileName(file))))];
            foreach ((_, string to) in moves)
                AtomicFile.CheckReplaceable(to);
            foreach ((string from, string to) in moves)
                File.Move(from, to, overwrite: true);
            return result;
        }
        catch
        {
            if (isNew && !Directory.EnumerateFileSystemEntries(destination).Any())
                Directory.Delete(destination);
            throw;
        }
    }
}
