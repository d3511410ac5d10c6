using System.IO.Compression;

namespace Magnesium.Graph;

/// <summary>Writes new files, packed where the name ends in <c>.gz</c>.</summary>
internal static class PackedFile
{
    /// <summary>Creates the file, lets it be filled, and closes it.</summary>
    public static T Write<T>(string path, Func<Stream, T> write, CancellationToken cancellation)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        T result = Fill(CancellableStream.Over(file, cancellation), GraphFormats.IsPacked(path), write);
        file.Flush(flushToDisk: true);
        return result;
    }

    private static T Fill<T>(Stream stream, bool isPacked, Func<Stream, T> write)
    {
        if (!isPacked)
            return write(stream);
        using var packed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        return write(packed);
    }
}
