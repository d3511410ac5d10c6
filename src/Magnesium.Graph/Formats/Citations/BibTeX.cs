using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>Writes sources as BibTeX.</summary>
internal static class BibTeX
{
    public static string Text(IEnumerable<Source> sources)
    {
        var text = new StringBuilder();
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Source source in sources)
        {
            if (text.Length > 0)
                text.Append('\n');
            Entry(text, source, Key(source.Id, keys));
        }

        return text.ToString();
    }

    private static void Entry(StringBuilder text, Source source, string key)
    {
        bool inBook = source.Kind == "book-chapter";
        text.Append(CultureInfo.InvariantCulture, $"@{EntryType(source.Kind)}{{{key}");
        string authors = string.Join(" and ", source.Authors.Select(Person));
        if (authors.Length > 0)
            Field("author", authors);

        // The inner braces keep a style from changing capitals: NMDA stays NMDA.
        Field("title", $"{{{Escaped(source.Title.TrimEnd('.'))}}}");
        if (source.Container is string container)
            Field(inBook ? "booktitle" : "journal", Escaped(container));
        if (source.Year is int year)
            Field("year", year.ToString(CultureInfo.InvariantCulture));
        if (source.Volume is string volume)
            Field("volume", Escaped(volume));
        if (source.Issue is string issue)
            Field("number", Escaped(issue));
        if (source.Pages is string pages)
            Field("pages", Escaped(pages).Replace("–", "--", StringComparison.Ordinal));
        if (source.Isbn is string isbn)
            Field("isbn", Escaped(isbn));
        if (source.Doi is string doi)
            Field("doi", Verbatim(doi));
        if (source.Pmid is string pmid)
            Field("pmid", Escaped(pmid));
        if (source.Pmcid is string pmcid)
            Field("pmcid", Escaped(pmcid));
        if (source.Url is string url)
            Field("url", Verbatim(url));
        if (source.Language is string language)
            Field("language", Escaped(language));
        text.Append("\n}\n");

        void Field(string name, string value) => text.Append(CultureInfo.InvariantCulture, $",\n  {name} = {{{value}}}");
    }

    private static string EntryType(string kind) => kind switch
    {
        "journal-article" => "article",
        "book" => "book",
        "book-chapter" => "incollection",
        "conference-paper" => "inproceedings",
        "thesis" => "phdthesis",
        "report" => "techreport",
        _ => "misc",
    };

    private static string Person(string text)
    {
        Author author = Author.Parse(text);
        if (author.IsOthers)
            return "others";
        return author.Given is string given ? $"{Escaped(author.Family)}, {given}" : $"{{{Escaped(author.Family)}}}";
    }

    private static string Key(string id, HashSet<string> taken)
    {
        string plain = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '.' or '_' or '-' ? c : '-'));
        string key = plain;
        for (int n = 2; !taken.Add(key); n++)
            key = string.Create(CultureInfo.InvariantCulture, $"{plain}-{n}");
        return key;
    }

    private static string Escaped(string value)
    {
        var text = new StringBuilder(value.Length + 8);
        foreach (char c in value)
        {
            // BibTeX counts braces even behind a backslash, so a lone one must be spelt out.
            text.Append(c switch
            {
                '&' or '%' or '$' or '#' or '_' => $"\\{c}",
                '{' => @"{\textbraceleft}",
                '}' => @"{\textbraceright}",
                '\\' => @"{\textbackslash}",
                '~' => @"{\textasciitilde}",
                '^' => @"{\textasciicircum}",
                _ when char.IsControl(c) => " ",
                _ => c.ToString(),
            });
        }

        return text.ToString();
    }

    /// <summary>Styles print addresses as they stand; only what would end the field is percent-encoded.</summary>
    private static string Verbatim(string address) => address
        .Replace("{", "%7B", StringComparison.Ordinal)
        .Replace("}", "%7D", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal);
}
