namespace Magnesium.Graph.Fuzz;

/// <summary>What holds of every graph that a reader accepts, and of every refusal.</summary>
internal static class Promises
{
    private static readonly GraphFormat[] Writers = [.. GraphFormats.All.Where(format => format is { CanWrite: true, IsFolder: false })];

    /// <summary>
    /// It passes validation, is written and read back as it was, and every format can write it. Writing takes longer than all else, so
    /// each input is only validated, one in five is written, and of the other formats one is tried, taken by turns.
    /// </summary>
    public static void Hold(KnowledgeGraph graph, int turn)
    {
        const int OneIn = 5; // not a multiple of the ways of reading
        GraphValidator.Validate(graph);
        if (turn % OneIn != 0)
            return;
        turn /= OneIn;
        byte[] native = Written(graph, "native");
        KnowledgeGraph again = Read(native, "native");
        BrokenPromise.Unless(Written(again, "native").AsSpan().SequenceEqual(native), "the graph written as native JSON and read back is another one");
        GraphFormat format = Writers[turn % Writers.Length];
        byte[] written = Written(graph, format.Id);
        if (format is { CanRead: true, IsLossless: true } && native.AsSpan().IndexOf("\\uD"u8) < 0)
            BrokenPromise.Unless(Written(Read(written, format.Id), "native").AsSpan().SequenceEqual(native), $"the graph written as {format.Id} and read back is another one");
    }

    /// <summary>A refusal says where: line, or path, or, of what is wrong with the whole, the input's name.</summary>
    public static void HoldOf(GraphFormatException refusal, bool hasLines)
    {
        BrokenPromise.Unless(refusal.Problem.Length > 0 && refusal.Input is not null, $"a refusal without words or place: {refusal.Message}");
        bool isOfTheWhole = !hasLines || refusal.InnerException is InvalidDataException || refusal.Problem.StartsWith("the packed data", StringComparison.Ordinal);
        BrokenPromise.Unless(isOfTheWhole || refusal.Line > 0 || refusal.Path is not null, $"a refusal without a place: {refusal.Message}");
    }

    /// <summary>Each problem says where it is.</summary>
    public static void HoldOf(GraphValidationException refusal) =>
        BrokenPromise.Unless(refusal.Problems.Count > 0 && refusal.Problems.All(problem => problem.Where.Length > 0 && problem.Message.Length > 0), $"a problem without words or place: {refusal.Message}");

    public static byte[] Written(KnowledgeGraph graph, string format)
    {
        using var stream = new MemoryStream();
        graph.Save(stream, format);
        return stream.ToArray();
    }

    private static KnowledgeGraph Read(byte[] bytes, string format)
    {
        using var stream = new MemoryStream(bytes);
        return KnowledgeGraph.Load(stream, "written", new ReadOptions { Format = format, Strict = true });
    }
}
