namespace Magnesium.Graph.Tests.Formats;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("file-").FullName;

    private string Target => Path.Combine(home, "out.txt");

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Fact]
    public void What_a_killed_process_left_behind_is_removed_by_the_next_write_and_nothing_else()
    {
        string[] stray = [".out.txt.abcdefgh.ijk.tmp", ".out.txt.01234567.890.tmp"];
        string[] others = ["mine.txt", ".out.txt.tmp", ".out.txt.notes.tmp", ".other.txt.abcdefgh.ijk.tmp", "out.txt.abcdefgh.ijk.tmp"];
        foreach (string name in stray.Concat(others))
            File.WriteAllText(Path.Combine(home, name), "half");
        Directory.CreateDirectory(Path.Combine(home, stray[0] + ".d"));
        File.WriteAllText(Path.Combine(home, stray[0] + ".d", "a.txt"), "half");

        Write("new");

        Directory.EnumerateFileSystemEntries(home).Select(Path.GetFileName).Should().BeEquivalentTo([.. others, "out.txt"]);
    }

    [Fact]
    public void A_file_that_somebody_is_writing_is_left_to_them()
    {
        AtomicFile.Write(Target, outer =>
        {
            outer.Write("outer"u8);
            Write("inner");
            File.ReadAllText(Target).Should().Be("inner");
            return 0;
        });

        File.ReadAllText(Target).Should().Be("outer");
        Directory.EnumerateFileSystemEntries(home).Should().Equal(Target);
    }

    [Fact]
    public void A_private_file_stays_private()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write("old");
        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(Target, Private);

        AtomicFile.Write(Target, stream =>
        {
            ModeOf(Directory.EnumerateFiles(home, ".out*").Single()).Should().Be(Private, "nobody else may read it meanwhile");
            stream.Write("new"u8);
            return 0;
        });

        ModeOf(Target).Should().Be(Private);
        File.ReadAllText(Target).Should().Be("new");
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_no_other()
    {
        Write("old");

        FluentActions.Invoking(() => AtomicFile.Write<int>(Target, stream =>
        {
            stream.Write("half"u8);
            throw new IOException("disk full");
        })).Should().Throw<IOException>().WithMessage("disk full");

        File.ReadAllText(Target).Should().Be("old");
        Directory.EnumerateFileSystemEntries(home).Should().Equal(Target);
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private void Write(string text) => AtomicFile.Write(Target, stream =>
    {
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return 0;
    });
}
