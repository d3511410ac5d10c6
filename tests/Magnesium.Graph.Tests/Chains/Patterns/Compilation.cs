using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Magnesium.Graph.Tests.Chains.Patterns;

/// <summary>Compiles snippets against the library as a user's compiler does.</summary>
internal static class Compilation
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is string name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "Magnesium.Graph.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The ids of the compiler's errors, in order of their places.</summary>
    public static string[] Errors(string statements)
    {
        string code = $$"""
            using System;
            using Magnesium.Graph;
            interface IMetal : IMetalOrProcess { }
            interface IZincProcess : IMetalOrProcess { }
            interface IReceptorActivity : IZincProcess { }
            [NodeTypes("Metal", "ZincProcess")] interface IMetalOrProcess : IAnyNode { }
            static class Zinc
            {
                public static readonly Relation<IMetal, IReceptorActivity> Blocks = new("blocks");
                public static readonly Relation<IMetalOrProcess, IZincProcess> Drives = new("drives");
            }
            class Snippet
            {
                static void Run(KnowledgeGraphBuilder builder, Evidence evidence)
                {
                    {{statements}}
                }
            }
            """;
        var compilation = CSharpCompilation.Create(
            "snippet",
            [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp10))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).OrderBy(d => d.Location.SourceSpan.Start).Select(d => d.Id)];
    }
}
