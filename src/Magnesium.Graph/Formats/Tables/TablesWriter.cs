using System.Collections.Immutable;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// Writes the two tables that <see cref="TablesReader"/> reads. A column there has one kind of value, found from its fields; what
/// a field would not come back as is counted as lost, though it is written for a person to see.
/// </summary>
internal sealed class TablesWriter(KnowledgeGraph graph, CancellationToken cancellation)
{
    private readonly UniqueIds ids = new(graph, IsForbidden);
    private readonly LossList losses = new();

    public LossReport Write(Stream nodes, Stream edges)
    {
        losses.Add("ids", ids.Changed, TablesMessages.NoEscape());
        losses.Add("types", graph.Nodes.Until(cancellation).Count(node => Field(node.Type.Id) != node.Type.Id), TablesMessages.NoEscape());
        losses.Add("relations", graph.Edges.Until(cancellation).Count(edge => Field(edge.Relation.Id) != edge.Relation.Id), TablesMessages.NoEscape());
        losses.Add(ModelParts.EdgeIds, graph.Edges.Until(cancellation).Count(edge => graph.Store.EdgeIds?[edge.Index] is string id && Field(id) != id), TablesMessages.NoEscape());
        losses.Add(ModelParts.Labels, graph.Nodes.Until(cancellation).Count(node => !node.Labels.Equals(Back(node.Labels))), TablesMessages.OneName());
        WriteNodes(nodes);
        WriteEdges(edges);
        losses.Add(graph, ModelParts.Details, TablesMessages.NoPlace(), cancellation);
        return losses.Report();
    }

    private static bool IsForbidden(char c) => c is '\t' or '\n' or '\r';

    /// <summary>The labels that come back: the name, in no stated language.</summary>
    private static LocalizedText Back(LocalizedText labels) => Name(labels) is { Length: > 0 } name ? LocalizedText.Of(name) : LocalizedText.Empty;

    private static string Name(LocalizedText labels) => Field(labels.Best("en") ?? "");

    private static string Field(string text)
    {
        string sound = new SoundText(_ => false).Of(text);
        return sound.Any(IsForbidden) ? string.Concat(sound.Select(c => IsForbidden(c) ? ' ' : c)) : sound;
    }

    private void WriteNodes(Stream output)
    {
        ImmutableArray<TableColumn> columns = Columns(graph.Store.NodeAttributes, graph.Nodes.Count, ModelParts.NodeAttributes, "id", "name", "type");
        using StreamWriter text = Utf8Text.To(output);
        Row(text, ["id", "name", "type", .. columns.Select(column => column.Name)]);
        foreach (Node node in graph.Nodes)
            Row(text, [ids.Of(node.Id), Name(node.Labels), Field(node.Type.Id), .. columns.Select(column => Value(graph.Store.NodeAttributes, node.Index, column.Name))]);
    }

    private void WriteEdges(Stream output)
    {
        ImmutableArray<TableColumn> columns = Columns(graph.Store.EdgeAttributes, graph.Edges.Count, ModelParts.EdgeAttributes, "id", "source", "relation", "target", "sign");
        bool hasIds = graph.Store.EdgeIds is not null;
        using StreamWriter text = Utf8Text.To(output);
        Row(text, ["source", "relation", "target", "sign", .. hasIds ? ["id"] : (string[])[], .. columns.Select(column => column.Name)]);
        foreach (Edge edge in graph.Edges)
        {
            string[] id = hasIds ? [Field(graph.Store.EdgeIds![edge.Index] ?? "")] : [];
            Row(text, [ids.Of(edge.Source.Id), Field(edge.Relation.Id), ids.Of(edge.Target.Id), edge.Sign.ToText(), .. id, .. columns.Select(column => Value(graph.Store.EdgeAttributes, edge.Index, column.Name))]);
        }
    }

    /// <summary>The attributes that can be columns; counts those that cannot, and values that will not come back as they are.</summary>
    private ImmutableArray<TableColumn> Columns(AttributeColumns attributes, int count, string part, params ReadOnlySpan<string> taken)
    {
        ImmutableArray<TableColumn>.Builder columns = ImmutableArray.CreateBuilder<TableColumn>();
        var lost = new HashSet<int>();
        foreach (string name in attributes.Names)
        {
            bool fits = name.Length > 0 && Field(name) == name && !taken.Contains(name) && !name.StartsWith('\uFEFF');
            var column = new TableColumn(columns.Count, name);
            foreach (AttributeValue value in attributes.Values(name).Until(cancellation))
                column.Observe(Encoding.UTF8.GetBytes(Field(value.ToString())));
            for (int row = 0; row < count; row++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!attributes.TryGet(row, name, out AttributeValue value))
                    continue;
                byte[] field = Encoding.UTF8.GetBytes(Field(value.ToString()));
                if (!fits || field.Length == 0 || column.Value(field) != value)
                    lost.Add(row);
            }

            if (fits)
                columns.Add(column);
        }

        losses.Add(part, lost.Count, TablesMessages.OneKind());
        return columns.DrainToImmutable();
    }

    private static string Value(AttributeColumns attributes, int row, string name) => attributes.TryGet(row, name, out AttributeValue value) ? Field(value.ToString()) : "";

    private static void Row(StreamWriter text, string[] fields)
    {
        text.Write(string.Join('\t', fields));
        text.Write('\n');
    }
}
