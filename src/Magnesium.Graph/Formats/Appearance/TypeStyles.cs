namespace Magnesium.Graph;

/// <summary>How nodes of a type are drawn.</summary>
/// <param name="Shape">Their outline.</param>
/// <param name="Line">Colour of the outline.</param>
/// <param name="Fill">Colour within.</param>
internal readonly record struct TypeStyle(NodeShape Shape, string Line, string Fill);

/// <summary>
/// Colour and shape of each type of a schema, the same in every picture of it. A family, which is a top type with all below
/// it, has one colour; its types differ in shape, and each family starts with another shape.
/// </summary>
internal sealed class TypeStyles
{
    private static readonly (string Line, string Fill)[] Hues =
    [
        ("#0060a0", "#dcebf7"),
        ("#00714f", "#d9f2e8"),
        ("#94447a", "#f6e3ef"),
        ("#6f6000", "#faf4c4"),
        ("#a83f00", "#fce3d5"),
        ("#4a5560", "#e8ebee"),
        ("#23789f", "#e2f4fc"),
        ("#80560a", "#fbecd0"),
    ];

    private readonly Dictionary<NodeType, TypeStyle> styles = [];

    public TypeStyles(GraphSchema schema)
    {
        int shapes = Enum.GetValues<NodeShape>().Length;
        int family = -1;
        int place = 0;
        foreach (NodeType type in schema.NodeTypes)
        {
            // Types come depth first: a top type opens its family.
            if (type.Parent is null)
                (family, place) = (family + 1, 0);
            (string line, string fill) = Hues[family % Hues.Length];
            styles[type] = new TypeStyle((NodeShape)((family + (family / Hues.Length) + place) % shapes), line, fill);
            if (!type.IsAbstract)
                place++;
        }
    }

    public TypeStyle this[NodeType type] => styles[type];
}
