namespace Magnesium.Graph;

public sealed partial class KnowledgeGraph
{
    /// <summary>The graph with a number that its edges carry as their weight.</summary>
    /// <param name="attribute">Name of the attribute. Every edge must have it, as a number of 0 or more.</param>
    /// <exception cref="ArgumentException">No edge has it, an edge lacks it, or a weight is negative; the message names the edge.</exception>
    public WeightedGraph WithWeights(string attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        if (!Store.EdgeAttributes.TryGetNumbers(attribute, out NumberColumn numbers))
            throw new ArgumentException(WeightMessages.NoSuchNumber(attribute, Store.EdgeAttributes.Names), nameof(attribute));
        return new WeightedGraph(this, EdgeWeights.Of(this, edge => numbers[edge]));
    }

    /// <summary>The graph with weights that are worked out once for each edge.</summary>
    /// <param name="weight">The weight of an edge: 0 or more, or positive infinity where it is not to be walked.</param>
    /// <exception cref="ArgumentException">A weight is negative or not a number; the message names the edge.</exception>
    public WeightedGraph WithWeights(Func<Edge, double> weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        return new WeightedGraph(this, EdgeWeights.Of(this, edge => weight(new Edge(this, edge))));
    }

    /// <summary>
    /// The graph with the negative natural logarithm of belief as weight: the lightest chain is the one most believed, and its
    /// belief is e to the power of minus its weight. Edges without evidence, or of belief 0, are not walked.
    /// </summary>
    public WeightedGraph WithBeliefAsWeight() =>
        WithWeights(edge => edge.Belief is double belief and > 0 ? Math.Abs(Math.Log(belief)) : double.PositiveInfinity);
}
