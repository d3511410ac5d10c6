using System.Globalization;

namespace Magnesium.Graph;

/// <summary>A place in a file: line and column from 1, both 0 for the file as a whole.</summary>
internal readonly record struct GraphMlPlace(string Input, int Line, int Column)
{
    public GraphFormatException Error(string message, Exception? inner = null) => new(message, Input, Line, Column, inner: inner);

    public override string ToString() => Line == 0 ? Input : string.Create(CultureInfo.InvariantCulture, $"{Input}({Line},{Column})");
}
