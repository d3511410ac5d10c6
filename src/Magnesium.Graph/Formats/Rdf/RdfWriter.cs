using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Writes the vocabulary, then sources, nodes and edges, one subject at a time.</summary>
/// <param name="graph">The graph.</param>
/// <param name="output">Where to.</param>
/// <param name="isNamed">Whether evidence stands in named graphs, which is TriG.</param>
internal sealed partial class RdfWriter(KnowledgeGraph graph, TextWriter output, bool isNamed)
{
    private readonly SoundText sound = new(RdfText.IsForbidden);
    private readonly string whole = $"urn:magnesium-graph:{RdfText.LocalName(graph.Info.Id ?? "graph")}";
    private string indent = "";
    private bool isFirst;
    private long untagged;

    public LossReport Write()
    {
        WritePrefixes();
        WriteInfo();
        foreach (NodeType type in graph.Schema.NodeTypes)
            Write(type);
        foreach (Relation relation in graph.Schema.Relations)
            Write(relation);
        foreach (StudyKind kind in graph.Schema.StudyKinds)
            Write(kind);
        foreach (Source source in graph.Sources)
            Write(source);
        foreach (Node node in graph.Nodes)
            Write(node);
        foreach (Edge edge in graph.Edges)
            Write(edge);
        return new LossList()
            .Add("language tags", untagged, RdfMessages.NoLanguageTag)
            .Add("text", sound.Changed, FormatMessages.NotText("RDF"))
            .Report();
    }

    private void WritePrefixes()
    {
        Prefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        Prefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        Prefix("xsd", "http://www.w3.org/2001/XMLSchema#");
        Prefix("skos", "http://www.w3.org/2004/02/skos/core#");
        Prefix("dcterms", "http://purl.org/dc/terms/");
        Prefix("mg", "urn:magnesium-graph:vocabulary:");
        foreach (string kind in new[] { "type", "relation", "study", "source", "node", "edge", "evidence", "attribute" })
            Prefix(kind, $"{whole}:{kind}:");
        foreach ((string prefix, string start) in Vocabularies.Known)
            Prefix(prefix, start);
    }

    private void Prefix(string name, string iri) => output.WriteLine($"@prefix {name}: <{iri}> .");

    private void Write(Node node)
    {
        Begin(Name(node));
        Add("a", Name(node.Type));
        if (node.Type.NearestCategory is string category)
            Add("a", Term(category));
        Add("dcterms:identifier", Text(node.Id));
        Add("rdfs:label", node.Labels);
        foreach ((string language, ImmutableArray<string> names) in node.Synonyms)
        {
            foreach (string name in names)
                Add("skos:altLabel", Text(name, language));
        }

        Add("dcterms:description", node.Description);
        if (node.Curie is Curie curie)
        {
            Add("mg:curie", Text(curie.ToString()));
            Add("skos:exactMatch", RdfText.Term(curie));
        }

        foreach (CrossReference reference in node.CrossReferences)
            Add($"skos:{reference.Match.ToText()}Match", RdfText.Term(reference.Curie));
        foreach ((string language, NounForms forms) in node.Forms)
            Add("mg:form", Form(language, forms));
        foreach (Note note in node.Notes)
            Add("mg:note", NoteOf(note));
        AddAttributes(node.Attributes);
        End();
    }

