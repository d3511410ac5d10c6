using System.Diagnostics;
using System.Text;

namespace Magnesium.Graph.Fuzz;

/// <summary>Gives a target one input after the other; what breaks a promise is made short and kept.</summary>
internal sealed class Fuzzer(FuzzTarget target, int seed, string failures)
{
    private static readonly TimeSpan MostProcessorTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(15); // what waits for ever takes no processor time; nor does what a busy machine does not let run
    private static readonly TimeSpan Shortening = TimeSpan.FromSeconds(5);

    private readonly HashSet<string> known = [];
    private byte[] current = [];
    private TimeSpan startedAtProcessorTime;
    private long startedAt;

    public long Inputs { get; private set; }

    public long Accepted { get; private set; }

    /// <summary>How many different bugs were found.</summary>
    public int Bugs => known.Count;

    /// <summary>Tries inputs, each made from the seed and its number alone.</summary>
    public void Run(long first, long count, TimeSpan time)
    {
        using var watch = new Timer(_ => Watch(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        using var running = new RunningInput(failures, target.Name, seed);
        var clock = Stopwatch.StartNew();
        for (long number = first; number < first + count && clock.Elapsed < time; number++)
        {
            running.Name(number);
            byte[] input = Make(number);
            Begin(input);
            if (Failure(input, (int)(number & int.MaxValue), out bool accepted) is Exception failure)
                Report(input, (int)(number & int.MaxValue), number, failure);
            Volatile.Write(ref startedAt, 0);
            Inputs++;
            Accepted += accepted ? 1 : 0;
        }
    }

    /// <summary>The input of a number.</summary>
    public byte[] Make(long number) => target.Make(new Random(Mixed(number)));

    /// <summary>Tries a saved input in every way of use.</summary>
    public void Try(string path)
    {
        const int Ways = 60;
        byte[] input = File.ReadAllBytes(path);
        using var watch = new Timer(_ => Watch(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        for (int turn = 0; turn < Ways; turn++)
        {
            Begin(input);
            if (Failure(input, turn, out _) is Exception failure && known.Add(Key(failure)))
                Console.WriteLine($"FAILED {path}, turn {turn}: {failure}");
            Volatile.Write(ref startedAt, 0);
        }

        Inputs++;
    }

    private Exception? Failure(byte[] input, int turn, out bool accepted)
    {
        accepted = false;
        try
        {
            accepted = target.Accepts(input, turn);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private void Begin(byte[] input)
    {
        current = input;
        startedAtProcessorTime = Environment.CpuUsage.TotalTime;
        Volatile.Write(ref startedAt, Stopwatch.GetTimestamp());
    }

    /// <summary>Ends the program where one input takes too long: nothing else can be done about it.</summary>
    private void Watch()
    {
        long started = Volatile.Read(ref startedAt);
        if (started == 0)
            return;
        TimeSpan taken = Environment.CpuUsage.TotalTime - startedAtProcessorTime;
        if ((taken < MostProcessorTime && Stopwatch.GetElapsedTime(started) < MostTime) || Volatile.Read(ref startedAt) != started)
            return;
        Console.WriteLine($"HANGS {target.Name}: {Save(current, "hang")}");
        Environment.Exit(1);
    }

    private void Report(byte[] input, int turn, long number, Exception failure)
    {
        string key = Key(failure);
        if (!known.Add(key))
            return;
        byte[] shortest = Shortened(input, candidate => Failure(candidate, turn, out _) is Exception other && Key(other) == key);
        Console.WriteLine($"FAILED {target.Name} input {number}, turn {turn}: {failure}\n{Encoding.UTF8.GetString(shortest.AsSpan(0, Math.Min(600, shortest.Length)))}\nsaved as {Save(shortest, $"{known.Count}-{failure.GetType().Name}")}");
    }

    /// <summary>Where it was thrown tells one bug from another.</summary>
    private static string Key(Exception failure)
    {
        string[] frames = [.. (failure.StackTrace ?? "").Split('\n').Where(frame => frame.Contains("Magnesium.Graph", StringComparison.Ordinal)).Take(3)];
        string words = failure is BrokenPromise ? failure.Message[..Math.Min(30, failure.Message.Length)] : "";
        return $"{failure.GetType().Name} {words} {string.Join(' ', frames)}";
    }

    private byte[] Shortened(byte[] input, Func<byte[], bool> fails)
    {
        var clock = Stopwatch.StartNew();
        for (int length = Math.Max(1, input.Length / 2); length >= 1 && clock.Elapsed < Shortening; length /= 2)
        {
            for (int at = 0; at < input.Length && clock.Elapsed < Shortening;)
            {
                Begin(input);
                byte[] without = [.. input.AsSpan(0, at), .. input.AsSpan(Math.Min(input.Length, at + length))];
                if (fails(without))
                    input = without;
                else
                    at += length;
            }
        }

        return input;
    }

    private string Save(byte[] input, string name)
    {
        Directory.CreateDirectory(failures);
        string path = Path.Combine(failures, $"{target.Name}-{name}.bin");
        File.WriteAllBytes(path, input);
        return path;
    }

    private int Mixed(long number)
    {
        // The mixing of splitmix64, so that neighbouring numbers give unlike inputs.
        ulong mixed = ((ulong)seed << 40) ^ (ulong)number;
        foreach (char letter in target.Name)
            mixed = (mixed * 31) + letter;
        mixed += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)(mixed ^ (mixed >> 31)) & int.MaxValue;
    }
}
