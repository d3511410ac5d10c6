using System.IO.Compression;

namespace Magnesium.Graph;

/// <summary>Opens a new file for writing, packed where its name ends in <c>.gz</c>.</summary>
internal static class PackedFile
{
    /// <summary>The stream; closing it closes the file.</summary>
    public static Stream Create(string path, CancellationToken cancellation)
    {
        Stream file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        return GraphFormats.IsPacked(path) ? new GZipStream(Cancelled(file, cancellation), CompressionLevel.Optimal) : Cancelled(file, cancellation);
    }

    private static Stream Cancelled(Stream file, CancellationToken cancellation) => CancellableStream.Over(file, cancellation);
}
