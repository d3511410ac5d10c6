using System.Collections;
using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>What stands between the values of a list in CSV: a character that no value of a list and no label holds, for it cannot be escaped.</summary>
internal static class ListSeparator
{
    private const string Usual = ";|^~\t";

    /// <summary>Whether it is one of those that people use.</summary>
    public static bool IsUsual(char separator) => Usual.Contains(separator, StringComparison.Ordinal);

    public static char Of(KnowledgeGraph graph, PropertyTables tables)
    {
        var used = new BitArray(char.MaxValue + 1);
        Use(tables.Nodes, graph.Nodes);
        Use(tables.Edges, graph.Edges);
        Use(PropertyTables.Sources, graph.Sources);
        foreach (NodeType type in graph.Schema.NodeTypes)
            UseText(type.Id);
        return Usual.Concat(Enumerable.Range(0xE000, 0x1900).Select(code => (char)code)).First(c => !used[c]);

        void Use<T>(ImmutableArray<PropertyColumn<T>> columns, IEnumerable<T> rows)
        {
            PropertyColumn<T>[] lists = [.. columns.Where(column => column.Kind == ColumnKind.Texts)];
            if (lists.Length == 0)
                return;
            foreach (T row in rows)
            {
                foreach (PropertyColumn<T> column in lists)
                {
                    foreach (AttributeValue item in column.Value(row)?.Items ?? [])
                        UseText(item.Text);
                }
            }
        }

        void UseText(string text)
        {
            foreach (char c in text)
                used[c] = true;
        }
    }
}
