using System.Diagnostics;
using System.Globalization;
using Magnesium.Graph;
using Magnesium.Graph.Faults;

// faults [--points N] [--seed N] [--writer ID]...: kills writers and looks at what they leave behind.
// faults --cancel [--points N] [--seed N] [--name PART]...: measures how long reading, writing and questions go on once they are cancelled.
// faults --write WRITER FOLDER: is the writer that is killed.
HtmlPages.Register();
if (args is ["--write", string name, string target])
    Writer.All().Single(each => each.Name == name).WriteForEver(target);

int points = Option("--points", 3);
var random = new Random(Option("--seed", 1));
if (args.Contains("--cancel"))
{
    new Cancellations(points, random).Run(All("--name"));
    return 0;
}

string[] names = All("--writer");
string home = Directory.CreateTempSubdirectory("faults-").FullName;
int failed = 0;
Writer[] writers = [.. Writer.All().Where(writer => names.Length == 0 || names.Contains(writer.Name))];
foreach (Writer writer in writers)
{
    var clock = Stopwatch.StartNew();
    var kills = new Kills(writer, Path.Combine(home, writer.Name), random);
    string? fault = null;
    for (int i = 0; i < points && fault is null; i++)
        fault = kills.KillOnce();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(fault is null ? "passed" : "FAILED")} {writer.Name}: killed {kills.Done} times in {clock.Elapsed.TotalSeconds:F0} s, {kills.Strays} times with a temporary file left, which the next write removed{(fault is null ? "" : $": {fault}")}"));
    failed += fault is null ? 0 : 1;
}

Directory.Delete(home, recursive: true);
Console.WriteLine($"kill -9: {writers.Length - failed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

string[] All(string name) => [.. args.Index().Where(each => each.Item == name).Select(each => args[each.Index + 1])];
int Option(string name, int otherwise) => Array.IndexOf(args, name) is int at and >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
