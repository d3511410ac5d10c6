namespace Magnesium.Graph;

/// <summary>Counts what was mended or dropped, so that a user is told once of each kind, with the first place.</summary>
internal sealed class GraphMlNotices
{
    private readonly List<string> order = [];
    private readonly Dictionary<string, (string Where, long Count)> seen = new(StringComparer.Ordinal);

    public void Add(string message, string where)
    {
        if (!seen.TryGetValue(message, out (string Where, long Count) before))
        {
            order.Add(message);
            before = (where, 0);
        }

        seen[message] = (before.Where, before.Count + 1);
    }

    public void Send(Action<Notice>? listener)
    {
        foreach (string message in order)
            listener?.Invoke(new Notice(message, seen[message].Where, seen[message].Count));
    }
}