    private void Write(Edge edge)
    {
        string id = edge.Id;
        string name = Local("edge", id);
        (string subject, string predicate, string target) = (Name(edge.Source), Name(edge.Relation), Name(edge.Target));
        Begin(name);
        Add("a", "rdf:Statement");
        Add("a", "biolink:Association");
        Add("dcterms:identifier", Text(id));
        Add("rdf:subject", subject);
        Add("rdf:predicate", predicate);
        Add("rdf:object", target);
        Add("mg:sign", Text(edge.Sign.ToText()));
        Add("mg:role", Text(edge.Role.ToText()));
        Add("mg:stance", Text(edge.Stance.ToText()));
        Add("mg:contested", Truth(edge.IsContested));
        if (edge.Belief is double belief)
            Add("mg:belief", RdfText.Literal(belief));
        Add("mg:directness", Text(edge.Directness.ToText()));
        foreach (Gate gate in edge.Gates)
            Add("mg:gate", $"[ mg:node {NodeName(gate.Node)} ; mg:effect {Text(gate.Effect.ToText())} ]");
        foreach (Note note in edge.Notes)
            Add("mg:note", NoteOf(note));
        AddAttributes(edge.Attributes);
        End();

        // A hypothesis, an open question and a refuted statement exist as statements, but are not stated.
        if (edge.Stance is EdgeStance.Asserted or EdgeStance.Unstated)
            output.WriteLine($"{subject} {predicate} {target} .");
        ImmutableArray<Evidence> evidence = edge.Evidence;
        for (int i = 0; i < evidence.Length; i++)
            Write(name, Local("evidence", RowId.Of(id, i)), evidence[i]);
    }

    private void Write(string edge, string name, Evidence piece)
    {
        string source = Local("source", piece.Source);
        if (isNamed)
        {
            output.WriteLine($"{source} {{");
            indent = "  ";
        }

        output.WriteLine($"{indent}{edge} mg:evidence {name} .");
        Begin(name);
        Add("a", "mg:Evidence");
        Add("dcterms:source", source);
        AddText("mg:claim", piece.Claim);
        AddQuote(piece.Quote, piece.Language, piece.Translation, piece.Start, piece.End);
        AddText("mg:finding", piece.Finding);
        Add("mg:stance", Text(piece.Stance.ToText()));
        if (piece.Supports is bool supports)
            Add("mg:supports", Truth(supports));
        if (piece.StudyKind is string kind)
            Add("mg:studyKind", Local("study", kind));
        if (piece.Observed != default)
        {
            Add("mg:observedSubject", Text(piece.Observed.Subject.ToText()));
            Add("mg:observedObject", Text(piece.Observed.Object.ToText()));
        }

        foreach (string key in ContextKeys.Texts)
            AddText("mg:" + key, ContextKeys.Text(piece.Context, key));
        foreach (string key in ContextKeys.Numbers)
            AddNumber("mg:" + key, ContextKeys.Number(piece.Context, key));
        End();
        if (isNamed)
        {
            indent = "";
            output.WriteLine("}");
        }
    }

    private void AddQuote(string? quote, string? language, string? translation, int? start, int? end)
    {
        if (quote is not null)
            Add("mg:quote", Text(quote, language));
        else
            AddText("mg:language", language);
        if (translation is not null)
            Add("mg:translation", Text(translation, "en"));
        AddNumber("mg:start", start);
        AddNumber("mg:end", end);
    }

    private string Name(Node node) => NodeName(node.Id);

    private string Name(NodeType type) => Local("type", type.Id);

    private string Name(Relation relation) => Local("relation", relation.Id);

    /// <summary>A node whose id is a CURIE of a known vocabulary is that vocabulary's term.</summary>
    private string NodeName(string id) =>
        Curie.TryParse(id, out Curie curie) && Vocabularies.Known.ContainsKey(curie.Prefix) ? RdfText.Term(curie) : Local("node", id);

    private string Local(string prefix, string id) => $"{prefix}:{RdfText.LocalName(sound.Of(id))}";

    /// <summary>A term of another vocabulary, or a text where it is no CURIE.</summary>
    private string Term(string text) => Curie.TryParse(text, out Curie curie) ? RdfText.Term(curie) : Text(text);

    private string Text(string text) => RdfText.Literal(sound.Of(text));

    private string Text(string text, string? language)
    {
        if (language is null or LocalizedText.Undetermined)
            return Text(text);
        if (RdfText.IsLanguageTag(language))
            return $"{Text(text)}@{language}";
        untagged++;
        return Text(text);
    }

    private static string Truth(bool value) => value ? "true" : "false";
}
