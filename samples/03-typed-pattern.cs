#:project ../src/Magnesium.Graph
using Magnesium.Graph;

KnowledgeGraph graph = MagnesiumGraph.Load();

// What a chain must look like. Every step is held to the domain and range of its relation when this is compiled.
Pattern pattern = Pattern.From<IChemicalEntity>("magnesium").Via(Relations.Decreases).Via(Relations.ContributesTo).To<IDisease>();
Show(pattern);

// Several relations, several edges of them, and what each of these edges must be like.
var likely = new EdgeFilter { Sign = Sign.Plus, Stances = [EdgeStance.Asserted, EdgeStance.Hypothesised], LeastBelief = 0.1 };
Show(Pattern.From<IChemicalEntity>("magnesium")
    .Via(Relations.Blocks.Or(Relations.Decreases))
    .ViaOptional(Relations.Increases, most: 2, likely).At<IProcess>()
    .Via(Relations.ContributesTo.Or(Relations.Underlies), likely)
    .To<ICondition>("chronic-pain")
    .WithMode(PathMode.Acyclic));

// From target to source: what is said to contribute to migraine, and what is known to decrease that.
Show(Pattern.From<IDisease>("migraine").ViaReverse(Relations.ContributesTo).At<IProcess>().ViaReverse(Relations.Decreases).To<IChemicalEntity>());

// A beginning is a value: it can be named and gone on with in several ways.
PatternStep<IMolecularActivity> blocked = Pattern.From<IChemicalEntity>().Via(Relations.Blocks);
foreach (Pattern end in new[] { blocked.Via(Relations.ContributesTo).To<ICondition>(), blocked.Via(Relations.Increases).To<IProcess>() })
    Console.WriteLine($"{graph.CountMatches(end).Count} of {end}");

// A vocabulary of your own: the schema is made from the same types that patterns and edges are held to.
GraphSchema schema = new GraphSchemaBuilder("zinc")
    .AddNodeType<IMetal, IAnyNode>()
    .AddNodeType<IZincProcess, IAnyNode>()
    .AddNodeType<IReceptorActivity, IZincProcess>()
    .AddRelation(Zinc.Blocks, Role.Causal, Sign.Minus)
    .AddRelation(Zinc.Drives, Role.Causal, Sign.Plus)
    .Build();

var zinc = new NodeReference<IMetal>("zinc");
var receptor = new NodeReference<IReceptorActivity>("nmda-receptor-activity");
var excitotoxicity = new NodeReference<IZincProcess>("excitotoxicity");
KnowledgeGraph own = new KnowledgeGraphBuilder(schema) { Info = new GraphInfo { Id = "zinc", Kind = GraphKind.Imported } }
    .AddNode(zinc, "zinc")
    .AddNode(receptor, "NMDA receptor activity")
    .AddNode(excitotoxicity, "excitotoxicity")
    .AddEdge(zinc, Zinc.Blocks, receptor)
    .AddEdge(receptor, Zinc.Drives, excitotoxicity)
    .Build();
foreach (Chain chain in own.Match(Pattern.From<IMetal>().Via(Zinc.Blocks).ViaRepeated(Zinc.Drives, 1, 3).To<IZincProcess>()))
    Console.WriteLine(chain);

void Show(Pattern asked)
{
    Console.WriteLine(asked);
    foreach (Chain chain in graph.Match(asked))
        Console.WriteLine($"  {chain}");
}

interface IMetal : IMetalOrProcess;

interface IZincProcess : IMetalOrProcess;

interface IReceptorActivity : IZincProcess;

[NodeTypes("Metal", "ZincProcess")]
interface IMetalOrProcess : IAnyNode;

static class Zinc
{
    public static readonly Relation<IMetal, IReceptorActivity> Blocks = new("blocks");
    public static readonly Relation<IMetalOrProcess, IZincProcess> Drives = new("drives");
}
