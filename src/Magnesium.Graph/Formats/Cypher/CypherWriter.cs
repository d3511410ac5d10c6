using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>The order of a script, whatever the engine: what must be there first, then sources, nodes, edges, evidence, notes. A statement ends with a semicolon at the end of a line.</summary>
internal abstract class CypherWriter(KnowledgeGraph graph, PropertyTables tables, CypherText cypher, TextWriter output)
{
    protected KnowledgeGraph Graph { get; } = graph;

    protected PropertyTables Tables { get; } = tables;

    protected CypherText Cypher { get; } = cypher;

    protected TextWriter Output { get; } = output;

    public LossReport Write(string language)
    {
        foreach (string? line in new[] { Graph.Info.Title.Best(language), Graph.Info.Disclaimer.Best(language) })
        {
            if (line is not null)
                Output.WriteLine(Cypher.Comment(line));
        }

        WriteFirst();
        WriteSources(Graph.Sources);
        WriteNodes(Graph.Nodes);
        WriteEdges(Graph.Edges);
        WriteSaid(PropertyGraphNames.Evidence, PropertyTables.Evidence, Tables.EvidenceRows());
        WriteSaid(PropertyGraphNames.Note, PropertyTables.Notes, Tables.NoteRows());
        WriteLast();
        return new LossList().AddPropertyGraphLosses(Graph, Tables).Add("text", Cypher.Changed, FormatMessages.NotText("Cypher")).Report();
    }

    protected abstract void WriteFirst();

    protected virtual void WriteLast()
    {
    }

    protected abstract void WriteSources(IEnumerable<Source> sources);

    /// <summary>Nodes come type by type.</summary>
    protected abstract void WriteNodes(IEnumerable<Node> nodes);

    /// <summary>Edges come relation by relation.</summary>
    protected abstract void WriteEdges(IEnumerable<Edge> edges);

    /// <summary>Rows of evidence or notes, each tied to its source.</summary>
    protected abstract void WriteSaid<T>(string label, ImmutableArray<PropertyColumn<T>> columns, IEnumerable<(T Row, string Source)> rows);
}
