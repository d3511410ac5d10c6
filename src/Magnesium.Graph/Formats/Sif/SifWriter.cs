namespace Magnesium.Graph;

/// <summary>Writes SIF: the edges first, because Cytoscape goes by the first line whether tabs part the names; then the nodes without an edge.</summary>
internal static class SifWriter
{
    private const string BlankRelation = "interacts_with";

    public static LossReport Write(KnowledgeGraph graph, Stream output, CancellationToken cancellation)
    {
        var ids = new UniqueIds(graph, IsForbidden);
        long relations = 0;
        using (StreamWriter text = Utf8Text.To(output))
        {
            var connected = new bool[graph.Nodes.Count];

            // On the first line, this character would be taken for a byte order mark.
            if (graph.Nodes.Any(node => node.Id.StartsWith('\uFEFF')))
                text.Write('\n');
            foreach (Edge edge in graph.Edges)
            {
                Node source = edge.Source;
                Node target = edge.Target;
                connected[source.Index] = connected[target.Index] = true;
                string relation = Relation(edge.Relation.Id);
                if (relation != edge.Relation.Id)
                    relations++;
                text.Write(ids.Of(source.Id));
                text.Write('\t');
                text.Write(relation);
                text.Write('\t');
                text.Write(ids.Of(target.Id));
                text.Write('\n');
            }

            foreach (Node node in graph.Nodes)
            {
                if (connected[node.Index])
                    continue;
                text.Write(ids.Of(node.Id));

                // Without any tab in the file, white space inside a name would part it.
                if (graph.Edges.Count == 0 && node.Id.Any(char.IsWhiteSpace))
                    text.Write('\t');
                text.Write('\n');
            }
        }

        return new LossList()
            .Add("ids", ids.Changed, SifMessages.NoEscape())
            .Add("relations", relations, SifMessages.NoEscape())
            .Add(graph, [ModelParts.Types, ModelParts.Labels, ModelParts.Signs, ModelParts.EdgeIds, ModelParts.NodeAttributes, ModelParts.EdgeAttributes, .. ModelParts.Details], SifMessages.NoPlace(), cancellation)
            .Report();
    }

    private static bool IsForbidden(char c) => c is '\t' or '\n' or '\r';

    private static string Relation(string id)
    {
        string sound = new SoundText(_ => false).Of(id);
        sound = sound.Any(IsForbidden) ? string.Concat(sound.Select(c => IsForbidden(c) ? ' ' : c)) : sound;
        return string.IsNullOrWhiteSpace(sound) ? BlankRelation : sound;
    }
}
