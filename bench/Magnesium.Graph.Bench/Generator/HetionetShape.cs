using System.Collections.Immutable;

namespace Magnesium.Graph.Bench;

/// <summary>How an edge of a relation stands.</summary>
internal enum RelationKind
{
    /// <summary>Between two node types.</summary>
    Between,

    /// <summary>Within one type, with a direction.</summary>
    Directed,

    /// <summary>Within one type, the same from both ends: it is written once.</summary>
    Undirected,
}

/// <summary>A node type of Hetionet and how many nodes it has.</summary>
internal sealed record HetionetType(string Name, int Nodes);

/// <summary>A relation of Hetionet: how many edges it has, and how many nodes have any of them on either side.</summary>
internal sealed record HetionetRelation(string Id, string Source, string Verb, string Target, int Edges, int Sources, int Targets, RelationKind Kind = RelationKind.Between);

/// <summary>
/// The published counts of Hetionet v1.0: 47,031 nodes of 11 types, 2,250,197 edges of 24 relations (Himmelstein et al. 2017, doi
/// 10.7554/eLife.26726, and the tables that came with it).
/// </summary>
internal static class HetionetShape
{
    public static ImmutableArray<HetionetType> Types { get; } =
    [
        new("Anatomy", 402),
        new("Biological Process", 11_381),
        new("Cellular Component", 1_391),
        new("Compound", 1_552),
        new("Disease", 137),
        new("Gene", 20_945),
        new("Molecular Function", 2_884),
        new("Pathway", 1_822),
        new("Pharmacologic Class", 345),
        new("Side Effect", 5_734),
        new("Symptom", 438),
    ];

    public static ImmutableArray<HetionetRelation> Relations { get; } =
    [
        new("AdG", "Anatomy", "downregulates", "Gene", 102_240, 36, 15_097),
        new("AeG", "Anatomy", "expresses", "Gene", 526_407, 241, 18_094),
        new("AuG", "Anatomy", "upregulates", "Gene", 97_848, 36, 15_929),
        new("CbG", "Compound", "binds", "Gene", 11_571, 1_389, 1_689),
        new("CcSE", "Compound", "causes", "Side Effect", 138_944, 1_071, 5_701),
        new("CdG", "Compound", "downregulates", "Gene", 21_102, 734, 2_880),
        new("CpD", "Compound", "palliates", "Disease", 390, 221, 50),
        new("CrC", "Compound", "resembles", "Compound", 6_486, 1_042, 1_054, RelationKind.Undirected),
        new("CtD", "Compound", "treats", "Disease", 755, 387, 77),
        new("CuG", "Compound", "upregulates", "Gene", 18_756, 703, 3_247),
        new("DaG", "Disease", "associates", "Gene", 12_623, 134, 5_392),
        new("DdG", "Disease", "downregulates", "Gene", 7_623, 44, 5_745),
        new("DlA", "Disease", "localizes", "Anatomy", 3_602, 133, 398),
        new("DpS", "Disease", "presents", "Symptom", 3_357, 133, 415),
        new("DrD", "Disease", "resembles", "Disease", 543, 112, 106, RelationKind.Undirected),
        new("DuG", "Disease", "upregulates", "Gene", 7_731, 44, 5_630),
        new("GcG", "Gene", "covaries", "Gene", 61_690, 9_043, 9_532, RelationKind.Undirected),
        new("GiG", "Gene", "interacts", "Gene", 147_164, 9_526, 14_084, RelationKind.Undirected),
        new("GpBP", "Gene", "participates", "Biological Process", 559_504, 14_772, 11_381),
        new("GpCC", "Gene", "participates", "Cellular Component", 73_566, 10_580, 1_391),
        new("GpMF", "Gene", "participates", "Molecular Function", 97_222, 13_063, 2_884),
        new("GpPW", "Gene", "participates", "Pathway", 84_372, 8_979, 1_822),
        new("Gr>G", "Gene", "regulates", "Gene", 265_672, 4_634, 7_048, RelationKind.Directed),
        new("PCiC", "Pharmacologic Class", "includes", "Compound", 1_029, 345, 724),
    ];

    public static int NumberOf(string type) => Types.IndexOf(Types.Single(known => known.Name == type));
}
