using System.Runtime.CompilerServices;

namespace Magnesium.Graph.Tests;

/// <summary>Goldens: <c>*.approved.*</c> files beside the test, rewritten when the environment variable APPROVE is 1 and read in review.</summary>
internal static class Approved
{
    /// <summary>True when goldens are to be rewritten.</summary>
    public static bool IsRewriting => Environment.GetEnvironmentVariable("APPROVE") == "1";

    /// <summary>Compares a text with the golden of this name beside the calling test.</summary>
    public static void Matches(string name, string actual, [CallerFilePath] string test = "") =>
        MatchesFile(Path.Combine(Path.GetDirectoryName(test)!, name), actual);

    /// <summary>Compares a text with a file.</summary>
    public static void MatchesFile(string path, string actual)
    {
        if (IsRewriting)
            File.WriteAllText(path, actual);
        File.Exists(path).Should().BeTrue($"{Path.GetFileName(path)} should be there; make it with APPROVE=1 and read it");
        string[] expected = File.ReadAllText(path).Split('\n');
        string[] found = actual.Split('\n');
        for (int line = 0; line < Math.Max(expected.Length, found.Length); line++)
        {
            string was = line < expected.Length ? expected[line] : "(end of file)";
            string now = line < found.Length ? found[line] : "(end of file)";
            now.Should().Be(was, $"line {line + 1} of {Path.GetFileName(path)} is approved; if the change is meant, rewrite it with APPROVE=1 and read it");
        }
    }
}
