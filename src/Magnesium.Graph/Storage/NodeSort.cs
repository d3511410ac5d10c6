namespace Magnesium.Graph;

/// <summary>Puts node rows into storage order: by type in the schema's order, then by id.</summary>
internal static class NodeSort
{
    /// <param name="rows">The rows to sort.</param>
    /// <param name="nodes">What they are.</param>
    /// <param name="types">The type of each handle; that of every row is known.</param>
    /// <param name="cancellation">Stops it.</param>
    public static int[] ByTypeAndId(IReadOnlyList<int> rows, NodeRows nodes, NodeType?[] types, CancellationToken cancellation)
    {
        int Type(int row) => types[nodes[row].Type]!.Index;
        int Compare(int one, int two)
        {
            cancellation.ThrowIfCancellationRequested();
            return TextBytes.Compare(nodes.Ids[nodes[one].Handle], nodes.Ids[nodes[two].Handle]);
        }

        if (rows.Count == 0)
            return [];
        int[] next = new int[types.Max(type => type?.Index + 1 ?? 0) + 1];
        foreach (int row in rows)
            next[Type(row) + 1]++;
        for (int type = 1; type < next.Length; type++)
            next[type] += next[type - 1];
        int[] sorted = new int[rows.Count];
        foreach (int row in rows)
            sorted[next[Type(row)]++] = row;

        // Each place in next is now the end of its type.
        for (int type = 0, start = 0; type < next.Length; start = next[type++])
        {
            Span<int> own = sorted.AsSpan(start..next[type]);
            if (IsSorted(own, Compare))
                continue;
            try
            {
                own.Sort(Compare);
            }
            catch (InvalidOperationException sorting) when (sorting.InnerException is OperationCanceledException cancelled)
            {
                throw new OperationCanceledException(cancelled.Message, cancelled, cancellation);
            }
        }

        return sorted;
    }

    private static bool IsSorted(ReadOnlySpan<int> rows, Comparison<int> order)
    {
        for (int i = 1; i < rows.Length; i++)
        {
            if (order(rows[i - 1], rows[i]) > 0)
                return false;
        }

        return true;
    }
}
