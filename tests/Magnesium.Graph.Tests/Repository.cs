using System.Runtime.CompilerServices;

namespace Magnesium.Graph.Tests;

/// <summary>Where the repository's files are, and the material beside it that a clone may lack.</summary>
internal static class Repository
{
    /// <summary>The repository's root folder.</summary>
    public static string Root { get; } = Up(Here());

    /// <summary>A file of the repository.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static string Up(string folder)
    {
        string? at = folder;
        while (at is not null && !File.Exists(Path.Combine(at, "Magnesium.Graph.sln")))
            at = Path.GetDirectoryName(at);
        return at ?? throw new InvalidOperationException($"no Magnesium.Graph.sln above {folder}");
    }
}
