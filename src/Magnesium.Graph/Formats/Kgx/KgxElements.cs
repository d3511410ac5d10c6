namespace Magnesium.Graph;

/// <summary>
/// What a node or edge holds under the slots of the Biolink Model, which other programs read, and beside them under the names
/// of <see cref="ModelNames"/>, which come back. Native JSON is text here, in all forms alike.
/// </summary>
internal sealed class KgxElements(KnowledgeGraph graph, string language, Func<string, string>? idOf = null)
{
    private const string NotProvided = "not_provided";

    private readonly ElementWriter elements = new(graph, language, idOf);
    private readonly List<NamedValue> values = [];

    public LossReport Report(long unpairedElsewhere) => elements.Report(unpairedElsewhere);

    public List<NamedValue> Graph() => elements.Graph();

    public List<NamedValue> Node(Node node)
    {
        values.Clear();
        Text("id", node.Id);
        List(ModelNames.Category, [node.Type.NearestCategory ?? "biolink:NamedThing"]);
        Text(ModelNames.Name, node.Label(language));
        Text("description", node.Description.Best(language));
        List("xref", node.CrossReferences.Select(reference => reference.Curie.ToString()));
        List("synonym", node.Synonyms.Values.SelectMany(names => names).Distinct(StringComparer.Ordinal));
        Rest(elements.Node(node));
        return values;
    }

    public List<NamedValue> Edge(Edge edge)
    {
        values.Clear();
        Text("id", edge.Id);
        Text("subject", edge.Source.Id);
        Text(ModelNames.Predicate, edge.Relation.BiolinkPredicate ?? "biolink:related_to");
        Text("object", edge.Target.Id);
        Text("knowledge_level", edge.Evidence.IsEmpty ? NotProvided : "knowledge_assertion");
        Text("agent_type", edge.Evidence.IsEmpty ? NotProvided : "manual_agent");
        List("publications", Publications(edge));
        Rest(elements.Edge(edge));
        return values;
    }

    private IEnumerable<string> Publications(Edge edge) =>
        from source in edge.Evidence.Select(piece => piece.Source).Distinct(StringComparer.Ordinal).Select(id => graph.Sources.FirstOrDefault(source => source.Id == id))
        let id = source?.Pmid is string pmid ? "PMID:" + pmid : source?.Doi is string doi ? "doi:" + doi : null
        where id is not null
        select id;

    private void Rest(List<NamedValue> all)
    {
        foreach (NamedValue value in all)
        {
            if (value.Name is not (ModelNames.Category or ModelNames.Name or ModelNames.Predicate))
                values.Add(value with { IsJson = false });
        }
    }

    private void Text(string name, string? text)
    {
        if (text is not null)
            values.Add(new(name, AttributeValue.Of(text)));
    }

    private void List(string name, IEnumerable<string> texts)
    {
        AttributeValue value = AttributeValue.Of(texts.Select(AttributeValue.Of));
        if (!value.Items.IsEmpty)
            values.Add(new(name, value));
    }
}
