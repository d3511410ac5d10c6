namespace Magnesium.Graph;

/// <summary>The outline of a node.</summary>
internal enum NodeShape
{
    Hexagon,
    Pill,
    Octagon,
    Bars,
    Rounded,
    Plate,
    Folded,
    Slanted,
}
