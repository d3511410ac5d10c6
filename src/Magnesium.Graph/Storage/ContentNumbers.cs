using System.Globalization;

namespace Magnesium.Graph;

/// <summary>
/// The numbers that tell edges of one content id apart: <c>e3ab6d1c1e3a0c570</c>, <c>e3ab6d1c1e3a0c570~2</c>, … Some may be
/// taken, because an edge was given such an id by its file; the others get the numbers that are left.
/// </summary>
internal sealed class ContentNumbers
{
    private const char Mark = '~';

    private readonly Dictionary<string, SortedSet<int>> taken = new(StringComparer.Ordinal);

    public ContentNumbers(IEnumerable<string> givenIds)
    {
        foreach (string id in givenIds)
        {
            int mark = id.IndexOf(Mark, StringComparison.Ordinal);
            int number = 1;
            if (mark >= 0 && !int.TryParse(id.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number))
                continue;
            string content = mark < 0 ? id : id[..mark];
            if (!GraphStore.IsContentId(content))
                continue;
            if (!taken.TryGetValue(content, out SortedSet<int>? numbers))
                taken.Add(content, numbers = []);
            numbers.Add(number);
        }
    }

    /// <summary>The n-th number that is not taken.</summary>
    public int Free(string content, int n)
    {
        if (taken.TryGetValue(content, out SortedSet<int>? numbers))
        {
            foreach (int number in numbers)
            {
                if (number > n)
                    break;
                n++;
            }
        }

        return n;
    }

    /// <summary>The id with its number; the first keeps the plain one.</summary>
    public static string Join(string content, int number) =>
        number == 1 ? content : string.Create(CultureInfo.InvariantCulture, $"{content}{Mark}{number}");
}
