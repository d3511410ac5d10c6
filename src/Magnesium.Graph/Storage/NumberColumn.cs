namespace Magnesium.Graph;

/// <summary>The numbers of one attribute by row, that is by the number of a node or edge. A look-up allocates and searches nothing.</summary>
/// <param name="numbers">Numbers as their bits.</param>
internal readonly struct NumberColumn(Column<long> numbers)
{
    /// <summary>The number of a row; NaN where it has none.</summary>
    public double this[int row] => (uint)row < (uint)numbers.Length ? BitConverter.Int64BitsToDouble(numbers[row]) : double.NaN;
}
