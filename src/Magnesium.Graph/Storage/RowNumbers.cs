namespace Magnesium.Graph;

/// <summary>Numbers of rows as they come, each with its place. As long as they come as 0, 1, 2 they take no room.</summary>
internal sealed class RowNumbers
{
    private readonly Blocks<int> others = new();
    private int regular;
    private bool areAscending = true;

    public int Count => regular + others.Count;

    public int this[int place] => place < regular ? place : others[place - regular];

    public void Add(int row)
    {
        if (others.Count == 0 && row == regular)
        {
            regular++;
            return;
        }

        areAscending &= Count == 0 || row > this[Count - 1];
        others.Add(row);
    }

    /// <summary>The place of a row, or -1; the first of several. Time logarithmic, and linear where rows came out of order.</summary>
    public int PlaceOf(int row)
    {
        if ((uint)row < (uint)regular)
            return row;
        int low = regular;
        int high = Count;
        if (!areAscending)
        {
            while (low < high && this[low] != row)
                low++;
            return low < high ? low : -1;
        }

        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (this[middle] < row)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Count && this[low] == row ? low : -1;
    }

    /// <summary>For each of so many rows its first place and one, or 0 where it has none; null where each row is its own place.</summary>
    public int[]? Places(int rows)
    {
        if (regular == rows)
            return null;
        int[] places = new int[rows];
        for (int place = Count - 1; place >= 0; place--)
            places[this[place]] = place + 1;
        return places;
    }
}
