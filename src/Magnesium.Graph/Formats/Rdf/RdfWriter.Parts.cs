using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph;

/// <summary>The vocabulary, the sources, and how a subject with its properties is written.</summary>
internal sealed partial class RdfWriter
{
    private void WriteInfo()
    {
        GraphInfo info = graph.Info;
        Begin($"<{whole}>");
        Add("a", "mg:KnowledgeGraph");
        AddText("dcterms:identifier", info.Id);
        AddText("dcterms:hasVersion", info.Version);
        Add("mg:kind", Text(info.Kind.ToText()));
        Add("dcterms:title", info.Title);
        Add("dcterms:description", info.Description);
        Add("mg:disclaimer", info.Disclaimer);
        AddText("dcterms:license", info.License);
        Add("mg:schema", Text(graph.Schema.Id));
        foreach (Stance stance in Enum.GetValues<Stance>())
            Add("mg:stanceWeight", $"[ mg:stance {Text(stance.ToText())} ; mg:weight {RdfText.Literal(graph.Schema.StanceWeights[stance])} ]");
        foreach ((string key, ImmutableArray<string> values) in graph.Schema.ContextValues)
            Add("mg:controlled", $"[ mg:key {Text(key)} ; mg:values {Texts(values)} ]");
        AddAttributes(info.Attributes);
        End();
    }

    private void Write(NodeType type)
    {
        Begin(Name(type));
        Add("a", "rdfs:Class");
        Add("dcterms:identifier", Text(type.Id));
        Add("rdfs:label", type.Labels);
        if (type.Parent is NodeType parent)
            Add("rdfs:subClassOf", Name(parent));
        if (type.BiolinkCategory is string category)
            Add("mg:category", Term(category));
        if (type.IsAbstract)
            Add("mg:abstract", "true");
        End();
    }

    private void Write(Relation relation)
    {
        Begin(Name(relation));
        Add("a", "rdf:Property");
        Add("dcterms:identifier", Text(relation.Id));
        Add("rdfs:label", relation.Labels);
        Add("mg:inverseLabel", relation.InverseLabels);
        if (relation.BiolinkPredicate is string predicate)
            Add("mg:predicate", Term(predicate));
        AddText("mg:role", relation.Role?.ToText());
        AddText("mg:sign", relation.Sign?.ToText());
        if (relation.IsSymmetric)
            Add("mg:symmetric", "true");

        // Not rdfs:domain and rdfs:range: several of them mean all at once, here one of them is enough.
        foreach (NodeType type in relation.Domain)
            Add("mg:domain", Name(type));
        foreach (NodeType type in relation.Range)
            Add("mg:range", Name(type));
        foreach ((string language, Phrases phrases) in relation.Phrases)
        {
            Add("mg:phrases", Properties(
                ("mg:language", language, null),
                ("mg:clause", phrases.Clause, language),
                ("mg:relative", phrases.Relative, language),
                ("mg:hedgedClause", phrases.HedgedClause, language),
                ("mg:hedgedRelative", phrases.HedgedRelative, language)));
        }

        End();
    }

    private void Write(StudyKind kind)
    {
        Begin(Local("study", kind.Id));
        Add("a", "mg:StudyKind");
        Add("dcterms:identifier", Text(kind.Id));
        Add("rdfs:label", kind.Labels);
        Add("mg:reliability", RdfText.Literal(kind.Reliability));
        End();
    }

