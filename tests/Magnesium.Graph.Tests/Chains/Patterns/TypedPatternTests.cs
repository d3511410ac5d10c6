namespace Magnesium.Graph.Tests.Chains.Patterns;

public class TypedPatternTests
{
    public static TheoryData<Pattern, string> Pairs => new()
    {
        { Pattern.From<IChemicalEntity>().Via(Relations.Blocks).Via(Relations.Increases).Via(Relations.ContributesTo).To<IDisease>(), "(:ChemicalEntity)-[:blocks]->()-[:increases]->()-[:contributes_to]->(:Disease)" },
        { Pattern.From<IIon>("magnesium").ViaRepeated(Relations.Decreases.Or(Relations.Increases), 1, 3).To<IProcess>(), "(:Ion {id: 'magnesium'})-[:decreases|increases]->{1,3}(:Process)" },
        { Pattern.From<IDisease>("migraine").ViaReverse(Relations.ContributesTo).At<IProcess>().ViaOptional(Relations.Increases.Reversed.Reversed).To<IProcess>("x"), "(:Disease {id: 'migraine'})<-[:contributes_to]-(:Process)-[:increases]->?(:Process {id: 'x'})" },
        { Pattern.From<IChemicalEntityOrProcess>().ViaRepeated(Relations.Increases).To<IProcess>().WithMode(PathMode.Acyclic), "ACYCLIC (:ChemicalEntity|Process)-[:increases]->+(:Process)" },
        {
            Pattern.From<IStructure>().Via(Relations.IsA, new EdgeFilter { Sign = Sign.None }).At<IStructure>().Via(Relations.PartOf.Or(Relations.LocatedIn), new EdgeFilter { Stances = [EdgeStance.Asserted, EdgeStance.Inconclusive], LeastBelief = 0.5 }).To<IStructure>(),
            "(:MacromolecularComplex|AnatomicalEntity)-[e0:is_a WHERE e0.sign = '0']->(:MacromolecularComplex|AnatomicalEntity)-[e1:part_of|located_in WHERE e1.stance IN ['asserted', 'inconclusive'] AND e1.belief >= 0.5]->(:MacromolecularComplex|AnatomicalEntity)"
        },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_typed_form_and_the_text_give_the_same_pattern(Pattern typed, string text) =>
        typed.ToString().Should().Be(Pattern.Parse("MATCH " + text).ToString()).And.Be(typed.Text);

    [Fact]
    public void Random_typed_patterns_print_what_was_walked_and_find_what_the_text_finds()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        int found = 0;
        for (int seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            PatternStep<IProcess> step = Pattern.From<IProcess>();
            string text = "(:Process)";
            for (int i = random.Next(0, 3); i >= 0; i--)
            {
                int edge = text.Split('[').Length - 1;
                bool filtered = random.Next(3) == 0;
                EdgeFilter? where = filtered ? new EdgeFilter { Stances = [EdgeStance.Asserted] } : null;
                (string name, string condition) = filtered ? ($"e{edge}", $" WHERE e{edge}.stance = 'asserted'") : ("", "");
                switch (random.Next(5))
                {
                    case 0:
                        step = step.Via(Relations.Increases, where);
                        text += $"-[{name}:increases{condition}]->()";
                        break;
                    case 1:
                        step = step.ViaReverse(Relations.Decreases, where).At<IProcess>();
                        text += $"<-[{name}:decreases{condition}]-(:Process)";
                        break;
                    case 2:
                        step = step.ViaRepeated(Relations.Increases.Or(Relations.Decreases), 1, 2, where);
                        text += $"-[{name}:increases|decreases{condition}]->{{1,2}}()";
                        break;
                    case 3:
                        step = step.ViaOptional(Relations.Increases, where: where).At<IProcess>();
                        text += $"-[{name}:increases{condition}]->?(:Process)";
                        break;
                    default:
                        step = step.ViaReverse(Relations.Increases, where).At<IProcess>("excitotoxicity");
                        text += $"<-[{name}:increases{condition}]-(:Process {{id: 'excitotoxicity'}})";
                        break;
                }
            }

            Pattern typed = step.To<IPathologicalProcess>().WithMode(PathMode.Trail);
            Pattern written = Pattern.Parse("MATCH TRAIL " + text[..text.LastIndexOf('(')] + "(:PathologicalProcess)");
            typed.ToString().Should().Be(written.ToString());
            string[] chains = [.. graph.Match(typed).Select(chain => chain.ToString())];
            chains.Should().Equal(graph.Match(written).Select(chain => chain.ToString()));
            found += chains.Length;
        }

        found.Should().BePositive();
    }

