namespace Magnesium.Graph;

/// <summary>The numbers of one attribute by row: the number of a node or edge.</summary>
internal readonly struct NumberColumn(double[] numbers)
{
    /// <summary>The number of a row; NaN where it has none.</summary>
    public double this[int row] => (uint)row < (uint)numbers.Length ? numbers[row] : double.NaN;
}
