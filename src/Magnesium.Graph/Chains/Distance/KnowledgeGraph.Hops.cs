using System.Collections.Immutable;

namespace Magnesium.Graph;

public sealed partial class KnowledgeGraph
{
    /// <summary>How many edges away every node is from one: breadth first.</summary>
    /// <param name="from">The node to start from.</param>
    /// <param name="direction">Which way edges are walked.</param>
    /// <param name="relations">Ids of the relations to walk; null walks all.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <remarks>Time at most proportional to the edges of these relations, and in graphs of few hops to a part of them.</remarks>
    /// <exception cref="ArgumentException">The node is of another graph, or the schema has no such relation.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public HopCounts HopsFrom(Node from, WalkDirection direction = WalkDirection.Either, IEnumerable<string>? relations = null, CancellationToken cancellation = default) =>
        HopsFrom([from], direction, relations, cancellation);

    /// <summary>How many edges away every node is from the nearest of several.</summary>
    /// <inheritdoc cref="HopsFrom(Node, WalkDirection, IEnumerable{string}?, CancellationToken)"/>
    public HopCounts HopsFrom(IEnumerable<Node> from, WalkDirection direction = WalkDirection.Either, IEnumerable<string>? relations = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        int[] starts = [.. from.Select(node => ReferenceEquals(node.Graph, this) ? node.Index : throw new ArgumentException(ChainMessages.OtherGraph(), nameof(from)))];
        ImmutableArray<int> walked = relations is null
            ? [.. Enumerable.Range(0, Schema.Relations.Length)]
            : [.. relations.Select(RelationNumber).Distinct().Order()];
        var test = new EdgeTest(walked, direction != WalkDirection.Backward, direction != WalkDirection.Forward, null);
        return BreadthFirst.From(this, starts, test, cancellation);
    }

    private int RelationNumber(string id) => Schema.TryGetRelation(id, out Relation? relation)
        ? relation.Index
        : throw new ArgumentException(Messages.UnknownRelation(id, Schema.Relations.Select(known => known.Id)));
}