    [Fact]
    public void A_step_is_immutable_so_that_a_beginning_can_be_shared()
    {
        PatternStep<IMolecularActivity> beginning = Pattern.From<IIon>().Via(Relations.Blocks);
        string before = beginning.ToString();
        _ = beginning.Via(Relations.Increases);
        beginning.Via(Relations.Underlies).To<IDisease>().ToString().Should().StartWith(before);
        beginning.ToString().Should().Be("MATCH WALK (:Ion)-[:blocks]->()");
    }

    [Fact]
    public void What_the_compiler_cannot_see_is_refused_by_name()
    {
        Action twoWays = () => Relations.Includes.Or(Relations.Includes.Reversed);
        twoWays.Should().Throw<ArgumentException>().WithMessage("*one direction*");
        Action never = () => Pattern.From<IProcess>().ViaRepeated(Relations.Increases, 0);
        never.Should().Throw<ArgumentOutOfRangeException>();
        Action backwards = () => Pattern.From<IProcess>().ViaRepeated(Relations.Increases, 3, 2);
        backwards.Should().Throw<ArgumentOutOfRangeException>();
        Action several = () => new KnowledgeGraphBuilder(MagnesiumGraph.Load().Schema).AddNode(new NodeReference<IStructure>("brain"));
        several.Should().Throw<ArgumentException>().WithMessage("IStructure stands for MacromolecularComplex and AnatomicalEntity*");
        Action edgeless = () => MagnesiumGraph.Load().Match(Pattern.From<IProcess>().To<IProcess>());
        edgeless.Should().Throw<PatternException>();
    }

    [Fact]
    public void A_graph_of_ones_own_is_built_and_asked_with_types()
    {
        GraphSchema schema = new GraphSchemaBuilder("zinc")
            .AddNodeType<IMetal, IAnyNode>()
            .AddNodeType<IZincProcess, IAnyNode>()
            .AddNodeType<IReceptorActivity, IZincProcess>()
            .AddRelation(Blocks, Role.Causal, Sign.Minus)
            .AddRelation(Drives.Reversed, Role.Causal, Sign.Plus)
            .Build();
        schema.Relation("drives").Domain.Select(type => type.Id).Should().Equal("Metal", "ZincProcess");
        var zinc = new NodeReference<IMetal>("zinc");
        var nmda = new NodeReference<IReceptorActivity>("nmda");
        var death = new NodeReference<IZincProcess>("death");
        KnowledgeGraph graph = new KnowledgeGraphBuilder(schema) { Info = new GraphInfo { Id = "zinc", Kind = GraphKind.Imported } }
            .AddNode(zinc, "zinc").AddNode(nmda).AddNode(death)
            .AddEdge(zinc, Blocks, nmda)
            .AddEdge(death, Drives.Reversed, nmda)
            .Build();
        graph.Match(Pattern.From<IMetal>().Via(Blocks).Via(Drives).To<IZincProcess>("death")).Single().ToString()
            .Should().Be("zinc -[blocks -]-> nmda -[drives +]-> death");
    }

    private static readonly Relation<IMetal, IReceptorActivity> Blocks = new("blocks");

    private static readonly Relation<IMetalOrProcess, IZincProcess> Drives = new("drives");

    private interface IMetal : IMetalOrProcess;

    private interface IZincProcess : IMetalOrProcess;

    private interface IReceptorActivity : IZincProcess;

    [NodeTypes("Metal", "ZincProcess")]
    private interface IMetalOrProcess : IAnyNode;
}
