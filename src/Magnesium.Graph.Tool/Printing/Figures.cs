using System.Globalization;

namespace Magnesium.Graph.Tool;

/// <summary>Numbers for a person.</summary>
internal static class Figures
{
    /// <summary>A probability with two decimals, with more where two would say 0 or 1: 0.85, 0.041, 0.997.</summary>
    public static string Number(double value)
    {
        if (value is 0 or 1)
            return value.ToString("0", CultureInfo.InvariantCulture);
        double fromEdge = Math.Min(value, 1 - value);
        string format = value < 0.5
            ? fromEdge switch { >= 0.0995 => "0.00", >= 0.00995 => "0.000", >= 0.000995 => "0.0000", _ => "0.0E0" }
            : fromEdge switch { >= 0.005 => "0.00", >= 0.0005 => "0.000", _ => "0.0000" };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A probability beside another that <see cref="Number"/> would write the same.</summary>
    public static string Fine(double value) => value.ToString("0.0000##", CultureInfo.InvariantCulture);

    /// <summary>A number and what it counts: "1 error", "3 errors".</summary>
    public static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
