namespace Magnesium.Graph;

/// <summary>
/// A hidden file beside a destination, locked as long as it is open. The lock ends with the process however that ends, so one
/// that can be locked was left behind by a killed process: whoever writes to the same destination next removes it.
/// </summary>
internal sealed class TemporaryFile : IDisposable
{
    private const string Ending = ".tmp";

    /// <summary>What <see cref="System.IO.Path.GetRandomFileName"/> gives: eight characters, a dot, three.</summary>
    private const int RandomLength = 12;

    private TemporaryFile(string path, FileStream stream)
    {
        Path = path;
        Stream = stream;
    }

    public string Path { get; }

    /// <summary>A folder that belongs to the file and is removed with it, where somebody makes it.</summary>
    public string Folder => FolderOf(Path);

    public FileStream Stream { get; }

    /// <summary>Makes one, with the permissions of the destination where that exists, and removes those left behind.</summary>
    public static TemporaryFile Beside(string destination)
    {
        string folder = System.IO.Path.GetDirectoryName(destination) ?? destination;
        string start = $".{System.IO.Path.GetFileName(destination)}.";
        RemoveLeftBehind(folder, start);
        string path = System.IO.Path.Combine(folder, start + System.IO.Path.GetRandomFileName() + Ending);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Delete, BufferSize = 1 << 16 }; // it is renamed while it is locked
        if (OperatingSystem.IsWindows() || !File.Exists(destination))
            return new TemporaryFile(path, new FileStream(path, options));
        UnixFileMode mode = File.GetUnixFileMode(destination);
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new TemporaryFile(path, new FileStream(path, options));
        File.SetUnixFileMode(file.Stream.SafeFileHandle, mode);
        return file;
    }

    /// <summary>Removes it, unless it was renamed.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        try
        {
            Stream.Dispose();
        }
        finally
        {
            File.Delete(Path);
        }
    }

    private static string FolderOf(string path) => path + ".d";

    private static void RemoveLeftBehind(string folder, string start)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (string path in Directory.EnumerateFiles(folder))
        {
            string name = System.IO.Path.GetFileName(path);
            if (name.Length != start.Length + RandomLength + Ending.Length || !name.StartsWith(start, StringComparison.Ordinal) || !name.EndsWith(Ending, StringComparison.Ordinal))
                continue;
            try
            {
                using (File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                    if (Directory.Exists(FolderOf(path)))
                        Directory.Delete(FolderOf(path), recursive: true);
                }

                File.Delete(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Somebody is writing it, or it is not ours to remove.
            }
        }
    }
}
