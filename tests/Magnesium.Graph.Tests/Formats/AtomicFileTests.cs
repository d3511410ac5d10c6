using System.Diagnostics;

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

    [Fact]
    public void A_file_in_shared_memory_is_a_file_and_no_device()
    {
        if (!Directory.Exists("/dev/shm"))
            return;
        string target = Path.Combine("/dev/shm", $"magnesium-{Guid.NewGuid():N}");
        try
        {
            Write(target, "the old content");
            FluentActions.Invoking(() => AtomicFile.Write<int>(target, _ => throw new IOException("disk full"))).Should().Throw<IOException>();
            File.ReadAllText(target).Should().Be("the old content");

            Write(target, "new");
            File.ReadAllText(target).Should().Be("new");
        }
        finally
        {
            File.Delete(target);
        }
    }

    [Fact]
    public async Task A_named_pipe_is_written_to_and_stays_a_pipe()
    {
        if (OperatingSystem.IsWindows())
            return;
        using (var made = Process.Start("mkfifo", Target))
            await made.WaitForExitAsync();
        Task<string> read = Task.Run(() => File.ReadAllText(Target));

        await Task.Run(() => Write("through the pipe")).WaitAsync(TimeSpan.FromSeconds(30));

        (await read).Should().Be("through the pipe");
        Directory.EnumerateFileSystemEntries(home).Should().Equal(Target);
    }

    [Fact]
    public void A_link_to_a_device_stays_a_link_to_a_device()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(Target, "/dev/null");

        Write("nothing is kept");

        File.ReadAllText("/dev/null").Should().BeEmpty();
        new FileInfo(Target).LinkTarget.Should().Be("/dev/null");
    }

    [Theory]
    [InlineData("real.txt")]
    [InlineData("not there yet.txt")]
    public void Through_a_link_in_the_current_folder_what_it_points_to_is_replaced(string real)
    {
        if (OperatingSystem.IsWindows())
            return;
        File.WriteAllText(Path.Combine(home, "real.txt"), "old");
        File.CreateSymbolicLink(Target, real);

        AtomicFile.Destination(Path.GetRelativePath(Environment.CurrentDirectory, Target)).Should().Be(Path.Combine(home, real));
        Write("new");

        File.ReadAllText(Path.Combine(home, real)).Should().Be("new");
        new FileInfo(Target).LinkTarget.Should().Be(real);
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private void Write(string text) => Write(Target, text);

    private static void Write(string target, string text) => AtomicFile.Write(target, stream =>
    {
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return 0;
    });
}
