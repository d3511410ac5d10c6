using System.Text;

namespace Magnesium.Graph.Fuzz;

/// <summary>A reader of several files in a folder. The input has them one after the other, each with its name in a line of its own before it.</summary>
internal sealed class FolderTarget : FuzzTarget, IDisposable
{
    private const string Mark = "=== ";

    private readonly string format;
    private readonly string[] files;
    private readonly string? first;
    private readonly TextMutator mutator;
    private readonly string folder = Scratch.Folder();

    /// <param name="name">The name of the target.</param>
    /// <param name="format">The format's id.</param>
    /// <param name="first">The file that is opened; null where it is the folder.</param>
    /// <param name="files">The files there may be.</param>
    /// <param name="seeds">How a graph is saved into a folder.</param>
    public FolderTarget(string name, string format, string? first, string[] files, Func<KnowledgeGraph, IEnumerable<(string File, byte[] Content)>> seeds)
    {
        Name = name;
        (this.format, this.first, this.files) = (format, first, files);
        mutator = new TextMutator([.. Seeds.Graphs.Select(graph => Joined(seeds(graph)))], Words.Any);
    }

    public override string Name { get; }

    public override byte[] Make(Random random) => mutator.Make(random);

    public override bool Accepts(byte[] input, int turn)
    {
        Split(input);
        KnowledgeGraph graph;
        try
        {
            graph = KnowledgeGraph.Load(first is null ? folder : Path.Combine(folder, first), new ReadOptions { Format = format, Strict = turn % 4 == 3 });
        }
        catch (GraphFormatException refusal)
        {
            Promises.HoldOf(refusal, hasLines: false);
            return false;
        }
        catch (GraphValidationException refusal)
        {
            Promises.HoldOf(refusal);
            return false;
        }
        catch (FileNotFoundException) when (first is not null && !File.Exists(Path.Combine(folder, first)))
        {
            return false;
        }

        Promises.Hold(graph, turn);
        return true;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static byte[] Joined(IEnumerable<(string File, byte[] Content)> files) =>
        [.. files.SelectMany(file => (byte[])[.. Encoding.UTF8.GetBytes($"{Mark}{file.File}\n"), .. file.Content, .. "\n"u8])];

    private void Split(byte[] input)
    {
        string text = Encoding.Latin1.GetString(input);
        var places = files.Select(file => (File: file, At: text.IndexOf($"{Mark}{file}\n", StringComparison.Ordinal))).Where(place => place.At >= 0).OrderBy(place => place.At).ToList();
        foreach (string missing in files.Except(places.Select(place => place.File)))
            File.Delete(Path.Combine(folder, missing));
        for (int i = 0; i < places.Count; i++)
        {
            int start = places[i].At + Mark.Length + places[i].File.Length + 1;
            int end = i + 1 < places.Count ? places[i + 1].At : input.Length;
            File.WriteAllBytes(Path.Combine(folder, places[i].File), input.AsSpan(start..Math.Max(start, end)));
        }
    }
}
