using System.Diagnostics;
using System.Globalization;

namespace Magnesium.Graph.Faults;

/// <summary>Kills a writer somewhere in its work and compares what is under the names of its files with what was written whole.</summary>
internal sealed class Kills
{
    private readonly Writer writer;
    private readonly string target;
    private readonly Random random;
    private readonly Dictionary<string, byte[]>[] whole;

    public Kills(Writer writer, string folder, Random random)
    {
        this.writer = writer;
        this.random = random;
        target = Directory.CreateDirectory(Path.Combine(folder, "target")).FullName;
        whole = [.. Enumerable.Range(0, 2).Select(turn =>
        {
            string apart = Directory.CreateDirectory(Path.Combine(folder, $"whole{turn}")).FullName;
            writer.Write(apart, turn);
            return Files(apart);
        })];
    }

    public int Done { get; private set; }

    /// <summary>How often a temporary file was left.</summary>
    public int Strays { get; private set; }

    /// <returns>What is wrong; null when all is well.</returns>
    public string? KillOnce()
    {
        using (Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Program(), "--write", writer.Name, target]) { RedirectStandardOutput = true })!)
        {
            if (process.StandardOutput.ReadLine() is not string line)
                return "the writer ended by itself";
            double microseconds = double.Parse(line, CultureInfo.InvariantCulture) * random.NextDouble();
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed.TotalMicroseconds < microseconds)
                Thread.SpinWait(20);
            process.Kill();
            process.WaitForExit();
        }

        Done++;
        if (Wrong(Files(target)) is string wrong)
            return wrong;
        Strays += Hidden().Length > 0 ? 1 : 0;
        writer.Write(target, Done);
        string[] stray = Hidden();
        return stray.Length == 0 ? Wrong(Files(target)) : $"still there after the next write: {string.Join(", ", stray)}";
    }

    /// <summary>Run as <c>dotnet faults.dll</c>, the program's file is the first argument of another run.</summary>
    private static string[] Program() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Kills).Assembly.Location] : [];

    /// <summary>In the folder or, should a writer reach outside, above it.</summary>
    private string[] Hidden() => [.. Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(target)!, ".*", SearchOption.AllDirectories)];

    private string? Wrong(Dictionary<string, byte[]> found)
    {
        foreach (string file in whole.SelectMany(files => files.Keys).Distinct())
        {
            if (!found.TryGetValue(file, out byte[]? content))
                return $"{file} is not there";
            if (!whole.Any(files => files.TryGetValue(file, out byte[]? expected) && content.AsSpan().SequenceEqual(expected)))
                return $"{file}, of {content.Length} bytes, is neither the old nor the new file";
        }

        return null;
    }

    /// <summary>All files but hidden ones.</summary>
    private static Dictionary<string, byte[]> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
            .ToDictionary(path => Path.GetRelativePath(folder, path), File.ReadAllBytes);
}
