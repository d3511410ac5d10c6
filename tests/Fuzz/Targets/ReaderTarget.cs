using System.IO.Compression;

namespace Magnesium.Graph.Fuzz;

/// <summary>A reader of files: one format's, or the one that finds the format out.</summary>
/// <param name="format">The format's id; null to find it out.</param>
/// <param name="isPacked">Whether the seeds are packed, so that the unpacking is what is tried.</param>
internal sealed class ReaderTarget(string? format, bool isPacked = false) : FuzzTarget
{
    private readonly TextMutator mutator = new(isPacked ? [.. Seeds.Files("node-link").Take(4).Select(Packed)] : format is null ? [.. GraphFormats.All.SelectMany(each => Seeds.Files(each.Id))] : Seeds.Files(format), Words.Any);

    public override string Name => isPacked ? "gzip" : format ?? "recognised";

    public override byte[] Make(Random random) => mutator.Make(random);

    public override bool Accepts(byte[] input, int turn)
    {
        using var stream = new MemoryStream(input);
        var options = new ReadOptions { Format = format, Strict = turn % 4 == 3, OnNotice = notice => BrokenPromise.Unless(notice is { Message.Length: > 0, Where.Length: > 0, Count: > 0 }, $"a notice without words or place: {notice}") };
        KnowledgeGraph graph;
        try
        {
            graph = KnowledgeGraph.Load(stream, "input", options);
        }
        catch (GraphFormatException refusal)
        {
            Promises.HoldOf(refusal, hasLines: format is not null);
            return false;
        }
        catch (GraphValidationException refusal)
        {
            Promises.HoldOf(refusal);
            return false;
        }

        Promises.Hold(graph, turn);
        return true;
    }

    private static byte[] Packed(byte[] file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(file);
        return packed.ToArray();
    }
}
