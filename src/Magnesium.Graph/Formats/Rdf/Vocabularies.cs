using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>What CURIEs stand for: the address that each vocabulary's publisher gives its terms.</summary>
internal static class Vocabularies
{
    private const string Obo = "http://purl.obolibrary.org/obo/";

    /// <summary>Prefixes and the IRIs before the local id. OBO prefixes by the OBO Foundry's rule for its PURLs.</summary>
    public static ImmutableSortedDictionary<string, string> Known { get; } = new[] { "CHEBI", "CL", "CMO", "DOID", "GO", "HP", "MAXO", "MONDO", "NBO", "NCIT", "OBA", "OBI", "PR", "RO", "SO", "UBERON" }
        .Select(prefix => KeyValuePair.Create(prefix, $"{Obo}{prefix}_"))
        .Append(new("biolink", "https://w3id.org/biolink/vocab/"))
        .Append(new("EFO", "http://www.ebi.ac.uk/efo/EFO_"))
        .Append(new("MESH", "http://id.nlm.nih.gov/mesh/"))
        .Append(new("Orphanet", "http://www.orpha.net/ORDO/Orphanet_"))
        .Append(new("WIKIDATA", "http://www.wikidata.org/entity/"))
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Where CURIEs of all other vocabularies resolve: the Bioregistry.</summary>
    public const string Resolver = "https://bioregistry.io/";
}
