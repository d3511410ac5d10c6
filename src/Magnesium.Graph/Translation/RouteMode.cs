namespace Magnesium.Graph;

/// <summary>What a path mode forbids on a path of known length.</summary>
internal static class RouteMode
{
    /// <summary>The pairs of nodes, counted from 0, or edges, counted from 1, that must differ.</summary>
    public static IEnumerable<(bool IsNode, int One, int Two)> Different(PathMode mode, int length)
    {
        for (int one = 0; one <= length && mode is PathMode.Acyclic or PathMode.Simple; one++)
        {
            for (int two = one + 1; two <= length; two++)
            {
                if (mode == PathMode.Acyclic || one > 0 || two < length)
                    yield return (true, one, two);
            }
        }

        for (int one = 1; one <= length && mode == PathMode.Trail; one++)
        {
            for (int two = one + 1; two <= length; two++)
                yield return (false, one, two);
        }
    }
}
