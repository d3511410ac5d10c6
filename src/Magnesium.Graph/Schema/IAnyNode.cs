namespace Magnesium.Graph;

/// <summary>
/// Any node. A marker interface that stands for a node type in typed patterns derives from it, and from the marker of the type
/// above: <c>interface IIon : IChemicalEntity</c> stands for the type <c>Ion</c>. Nothing implements a marker.
/// </summary>
/// <example>
/// <code>
/// interface IMetal : IAnyNode;
/// interface IProcess : IAnyNode;
/// interface IReceptorActivity : IProcess;
/// </code>
/// </example>
public interface IAnyNode;

/// <summary>
/// The node types that a marker interface stands for, where its name less the leading I is not the type's id: several for the
/// ends of a relation that more than one type may stand at.
/// </summary>
/// <param name="ids">Ids of the node types.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class NodeTypesAttribute(params string[] ids) : Attribute
{
    /// <summary>Ids of the node types.</summary>
    public IReadOnlyList<string> Ids { get; } = ids;
}
