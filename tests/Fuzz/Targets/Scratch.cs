namespace Magnesium.Graph.Fuzz;

/// <summary>Folders for files that live as long as one input: in memory where there is such a place.</summary>
internal static class Scratch
{
    private const string Memory = "/dev/shm";

    public static string Folder()
    {
        if (!Directory.Exists(Memory))
            return Directory.CreateTempSubdirectory("fuzz-").FullName;
        string folder = Path.Combine(Memory, $"fuzz-{Environment.ProcessId}-{Path.GetRandomFileName()}");
        return Directory.CreateDirectory(folder).FullName;
    }
}
