using System.Collections.Immutable;

namespace Magnesium.Graph;

public sealed partial class KnowledgeGraph
{
    /// <summary>
    /// The nodes that have a name like <paramref name="text"/>, best first: label, synonym, id, CURIE or counterpart, in any
    /// language, ignoring case. A whole name beats one with another ending (an article, a plural), which beats a name that starts with the text, which beats one whose words do, which
    /// beats one that contains it. Where nothing fits, Bulgarian typed in Latin letters and Latin names typed in Cyrillic ones are
    /// tried, then misspellings, of the whole name and of its words, and then names that have only some of the words.
    /// </summary>
    /// <param name="text">A name or a part of one; several words may fit in any order. Blank finds nothing.</param>
    /// <param name="type">Id of a node type: only nodes of it and of types below it. Null means all.</param>
    /// <remarks>Costs one pass over all names of the nodes of that type.</remarks>
    /// <exception cref="KeyNotFoundException">There is no such type; the message names the nearest.</exception>
    public ImmutableArray<NodeMatch> Search(string text, string? type = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        IEnumerable<Node> nodes = Nodes;
        if (type is not null)
        {
            NodeType wanted = Schema.NodeType(type);
            nodes = nodes.Where(node => node.Type.Is(wanted));
        }

        return new NodeSearch(text).Run(nodes);
    }
}
