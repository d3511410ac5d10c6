using System.Collections.Immutable;

namespace Magnesium.Graph.Tool;

/// <summary>Prints everything about one node.</summary>
internal sealed class NodePage(Page page, Wording words)
{
    private const int Inner = 2;

    private readonly EvidenceText evidence = new(page, words);

    public void Print(Node node)
    {
        string language = words.Language;
        string type = node.Type.Labels.Best(language) ?? node.Type.Id;
        page.Line($"{node.Label(language)} ({node.Id})", ink: Ink.Strong);
        page.Line(type == node.Type.Id ? type : $"{type} ({node.Type.Id})", lead: $"{words.Type}: ");
        foreach ((string tag, string label) in node.Labels.OrderBy(label => label.Key != language))
        {
            string names = node.Synonyms.TryGetValue(tag, out ImmutableArray<string> synonyms) && !synonyms.IsEmpty
                ? $"{label}; {words.Aliases}: {string.Join(", ", synonyms)}"
                : label;
            page.Line(names, lead: $"{tag}: ");
        }

        if (node.Curie is Curie curie)
            page.Line(curie.ToString(), lead: "CURIE: ");
        if (!node.CrossReferences.IsEmpty)
            page.Line(string.Join(", ", node.CrossReferences.Select(x => $"{x.Curie} ({words.Match(x.Match)})")), lead: $"{words.CrossReferences}: ");
        if (node.Description.Best(language) is string description)
            page.Line(description, lead: $"{words.Description}: ");
        foreach ((string name, AttributeValue value) in node.Attributes)
            page.Line(value.ToString(), lead: $"{name}: ");
        foreach ((Edge edge, GateEffect effect) in node.Gates())
            page.Line(EdgeText.Arrow(edge, language), lead: $"{words.Gates(effect)}: ");
        Notes(node);
        Edges(words.Out(node.Out.Count), node.Out);
        Edges(words.Into(node.In.Count), node.In);
        if (node.Graph.Info.Disclaimer.Best(language) is string disclaimer)
        {
            page.Blank();
            page.Line(disclaimer, ink: Ink.Strong);
        }
    }

    private void Notes(Node node)
    {
        if (node.Notes.IsEmpty)
            return;
        page.Blank();
        page.Line(words.Notes, ink: Ink.Strong);
        foreach (Note note in node.Notes)
        {
            evidence.Print(note, node.Graph, Inner);
        }
    }

    private void Edges(string title, IncidentEdges edges)
    {
        page.Blank();
        page.Line(title, ink: Ink.Strong);
        foreach (Edge edge in edges)
        {
            page.Blank();
            page.Line(EdgeText.Arrow(edge, words.Language), Inner);
            page.Line(EdgeText.Standing(edge, edge.Stance, edge.Belief, edge.IsContested, words), Inner + 2, ink: edge.IsContested ? Ink.Doubtful : Ink.Faint);
            evidence.PrintAll(edge.Evidence, edge.Graph, Inner + 2);
            foreach (Note note in edge.Notes)
                evidence.Print(note, edge.Graph, Inner + 2);
        }
    }
}
