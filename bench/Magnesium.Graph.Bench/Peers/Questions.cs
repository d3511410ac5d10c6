namespace Magnesium.Graph.Bench;

/// <summary>The questions of a folder of data: queries.tsv, as the peers read it.</summary>
internal sealed class Questions
{
    /// <summary>The chain all counts are about: compounds that bind a gene that shares a pathway with another gene that a disease is associated with.</summary>
    private const string AfterCompound = "-[:CbG]->(:Gene)-[:GpPW]->(:Pathway)<-[:GpPW]-(:Gene)<-[:DaG]-";

    private readonly ILookup<string, string[]> rows;

    private Questions(IEnumerable<string[]> rows) => this.rows = rows.ToLookup(row => row[0], row => row[1..]);

    public static Questions Of(string folder) => new(File.ReadLines(Path.Combine(folder, "queries.tsv")).Skip(1).Select(line => line.Split('\t')));

    public string EveryChain { get; } = $"MATCH ACYCLIC (:Compound){AfterCompound}(:Disease)";

    public string ChainsOfOne => $"MATCH ACYCLIC (:Compound {{id: '{rows["chain_one"].First()[0]}'}}){AfterCompound}(:Disease)";

    public IEnumerable<string> ChainsOfPairs => rows["chain_pair"].Select(pair => $"MATCH ACYCLIC (:Compound {{id: '{pair[0]}'}}){AfterCompound}(:Disease {{id: '{pair[1]}'}})");

    public IEnumerable<(string From, string To)> BestPairs => rows["kbest_pair"].Select(pair => (pair[0], pair[1]));

    public IEnumerable<string> BreadthFirst => rows["bfs"].Select(row => row[0]);

    /// <summary>Every path of at most so many edges between two nodes, edges walked both ways.</summary>
    public IEnumerable<string> Paths(int most) => rows["path_pair"].Select(pair => $"MATCH ACYCLIC ({{id: '{pair[0]}'}})-[]-{{1,{most}}}({{id: '{pair[1]}'}})");
}
