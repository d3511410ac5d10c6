namespace Magnesium.Graph;

/// <summary>Counts what was mended or dropped, so that a user is told once of each kind, with the first place.</summary>
internal sealed class GraphMlNotices
{
    private readonly List<string> order = [];
    private readonly Dictionary<string, (GraphMlPlace First, long Count)> seen = new(StringComparer.Ordinal);

    public void Add(string message, GraphMlPlace place)
    {
        if (!seen.TryGetValue(message, out (GraphMlPlace First, long Count) before))
        {
            order.Add(message);
            before = (place, 0);
        }

        seen[message] = (before.First, before.Count + 1);
    }

    public void Send(Action<Notice>? listener)
    {
        foreach (string message in order)
            listener?.Invoke(new Notice(message, seen[message].First.ToString(), seen[message].Count));
    }
}
