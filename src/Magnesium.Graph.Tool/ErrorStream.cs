using Microsoft.Win32.SafeHandles;

namespace Magnesium.Graph.Tool;

/// <summary>Standard error. Where it is closed or full nobody can be told so: what is said is lost, and the exit code alone tells.</summary>
internal sealed class ErrorStream : WriteOnlyStream
{
    private const int Descriptor = 2;

    private readonly Stream inner = Open();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // See above.
        }
    }

    /// <summary>
    /// Standard error that can be written while standard output is stuck in a full pipe: on Unix the streams of
    /// <see cref="Console"/> share a lock. A file never gets stuck, but a <see cref="FileStream"/> on one keeps a place of its
    /// own and would write over what others put there (<c>&gt; log 2&gt;&amp;1</c>).
    /// </summary>
    private static Stream Open()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardError();
        try
        {
            var direct = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return direct.CanSeek ? Console.OpenStandardError() : direct;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Null; // closed
        }
    }
}
