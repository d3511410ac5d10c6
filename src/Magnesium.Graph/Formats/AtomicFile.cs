namespace Magnesium.Graph;

/// <summary>Writes a file so that its name always holds either the old content or the whole new one.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes beside the destination, flushes to the disk, then renames. If <paramref name="write"/> fails the destination
    /// is left as it was and the half-written file is removed; if the process is killed, the next write removes it.
    /// </summary>
    public static T Write<T>(string path, Func<Stream, T> write)
    {
        string destination = Destination(path);
        CheckIsNoFolder(destination, path);
        using (FileStream? device = Device(path, destination))
        {
            if (device is not null)
                return write(device);
        }

        using TemporaryFile beside = TemporaryFile.Beside(destination);
        T result = write(beside.Stream);
        beside.Stream.Flush(flushToDisk: true);
        CheckReplaceable(destination);
        File.Move(beside.Path, destination, overwrite: true);
        return result;
    }

    /// <summary>Through a link, what it points to is replaced, not the link. What does not exist yet is no link.</summary>
    public static string Destination(string path)
    {
        string full = Path.GetFullPath(path); // of a link with a bare name the platform takes the target for one in the root
        return new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
    }

    /// <summary>Refuses what a rename would fail at, or should: a folder, and a file that we may not write to.</summary>
    public static void CheckReplaceable(string destination)
    {
        CheckIsNoFolder(destination, destination);
        if (!File.Exists(destination))
            return;
        using FileStream permission = File.Open(destination, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
    }

    private static void CheckIsNoFolder(string destination, string path)
    {
        if (Directory.Exists(destination))
            throw new IOException($"'{path}' is a folder. Name a file.");
    }

    /// <summary>
    /// A device or pipe, opened: it has no old content to keep, and a rename would put a file in its place. Null where there is a
    /// file, or nothing. Pipes are told by their not being seekable, other devices by their place.
    /// </summary>
    private static FileStream? Device(string path, string destination)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
            return null;
        bool isDevice = IsAmongDevices(Path.GetFullPath(path)) || IsAmongDevices(destination);
        if (!isDevice && new FileInfo(destination) is not { Exists: true, Length: 0 })
            return null;
        var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (isDevice || !device.CanSeek)
            return device;
        device.Dispose();
        return null;
    }

    /// <summary>What lies in /dev/shm are files.</summary>
    private static bool IsAmongDevices(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
