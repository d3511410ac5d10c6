namespace Magnesium.Graph;

/// <summary>Gives out names that differ even where case is ignored, as database engines do.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name itself, or the name with as many underscores after it as make it new.</summary>
    public string Take(string name)
    {
        while (!taken.Add(name))
            name += "_";
        return name;
    }
}
