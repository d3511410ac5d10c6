namespace Magnesium.Graph;

/// <summary>The id of a node together with its type, so that the compiler holds edges to the domains and ranges of their relations.</summary>
/// <typeparam name="T">Marker of the node's type.</typeparam>
/// <param name="Id">Its id.</param>
public readonly record struct NodeReference<T>(string Id)
    where T : IAnyNode
{
    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>Adds typed nodes and edges to a builder, and typed relations to a schema.</summary>
public static class TypedBuilding
{
    /// <summary>Adds a node of the type that its marker stands for.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="node">The node.</param>
    /// <param name="label">A label in no stated language, or none.</param>
    /// <exception cref="ArgumentException">The marker stands for several node types, or for any.</exception>
    public static KnowledgeGraphBuilder AddNode<T>(this KnowledgeGraphBuilder builder, NodeReference<T> node, string? label = null)
        where T : IAnyNode => builder.AddNode(node.Id, OneType<T>(), label);

    /// <summary>Adds an edge with its relation's sign and this evidence. Ends that the relation does not allow do not compile.</summary>
    public static KnowledgeGraphBuilder AddEdge<TSource, TFrom, TTo, TTarget>(
        this KnowledgeGraphBuilder builder, NodeReference<TSource> source, Relation<TFrom, TTo> relation, NodeReference<TTarget> target, params Evidence[] evidence)
        where TSource : TFrom
        where TTarget : TTo
        where TFrom : IAnyNode
        where TTo : IAnyNode
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.IsReversed
            ? builder.AddEdge(target.Id, relation.Ids[0], source.Id, evidence)
            : builder.AddEdge(source.Id, relation.Ids[0], target.Id, evidence);
    }

    /// <summary>Adds a node type below another one.</summary>
    /// <typeparam name="T">Its marker.</typeparam>
    /// <typeparam name="TParent">The marker of the type above; <see cref="IAnyNode"/> for a top one.</typeparam>
    /// <param name="schema">The schema under way.</param>
    /// <exception cref="ArgumentException">A marker stands for several node types.</exception>
    public static GraphSchemaBuilder AddNodeType<T, TParent>(this GraphSchemaBuilder schema)
        where T : TParent
        where TParent : IAnyNode => schema.AddNodeType(OneType<T>(), typeof(TParent) == typeof(IAnyNode) ? null : OneType<TParent>());

    /// <summary>Adds a relation with the domain and range that its type states. A null <paramref name="sign"/> means that each edge states its own.</summary>
    public static GraphSchemaBuilder AddRelation<TFrom, TTo>(this GraphSchemaBuilder schema, Relation<TFrom, TTo> relation, Role role, Sign? sign)
        where TFrom : IAnyNode
        where TTo : IAnyNode
    {
        ArgumentNullException.ThrowIfNull(relation);
        return schema.AddRelation(new RelationDefinition(relation.Ids[0])
        {
            Role = role,
            Domain = relation.IsReversed ? NodeMarker<TTo>.Types : NodeMarker<TFrom>.Types,
            Range = relation.IsReversed ? NodeMarker<TFrom>.Types : NodeMarker<TTo>.Types,
            Sign = sign,
        });
    }

    private static string OneType<T>()
        where T : IAnyNode =>
        NodeMarker<T>.Types is [string type] ? type : throw new ArgumentException(Messages.NotOneType(typeof(T).Name, NodeMarker<T>.Types));
}
