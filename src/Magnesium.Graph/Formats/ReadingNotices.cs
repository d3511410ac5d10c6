namespace Magnesium.Graph;

/// <summary>Counts what a reader mended or dropped, so that a user is told once of each kind, with the first place.</summary>
internal sealed class ReadingNotices
{
    private readonly List<string> order = [];
    private readonly Dictionary<string, (string First, long Count)> seen = new(StringComparer.Ordinal);

    /// <summary>Counts one; the place is worked out only for the first of its kind.</summary>
    public void Add<T>(string message, T place)
        where T : IReadingPlace
    {
        if (!IsKnown(message))
            AddFirst(message, place.Here.ToString());
    }

    /// <inheritdoc cref="Add{T}(string, T)"/>
    public void Add(string message, Func<ReadingPlace> place)
    {
        if (!IsKnown(message))
            AddFirst(message, place().ToString());
    }

    /// <summary>Counts one of the file as a whole.</summary>
    public void Add(string message, string file)
    {
        if (!IsKnown(message))
            AddFirst(message, file);
    }

    public void Send(Action<Notice>? listener)
    {
        foreach (string message in order)
            listener?.Invoke(new Notice(message, seen[message].First, seen[message].Count));
    }

    private void AddFirst(string message, string where)
    {
        order.Add(message);
        seen.Add(message, (where, 1));
    }

    private bool IsKnown(string message)
    {
        if (!seen.TryGetValue(message, out (string First, long Count) before))
            return false;
        seen[message] = (before.First, before.Count + 1);
        return true;
    }
}
