namespace Magnesium.Graph;

/// <summary>Counts what a reader mended or dropped, so that a user is told once of each kind, with the first place.</summary>
internal sealed class ReadingNotices
{
    private readonly Dictionary<string, (int Order, string First, long Count)> seen = new(StringComparer.Ordinal);

    /// <summary>Counts one; the place is worked out only for the first of its kind.</summary>
    public void Add(string message, IReadingPlace place)
    {
        (int Order, string First, long Count) entry = seen.TryGetValue(message, out (int Order, string First, long Count) before)
            ? before
            : (seen.Count, place.Here.ToString(), 0);
        seen[message] = entry with { Count = entry.Count + 1 };
    }

    /// <summary>Counts one of the file as a whole.</summary>
    public void Add(string message, string where) => seen[message] = seen.TryGetValue(message, out (int Order, string First, long Count) before)
        ? before with { Count = before.Count + 1 }
        : (seen.Count, where, 1);

    public void Send(Action<Notice>? listener)
    {
        if (listener is null)
            return;
        foreach ((string message, (_, string first, long count)) in seen.OrderBy(entry => entry.Value.Order))
            listener(new Notice(message, first, count));
    }
}
