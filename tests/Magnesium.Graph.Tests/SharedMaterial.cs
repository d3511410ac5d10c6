namespace Magnesium.Graph.Tests;

/// <summary>Material beside the repository that a clone may lack: real graph files, schemas, curation tables.</summary>
internal static class SharedMaterial
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("MAGNESIUM_SHARED") ?? Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    /// <summary>A file or folder of the shared material; the corpus of graph files may be elsewhere.</summary>
    public static string PathTo(params string[] parts) =>
        parts[0] == "corpus" && Environment.GetEnvironmentVariable("MAGNESIUM_CORPUS") is string corpus
            ? Path.Combine([corpus, .. parts[1..]])
            : Path.Combine([Folder, .. parts]);

    /// <summary>Why a test that needs this file or folder cannot run; null when it can.</summary>
    public static string? WhyAbsent(string name)
    {
        string path = PathTo(name);
        return Path.Exists(path) ? null : $"needs {path}, which is not there: set MAGNESIUM_SHARED to the folder that has '{name}'";
    }
}

/// <summary>A test that needs a file or folder of the shared material and is reported as skipped, with the reason, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string name) => Skip ??= SharedMaterial.WhyAbsent(name);
}

/// <summary>A theory over files of the shared material, reported as skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute(string name) => Skip ??= SharedMaterial.WhyAbsent(name);
}
