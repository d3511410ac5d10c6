namespace Magnesium.Graph.Bench;

/// <summary>QuikGraph's libraries, restored from the feed for the peer's script, which takes them from a folder.</summary>
internal static class QuikGraphLibraries
{
    public const string Version = "2.5.0";

    /// <summary>The folder with the libraries.</summary>
    /// <exception cref="InvalidOperationException">The feed has no such package.</exception>
    public static string In(string scratch)
    {
        string folder = Path.Combine(scratch, "quikgraph");
        string libraries = Path.Combine(folder, "libraries");
        if (File.Exists(Path.Combine(libraries, "QuikGraph.dll")))
            return libraries;
        Directory.CreateDirectory(folder);
        string project = Path.Combine(folder, "Libraries.csproj");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="QuikGraph" Version="{Version}" />
                <PackageReference Include="QuikGraph.Serialization" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
        Command.Output("dotnet", ["build", project, "-c", "Release", "-o", libraries, "--nologo", "-v", "q"]);
        return libraries;
    }
}
