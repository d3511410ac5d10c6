namespace Magnesium.Graph;

/// <summary>Passing over all nodes or edges takes long enough to be cancelled.</summary>
internal static class CancellableSequence
{
    /// <summary>The same elements, until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IEnumerable<T> Until<T>(this IEnumerable<T> all, CancellationToken cancellation)
    {
        foreach (T one in all)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return one;
        }
    }
}
