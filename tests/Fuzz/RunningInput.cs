using System.Buffers.Text;
using System.IO.MemoryMappedFiles;
using System.Text;

namespace Magnesium.Graph.Fuzz;

/// <summary>
/// A file that names the input being tried, as the options that try it again. It is mapped, so that naming costs a copy of a few
/// bytes and outlives the process: where a stack overflow or a kill ends it, the file is still there; otherwise it is deleted.
/// </summary>
internal sealed class RunningInput : IDisposable
{
    private const int Digits = 19;

    private readonly byte[] number = new byte[Digits];
    private readonly string path;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly int at;

    public RunningInput(string folder, string target, int seed)
    {
        Directory.CreateDirectory(folder);
        path = Path.Combine(folder, $"running-{target}-{Environment.ProcessId}");
        byte[] options = Encoding.UTF8.GetBytes($"--target {target} --seed {seed} --inputs 1 --first ");
        at = options.Length;
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, mapName: null, at + Digits + 1);
        view = file.CreateViewAccessor();
        view.WriteArray(0, options, 0, options.Length);
        view.Write(at + Digits, (byte)'\n');
    }

    public void Name(long input)
    {
        Utf8Formatter.TryFormat(input, number, out _, new('D', Digits));
        view.WriteArray(at, number, 0, Digits);
    }

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
        File.Delete(path);
    }
}
