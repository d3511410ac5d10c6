using System.Text;

namespace Magnesium.Graph;

/// <summary>An author as sources write one: "de Baaij JHF", "Magpie Trial Collaborative Group", "et al.".</summary>
internal readonly record struct Author(string Family, string? Given)
{
    private const int MostInitials = 4;

    /// <summary>True where the record names no further authors, only that there are some.</summary>
    public bool IsOthers => Given is null && Family.StartsWith("et al", StringComparison.OrdinalIgnoreCase);

    /// <summary>A last word of one to four capitals is initials; without it the whole is the name of a group.</summary>
    public static Author Parse(string text)
    {
        string name = text.Trim();
        int space = name.LastIndexOf(' ');
        string last = name[(space + 1)..];
        string initials = last.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        bool isPerson = space > 0 && initials.Length is > 0 and <= MostInitials && initials.All(char.IsUpper);
        return isPerson ? new Author(name[..space], Dotted(last)) : new Author(name, null);
    }

    private static string Dotted(string initials)
    {
        var text = new StringBuilder();
        foreach (char c in initials)
        {
            if (c == '-')
                text.Append('-');
            else if (char.IsLetter(c))
                text.Append(text.Length > 0 && text[^1] != '-' ? " " : "").Append(c).Append('.');
        }

        return text.ToString();
    }
}
