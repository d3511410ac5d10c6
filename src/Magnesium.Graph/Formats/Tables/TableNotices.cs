namespace Magnesium.Graph;

/// <summary>Counts what was mended or dropped, so that a user is told once of each kind, with the first place.</summary>
internal sealed class TableNotices
{
    private readonly Dictionary<string, (int Order, string First, long Count)> seen = new(StringComparer.Ordinal);

    /// <summary>Counts one; the place is worked out only for the first of its kind.</summary>
    public void Add(string message, Func<string> where)
    {
        (int Order, string First, long Count) entry = seen.TryGetValue(message, out (int Order, string First, long Count) before)
            ? before
            : (seen.Count, where(), 0);
        seen[message] = entry with { Count = entry.Count + 1 };
    }

    public void Send(Action<Notice>? listener)
    {
        if (listener is null)
            return;
        foreach ((string message, (_, string first, long count)) in seen.OrderBy(entry => entry.Value.Order))
            listener(new Notice(message, first, count));
    }
}
