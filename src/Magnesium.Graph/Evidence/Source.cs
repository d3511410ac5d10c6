using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>A citable document that evidence comes from.</summary>
public sealed record Source
{
    /// <summary>Unique id, as <c>nowak-1984</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is: <c>journal-article</c>, <c>book-chapter</c>, <c>web-article</c>, <c>registry-record</c>, <c>curation</c>, …</summary>
    public string Kind { get; init; } = "journal-article";

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Authors as "Lastname AB", in published order.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Year of publication.</summary>
    public int? Year { get; init; }

    /// <summary>Journal or book it appeared in.</summary>
    public string? Container { get; init; }

    /// <summary>Volume of the container.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue of the container.</summary>
    public string? Issue { get; init; }

    /// <summary>Pages or article number.</summary>
    public string? Pages { get; init; }

    /// <summary>Digital object identifier, without an address before it.</summary>
    public string? Doi { get; init; }

    /// <summary>PubMed id.</summary>
    public string? Pmid { get; init; }

    /// <summary>PubMed Central id.</summary>
    public string? Pmcid { get; init; }

    /// <summary>Address.</summary>
    public string? Url { get; init; }

    /// <summary>ISBN of the book.</summary>
    public string? Isbn { get; init; }

    /// <summary>Language tag of the document.</summary>
    public string? Language { get; init; }

    /// <summary>Licence of the document's own text.</summary>
    public string? License { get; init; }

    /// <summary>Cautions of the curator.</summary>
    public string? Note { get; init; }

    /// <summary>Path of the document's plain text beside the graph, which quotes' offsets point into.</summary>
    public string? Text { get; init; }

    /// <summary>One line a reader can look the document up with: authors, year, title, where it appeared.</summary>
    public string Citation
    {
        get
        {
            var line = new StringBuilder();
            if (Authors.Length > 0)
            {
                line.Append(Authors[0]);
                if (Authors.Length == 2)
                    line.Append(", ").Append(Authors[1]);
                else if (Authors.Length > 2)
                    line.Append(" et al.");
                line.Append(' ');
            }

            if (Year is int year)
                line.Append(CultureInfo.InvariantCulture, $"({year}) ");
            line.Append(Title);
            if (!Title.EndsWith('.') && !Title.EndsWith('?') && !Title.EndsWith('!'))
                line.Append('.');
            if (Container is not null)
            {
                line.Append(' ').Append(Container);
                if (Volume is not null)
                    line.Append(' ').Append(Volume);
                if (Issue is not null)
                    line.Append('(').Append(Issue).Append(')');
                if (Pages is not null)
                    line.Append(':').Append(Pages);
                line.Append('.');
            }

            return line.ToString();
        }
    }

    /// <inheritdoc/>
    public bool Equals(Source? other) => other is not null && EqualityKey == other.EqualityKey && Authors.AsSpan().SequenceEqual(other.Authors.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityKey.GetHashCode();

    private (string, string, string, int?, string?, string?, string?, string?, (string?, string?, string?, string?, string?, string?, string?, string?, string?)) EqualityKey =>
        (Id, Kind, Title, Year, Container, Volume, Issue, Pages, (Doi, Pmid, Pmcid, Url, Isbn, Language, License, Note, Text));
}
