using System.Globalization;

namespace Magnesium.Graph;

/// <summary>A place in a file: line and column from 1, both 0 for the file as a whole, and a JSON path where there is one.</summary>
internal readonly record struct ReadingPlace(string Input, long Line = 0, long Column = 0, string? Path = null) : IReadingPlace
{
    public ReadingPlace Here => this;

    public GraphFormatException Error(string message, Exception? inner = null) => new(message, Input, Line, Column, Path, inner);

    public override string ToString()
    {
        string place = Line == 0 ? Input : string.Create(CultureInfo.InvariantCulture, $"{Input}({Line},{Column})");
        return Path is null ? place : $"{place} at {Path}";
    }
}

/// <summary>A reader that can say where it is. Working the place out may cost; nothing asks while all is well.</summary>
internal interface IReadingPlace
{
    public ReadingPlace Here { get; }

    public GraphFormatException Error(string message, Exception? inner = null) => Here.Error(message, inner);
}