    private void Write(Source source)
    {
        Begin(Local("source", source.Id));
        Add("a", "mg:Source");
        Add("dcterms:identifier", Text(source.Id));
        AddText("mg:kind", source.Kind);
        Add("dcterms:title", Text(source.Title, source.Language));
        if (!source.Authors.IsEmpty)
            Add("mg:authors", Texts(source.Authors));
        AddNumber("mg:year", source.Year);
        AddText("mg:container", source.Container);
        AddText("mg:volume", source.Volume);
        AddText("mg:issue", source.Issue);
        AddText("mg:pages", source.Pages);
        AddText("mg:doi", source.Doi);
        AddText("mg:pmid", source.Pmid);
        AddText("mg:pmcid", source.Pmcid);
        AddText("mg:url", source.Url);
        AddText("mg:isbn", source.Isbn);
        AddText("dcterms:language", source.Language);
        AddText("dcterms:license", source.License);
        AddText("mg:remark", source.Note);
        AddText("mg:text", source.Text);
        if (source.Doi is string doi && doi.StartsWith("10.", StringComparison.Ordinal))
            Add("rdfs:seeAlso", RdfText.Iri("https://doi.org/" + doi.Replace("#", "%23", StringComparison.Ordinal)));
        if (source.Pmid is string pmid && pmid.Length > 0 && pmid.All(char.IsAsciiDigit))
            Add("rdfs:seeAlso", $"<https://pubmed.ncbi.nlm.nih.gov/{pmid}/>");
        End();
    }

    private string NoteOf(Note note)
    {
        string facts = Properties(
            ("mg:claim", note.Claim, null),
            ("mg:quote", note.Quote, note.Language),
            ("mg:language", note.Quote is null ? note.Language : null, null),
            ("mg:translation", note.Translation, "en"),
            ("mg:text", note.Text, null));
        string place = Place("mg:start", note.Start) + Place("mg:end", note.End);
        return $"[ a mg:Note ; dcterms:source {Local("source", note.Source)}{place} ;{facts[1..]}";

        static string Place(string predicate, int? place) => place is int at ? string.Create(CultureInfo.InvariantCulture, $" ; {predicate} {at}") : "";
    }

    private string Form(string language, NounForms forms) => Properties(
        ("mg:language", language, null),
        ("mg:indefinite", forms.Indefinite, language),
        ("mg:definite", forms.Definite, language),
        ("mg:object", forms.Object, language),
        ("mg:plural", forms.Plural, language),
        ("mg:gender", forms.Gender?.ToText(), null));

    /// <summary>A nameless thing with these texts, those that are null left out.</summary>
    private string Properties(params (string Predicate, string? Text, string? Language)[] properties) =>
        $"[ {string.Join(" ; ", properties.Where(p => p.Text is not null).Select(p => $"{p.Predicate} {Text(p.Text!, p.Language)}"))} ]";

    private void AddAttributes(IEnumerable<KeyValuePair<string, AttributeValue>> attributes)
    {
        foreach ((string name, AttributeValue value) in attributes)
            Add(Local("attribute", name), Value(value));
    }

    private string Value(AttributeValue value) => value.Kind switch
    {
        AttributeKind.Text => Text(value.Text),
        AttributeKind.Integer => value.Integer.ToString(CultureInfo.InvariantCulture),
        AttributeKind.Number => RdfText.Literal(value.Number),
        AttributeKind.Boolean => Truth(value.Boolean),
        _ => $"({string.Concat(value.Items.Select(item => $" {Value(item)}"))} )",
    };

    private string Texts(IEnumerable<string> texts) => $"({string.Concat(texts.Select(text => $" {Text(text)}"))} )";

    private void Begin(string subject)
    {
        output.Write(indent);
        output.Write(subject);
        isFirst = true;
    }

    private void Add(string predicate, string value)
    {
        output.Write(isFirst ? " " : $" ;\n{indent}  ");
        isFirst = false;
        output.Write(predicate);
        output.Write(' ');
        output.Write(value);
    }

    private void Add(string predicate, LocalizedText texts)
    {
        foreach ((string language, string text) in texts)
            Add(predicate, Text(text, language));
    }

    private void AddText(string predicate, string? text)
    {
        if (text is not null)
            Add(predicate, Text(text));
    }

    private void AddNumber(string predicate, long? number)
    {
        if (number is long value)
            Add(predicate, value.ToString(CultureInfo.InvariantCulture));
    }

    private void End() => output.WriteLine(" .");
}
