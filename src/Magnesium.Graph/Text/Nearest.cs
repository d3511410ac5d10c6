namespace Magnesium.Graph;

/// <summary>Finds the known names nearest to a mistyped one.</summary>
internal static class Nearest
{
    /// <summary>
    /// Up to <paramref name="count"/> names within a third of the wanted name's length in edits, at least one (optimal string
    /// alignment distance), or that start with it; nearest first. Costs the product of the lengths, for each known name.
    /// </summary>
    public static IReadOnlyList<string> To(string wanted, IEnumerable<string> known, int count = 3)
    {
        string lower = wanted.ToLowerInvariant();
        int limit = Math.Max(1, lower.Length / 3);
        return
        [
            .. known.Distinct(StringComparer.Ordinal)
                .Select(name => (Name: name, Distance: Measure(lower, name.ToLowerInvariant(), limit)))
                .Where(pair => pair.Distance <= limit)
                .OrderBy(pair => pair.Distance)
                .ThenBy(pair => pair.Name, StringComparer.Ordinal)
                .Take(count)
                .Select(pair => pair.Name),
        ];
    }

    /// <summary>Edits between two texts (insert, delete, replace, swap neighbours); limit + 1 when it is more than that.</summary>
    public static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> two, int limit)
    {
        if (Math.Abs(one.Length - two.Length) > limit)
            return limit + 1;
        int[] beforeLast = new int[two.Length + 1];
        int[] last = new int[two.Length + 1];
        int[] row = new int[two.Length + 1];
        for (int j = 0; j <= two.Length; j++)
            last[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            int best = row[0];
            for (int j = 1; j <= two.Length; j++)
            {
                int cost = one[i - 1] == two[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == two[j - 2] && one[i - 2] == two[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                best = Math.Min(best, row[j]);
            }

            if (best > limit)
                return limit + 1;
            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return Math.Min(last[two.Length], limit + 1);
    }

    private static int Measure(string wanted, string name, int limit) =>
        wanted.Length >= 3 && name.StartsWith(wanted, StringComparison.Ordinal) ? 1 : Distance(wanted, name, limit);
}
