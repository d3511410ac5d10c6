namespace Magnesium.Graph.Tests.Curated;

/// <summary>
/// <c>graph-data/exports</c> holds what the library writes today. To make the files again:
/// <c>APPROVE=1 dotnet test tests/Magnesium.Graph.Tests --filter FullyQualifiedName~ExportsTests</c>.
/// </summary>
public class ExportsTests
{
    private static readonly string Folder = Repository.PathTo("graph-data", "exports");

    /// <summary>The one list: file, format, flavour.</summary>
    public static TheoryData<string, string, string?> Files => new()
    {
        { "magnesium.graphml", "graphml", null },
        { "magnesium.yed.graphml", "graphml", "yed" },
        { "magnesium.native.json", "native", null },
        { "magnesium.node-link.json", "node-link", null },
        { "magnesium.jgf", "jgf", null },
        { "magnesium.cyjs", "cytoscapejs", null },
        { "magnesium.cx2", "cx2", null },
        { "magnesium.hetnet.json", "hetnet", null },
        { "magnesium.kgx.jsonl", "kgx", "jsonl" },
        { "magnesium.ttl", "turtle", null },
        { "magnesium.svg", "svg", null },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_ready_file_is_what_the_library_writes(string file, string format, string? flavour)
    {
        string path = Path.Combine(Folder, file);
        using var written = new MemoryStream();
        MagnesiumGraph.Load().Save(written, format, new WriteOptions { Flavour = flavour });
        if (Approved.IsRewriting)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(path, written.ToArray());
        }

        File.Exists(path).Should().BeTrue($"{file} is made by APPROVE=1");
        File.ReadAllBytes(path).AsSpan().SequenceEqual(written.ToArray()).Should().BeTrue($"{file} must be made again with APPROVE=1");
    }

    [Fact]
    public void The_folder_holds_nothing_else() =>
        Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Should().BeEquivalentTo(Files.Select(row => (string)row[0]).Append("README.md"));
}
