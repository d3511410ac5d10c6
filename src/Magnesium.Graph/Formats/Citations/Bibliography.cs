namespace Magnesium.Graph;

/// <summary>The documents that an answer rests on, and how reference managers read them.</summary>
public static class Bibliography
{
    /// <summary>The <see cref="Source.Kind"/> of the curators' own notes, which nobody can look up.</summary>
    private const string Curation = "curation";

    /// <summary>
    /// The sources that evidence of these chains names, for or against, each once, by id in ordinal order. The curation
    /// itself and sources the graph has no record of are left out.
    /// </summary>
    public static IReadOnlyList<Source> Of(IEnumerable<Chain> chains)
    {
        ArgumentNullException.ThrowIfNull(chains);
        var sources = new SortedDictionary<string, Source>(StringComparer.Ordinal);
        foreach (Step step in chains.SelectMany(chain => chain.Steps))
        {
            foreach (Evidence piece in step.Evidence)
            {
                if (step.Edge.Graph.TryGetSource(piece.Source, out Source? source) && source.Kind != Curation)
                    sources[source.Id] = source;
            }
        }

        return [.. sources.Values];
    }

    /// <summary>The sources as a BibTeX file in UTF-8, one entry each, keyed by source id.</summary>
    /// <remarks>
    /// Characters with a meaning in TeX are escaped, others are kept as they are. The same sources give the same text; keys
    /// keep letters, digits and <c>: . _ -</c> of the id, and the n-th source that would get the same key gets <c>-n</c>.
    /// </remarks>
    public static string ToBibTeX(IEnumerable<Source> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return BibTeX.Text(sources);
    }

    /// <summary>The sources as a CSL JSON array, which Zotero, Pandoc and citeproc read; ids are source ids.</summary>
    public static string ToCslJson(IEnumerable<Source> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return CslJson.Text(sources);
    }
}
