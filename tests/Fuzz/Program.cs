using System.Diagnostics;
using System.Globalization;
using Magnesium.Graph.Fuzz;

// fuzz [--seed N] [--seconds N] [--inputs N] [--first N] [--target NAME]... [--try FILE]
// Without --seconds or --inputs it only tries the regressions. The time is shared out among the targets, round by round.
int seed = (int)Option("--seed", 1);
var time = TimeSpan.FromSeconds(Option("--seconds", args.Contains("--inputs") ? 1e9 : 0));
long inputs = (long)Option("--inputs", time > TimeSpan.Zero ? long.MaxValue / 2 : 0);
long first = (long)Option("--first", 0);
const int Rounds = 20;
string here = Path.Combine(Seeds.Root(), "tests", "Fuzz");
string[] names = [.. args.Index().Where(each => each.Item == "--target").Select(each => args[each.Index + 1])];
FuzzTarget[] targets = [.. AllTargets.Make().Where(target => names.Length == 0 || names.Contains(target.Name))];
Fuzzer[] fuzzers = [.. targets.Select(target => new Fuzzer(target, seed, Path.Combine(Seeds.Root(), "out", "fuzz")))];
TimeSpan[] spent = new TimeSpan[targets.Length];
for (int i = 0; i < targets.Length; i++)
{
    string folder = Path.Combine(here, "regressions", targets[i].Name);
    string[] saved = Array.IndexOf(args, "--try") is int place and >= 0 ? [args[place + 1]] : Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)] : [];
    foreach (string path in saved)
        fuzzers[i].Try(path);
}

for (int round = 0; round < Rounds && inputs > 0; round++)
{
    for (int i = 0; i < targets.Length; i++)
    {
        long from = first + fuzzers[i].Inputs;
        TimeSpan before = Environment.CpuUsage.TotalTime;
        fuzzers[i].Run(from, round == Rounds - 1 ? inputs - fuzzers[i].Inputs : inputs / Rounds, time / Rounds / targets.Length);
        spent[i] += Environment.CpuUsage.TotalTime - before;
    }

    Console.Error.WriteLine($"round {round + 1} of {Rounds}: {string.Join(", ", targets.Select((target, i) => $"{target.Name} {fuzzers[i].Inputs}"))}");
}

Console.WriteLine($"{"target",-16} {"inputs",10} {"accepted",10} {"bugs",6} {"processor",10}   seed {seed}");
for (int i = 0; i < targets.Length; i++)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{targets[i].Name,-16} {fuzzers[i].Inputs,10} {fuzzers[i].Accepted,10} {fuzzers[i].Bugs,6} {spent[i].TotalSeconds,8:F0} s"));
Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
foreach (FuzzTarget target in targets)
    (target as IDisposable)?.Dispose();
int failed = fuzzers.Count(fuzzer => fuzzer.Bugs > 0);
Console.WriteLine($"{targets.Length - failed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

double Option(string name, double otherwise) => Array.IndexOf(args, name) is int at and >= 0 ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
