using System.IO.MemoryMappedFiles;

namespace Magnesium.Graph;

/// <summary>
/// A file as memory, for reading. It is released when nothing refers to it any more; another process that cuts the file
/// short meanwhile is outside the promise.
/// </summary>
internal sealed unsafe class MappedFile
{
    private readonly MemoryMappedViewAccessor view;
    private bool isReleasing;

    /// <exception cref="IOException">The file cannot be opened or mapped.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public MappedFile(string path)
    {
        Path = path;
        using FileStream stream = File.OpenRead(path);
        Length = stream.Length;
        using var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Start = start + view.PointerOffset;
    }

    /// <summary>Its name in messages.</summary>
    public string Path { get; }

    public byte* Start { get; }

    public long Length { get; }

    /// <summary>A method may still read a span of the file after its last use of the graph. So the first time that nothing refers to the file it is kept, and released by a later collection.</summary>
    ~MappedFile()
    {
        if (!isReleasing)
        {
            isReleasing = true;
            GC.ReRegisterForFinalize(this);
            return;
        }

        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
    }

    /// <summary>What is thrown when numbers in the file lead out of it.</summary>
    public GraphFormatException Damaged() => new(Messages.DamagedSnapshot(), Path);
}
