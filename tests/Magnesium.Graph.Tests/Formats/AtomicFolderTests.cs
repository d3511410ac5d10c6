namespace Magnesium.Graph.Tests.Formats;

public sealed class AtomicFolderTests : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("folder-").FullName;

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Fact]
    public void Files_appear_in_a_new_folder_and_replace_those_of_an_old_one_while_others_stay()
    {
        string folder = Path.Combine(home, "out");
        Write(folder, "one");
        File.WriteAllText(Path.Combine(folder, "mine.txt"), "mine");
        Write(folder, "two");

        Directory.EnumerateFiles(folder).Select(Path.GetFileName).Should().BeEquivalentTo("a.txt", "mine.txt");
        File.ReadAllText(Path.Combine(folder, "a.txt")).Should().Be("two");
        Directory.EnumerateFileSystemEntries(home).Should().Equal(folder);
    }

    [Fact]
    public void A_failure_leaves_everything_as_it_was()
    {
        string folder = Path.Combine(home, "out");
        Write(folder, "one");

        FluentActions.Invoking(() => AtomicFolder.Write<int>(folder, "set", beside =>
        {
            File.WriteAllText(Path.Combine(beside, "a.txt"), "half");
            throw new IOException("disk full");
        })).Should().Throw<IOException>().WithMessage("disk full");

        File.ReadAllText(Path.Combine(folder, "a.txt")).Should().Be("one");
        Directory.EnumerateFileSystemEntries(home, "*", SearchOption.AllDirectories).Should().HaveCount(2);
    }

    [Fact]
    public void A_failure_leaves_no_new_folder_behind()
    {
        FluentActions.Invoking(() => AtomicFolder.Write<int>(Path.Combine(home, "out"), "set", _ => throw new IOException("disk full"))).Should().Throw<IOException>();

        Directory.EnumerateFileSystemEntries(home).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_made_outside_the_folder() => AtomicFolder.Write(Path.Combine(home, "out"), "set", beside =>
    {
        Path.GetDirectoryName(beside).Should().Be(Path.Combine(home, "out"));
        return Directory.EnumerateFileSystemEntries(home).Should().ContainSingle().Which.Should().Be(Path.Combine(home, "out"));
    });

    [Fact]
    public void A_file_in_the_way_and_a_stream_are_refused()
    {
        string file = Path.Combine(home, "file");
        File.WriteAllText(file, "");

        FluentActions.Invoking(() => Write(file, "x")).Should().Throw<IOException>().WithMessage("*is a file. Name a folder.");
        FluentActions.Invoking(() => SmallGraph.Build().Save(new MemoryStream(), "neo4j-csv")).Should().Throw<ArgumentException>().WithMessage("*Save it to a path*");
    }

    private static void Write(string folder, string text) => AtomicFolder.Write(folder, "set", beside =>
    {
        File.WriteAllText(Path.Combine(beside, "a.txt"), text);
        return 0;
    });
}
