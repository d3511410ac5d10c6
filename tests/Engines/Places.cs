using System.Runtime.CompilerServices;

namespace Magnesium.Graph.Engines.Tests;

/// <summary>Where things are.</summary>
internal static class Places
{
    /// <summary>This folder.</summary>
    public static string Engines { get; } = Path.GetDirectoryName(Here())!;

    private static string Here([CallerFilePath] string path = "") => path;
}
