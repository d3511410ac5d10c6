namespace Magnesium.Graph.Fuzz;

/// <summary>One thing that takes input from strangers.</summary>
internal abstract class FuzzTarget
{
    /// <summary>Its name on the command line and of its folder of regressions.</summary>
    public abstract string Name { get; }

    /// <summary>A new input, of the seeds.</summary>
    public abstract byte[] Make(Random random);

    /// <summary>Gives it an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="turn">Which of several ways of use to try: what takes long is not done with each input.</param>
    /// <returns>True when the input was accepted, false when it was refused as documented.</returns>
    /// <exception cref="Exception">Anything else is a bug; <see cref="BrokenPromise"/> where nothing was thrown but a promise is not kept.</exception>
    public abstract bool Accepts(byte[] input, int turn);
}

/// <summary>Something that is promised does not hold.</summary>
internal sealed class BrokenPromise(string message) : Exception(message)
{
    public static void Unless(bool holds, string message)
    {
        if (!holds)
            throw new BrokenPromise(message);
    }
}
