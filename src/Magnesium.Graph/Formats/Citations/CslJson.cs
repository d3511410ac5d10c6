using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>Writes sources as CSL JSON (the input of citation processors, csl-data.json of the Citation Style Language 1.0.2).</summary>
internal static class CslJson
{
    public static string Text(IEnumerable<Source> sources) => GraphJson.ToText(json =>
    {
        json.WriteStartArray();
        foreach (Source source in sources)
            Item(json, source);
        json.WriteEndArray();
    });

    private static void Item(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("type", ItemType(source.Kind));
        json.WriteString("title", source.Title);
        if (!source.Authors.IsEmpty)
        {
            json.WriteStartArray("author");
            foreach (string author in source.Authors)
                Name(json, Author.Parse(author));
            json.WriteEndArray();
        }

        if (source.Year is int year)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            json.WriteNumberValue(year);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        Field("container-title", source.Container);
        Field("volume", source.Volume);
        Field("issue", source.Issue);
        Field("page", source.Pages);
        Field("DOI", source.Doi);
        Field("PMID", source.Pmid);
        Field("PMCID", source.Pmcid);
        Field("ISBN", source.Isbn);
        Field("URL", source.Url);
        Field("language", source.Language);
        json.WriteEndObject();

        void Field(string name, string? value)
        {
            if (value is not null)
                json.WriteString(name, value);
        }
    }

    private static string ItemType(string kind) => kind switch
    {
        "journal-article" => "article-journal",
        "book" => "book",
        "book-chapter" => "chapter",
        "conference-paper" => "paper-conference",
        "thesis" => "thesis",
        "report" => "report",
        "web-article" => "webpage",
        "preprint" => "article",
        _ => "document",
    };

    private static void Name(Utf8JsonWriter json, Author author)
    {
        json.WriteStartObject();
        if (author.Given is string given)
        {
            json.WriteString("family", author.Family);
            json.WriteString("given", given);
        }
        else
        {
            json.WriteString("literal", author.Family);
        }

        json.WriteEndObject();
    }
}
