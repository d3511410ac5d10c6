namespace Magnesium.Graph.Bench;

/// <summary>
/// QuikGraph's libraries for the peer's script, which takes them from a folder: QuikGraph restored from the feed; QuikGraph.Serialization,
/// which is not on every feed, only as what the script needs to compile. QuikGraph is therefore not asked for GraphML.
/// </summary>
internal static class QuikGraphLibraries
{
    public const string Version = "2.5.0";

    private const string Project = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="QuikGraph" Version="{Version}" />
          </ItemGroup>
        </Project>
        """;

    private const string Serialization = """
        using System;
        using System.Xml;
        namespace QuikGraph.Serialization
        {
            public static class NotHere
            {
                public static void SerializeToGraphML<TVertex, TEdge, TGraph>(this TGraph graph, string path, Func<TVertex, string> vertex, Func<TEdge, string> edge) =>
                    throw new NotSupportedException();

                public static void DeserializeFromGraphML<TVertex, TEdge, TGraph>(this TGraph graph, XmlReader reader, Func<string, TVertex> vertex, Func<TVertex, TVertex, string, TEdge> edge) =>
                    throw new NotSupportedException();
            }
        }
        """;

    /// <summary>The folder with the libraries.</summary>
    /// <exception cref="InvalidOperationException">The feed has no such package.</exception>
    public static string In(string scratch)
    {
        string folder = Directory.CreateDirectory(Path.Combine(scratch, "quikgraph")).FullName;
        string libraries = Path.Combine(folder, "libraries");
        if (File.Exists(Path.Combine(libraries, "QuikGraph.dll")))
            return libraries;
        string project = Path.Combine(folder, "QuikGraph.Serialization.csproj");
        File.WriteAllText(project, Project);
        File.WriteAllText(Path.Combine(folder, "NotHere.cs"), Serialization);
        Command.Output("dotnet", ["build", project, "-c", "Release", "-o", libraries, "--nologo", "-v", "q"]);
        return libraries;
    }
}
