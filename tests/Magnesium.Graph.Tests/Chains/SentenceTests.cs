using System.Collections.Immutable;

namespace Magnesium.Graph.Tests;

public class SentenceTests
{
    [Fact]
    public void Clauses_are_joined_by_relative_clauses_whose_pronoun_agrees_with_what_went_before()
    {
        Chain chain = Graph().Chains("zinc", "level").Single();

        chain.ToSentence().Should().Be("Zinc feeds the enzyme, which feeds the cells, which feeds a level. Overall: more zinc, a higher level.");
        chain.ToSentence("bg").Should().Be("Цинкът храни ензима, който храни клетките, които храни нивото. Като цяло: повече цинк – по-високо ниво.");
    }

    [Theory]
    [InlineData(GrammaticalGender.Masculine, "който", "по-висок", "по-нисък")]
    [InlineData(GrammaticalGender.Feminine, "която", "по-висока", "по-ниска")]
    [InlineData(GrammaticalGender.Neuter, "което", "по-високо", "по-ниско")]
    [InlineData(GrammaticalGender.Plural, "които", "по-високи", "по-ниски")]
    public void Bulgarian_words_take_the_gender_of_their_noun(GrammaticalGender gender, string which, string higher, string lower)
    {
        KnowledgeGraph graph = Graph(levelGender: gender, enzymeGender: gender);

        graph.Chains("zinc", "level").Single().ToSentence("bg").Should().Contain($", {which} храни клетките").And.EndWith($"{higher} ниво.");
        graph.Chains("poison", "level").Single().ToSentence("bg").Should().EndWith($"{lower} ниво.");
        graph.Chains("poison", "level").Single().ToSentence().Should().EndWith("a lower level.");
    }

    [Fact]
    public void What_can_be_counted_is_more_or_fewer()
    {
        KnowledgeGraph graph = Graph();

        graph.Chains("zinc", "cells").Single().ToSentence().Should().EndWith("Overall: more zinc, more cells.");
        graph.Chains("poison", "cells").Single().ToSentence().Should().EndWith("Overall: more poison, fewer cells.");
        graph.Chains("poison", "cells").Single().ToSentence("bg").Should().EndWith("повече отрова – по-малко клетки.");
    }

    [Fact]
    public void An_association_goes_with_and_never_causes()
    {
        KnowledgeGraph graph = Graph();

        graph.Chains("zinc", "friend").Single().ToSentence().Should().EndWith("Overall: more zinc goes with more friend.");
        graph.Chains("cells", "friend").Single().ToSentence().Should().Be("The cells accompanies the friend. Overall: more cells go with more friend.");
        graph.Chains("cells", "friend").Single().ToSentence("bg").Should().Be("Клетките съпровожда приятеля. Като цяло: повече клетки се свързват с повече приятел.");
        graph.Chains("zinc", "friend").Single().ToSentence("bg").Should().EndWith("повече цинк се свързва с повече приятел.");
    }

    [Fact]
    public void A_step_that_is_not_asserted_is_hedged_and_what_follows_is_conditional()
    {
        Step(Said with { Stance = Stance.Hypothesised }).Should().Be("Zinc may feed the enzyme. If so: more zinc, more enzyme.");
        Step(Said with { Stance = Stance.Inconclusive }).Should().Be("Zinc may feed the enzyme (not conclusive). If so: more zinc, more enzyme.");
        Step(Said with { Stance = Stance.Hypothesised }, language: "bg").Should().Be("Цинкът може да храни ензима. Ако е така: повече цинк – повече ензим.");
        Step(Said with { Stance = Stance.Inconclusive }, language: "bg").Should().StartWith("Цинкът може да храни ензима (данните не са категорични). Ако е така: ");
    }

    [Fact]
    public void A_contested_step_says_so() =>
        Step(Said, "en", Said with { Supports = false }).Should().Be("Zinc feeds the enzyme (contested). Overall: more zinc, more enzyme.");

    [Fact]
    public void Nothing_follows_from_a_refuted_step()
    {
        Step(Said with { Supports = false }).Should().Be("Zinc feeds the enzyme (refuted).");
        Step(Said with { Supports = false }, language: "bg").Should().Be("Цинкът храни ензима (опровергано).");
    }

    [Fact]
    public void An_unknown_direction_is_said_to_be_unknown()
    {
        KnowledgeGraph graph = ChainSearchTests.Builder("a", "b").AddEdge(new EdgeDraft("a", "affects", "b") { Sign = Sign.Unknown, Evidence = [Said with { Source = "one" }] }).Build();

        graph.Chains("a", "b").Single().ToSentence().Should().Be("A affects b. The direction is not stated.");
        graph.Chains("a", "b").Single().ToSentence("bg").Should().EndWith("Посоката не е посочена.");
    }

    [Fact]
    public void A_chain_walked_against_its_arrows_still_ends_from_cause_to_effect() =>
        Graph().Match("MATCH ACYCLIC (e {id: 'enzyme'})<-[]-(z {id: 'zinc'})")[0].ToSentence().Should().EndWith("Overall: more zinc, more enzyme.");

    [Fact]
    public void Nothing_follows_where_causes_point_both_ways() =>
        ChainSearchTests.Graph("b + a", "b + c").Match("MATCH ACYCLIC (a {id: 'a'})<-[]-(b)-[]->(c {id: 'c'})")[0].ToSentence().Should().NotContainAny("Overall", "more");

    [Fact]
    public void Structure_alone_comes_to_nothing() =>
        ChainSearchTests.Graph("a given b").Chains("a", "b").Single().ToSentence().Should().Be("A given as b.");

    [Fact]
    public void A_relation_without_templates_is_read_by_its_label_or_id()
    {
        KnowledgeGraph graph = ChainSearchTests.Graph("a goes_with b");

        graph.Chains("a", "b").Single().ToSentence().Should().Be("A goes with b. Overall: more a goes with more b.");
    }

    [Fact]
    public void A_language_without_templates_is_written_in_English() =>
        Graph().Chains("zinc", "enzyme").Single().ToSentence("de").Should().Be("Zinc feeds the enzyme. Overall: more zinc, more enzyme.");

    [Fact]
    public void What_is_no_placeholder_stays_as_it_is()
    {
        KnowledgeGraph graph = Graph(clause: "{subject} {verb} {object:plural} {object:indefinite} {");

        graph.Chains("zinc", "enzyme").Single().ToSentence().Should().StartWith("Zinc {verb} enzyme enzyme {.");
    }

    private static readonly Evidence Said = new() { Source = "s", Finding = "…" };

    private static string Step(Evidence piece, string language = "en", params Evidence[] more) =>
        Graph(evidence: [piece, .. more]).Chains("zinc", "enzyme", new ChainOptions { Any = true }).Single().ToSentence(language);

    private static KnowledgeGraph Graph(
        GrammaticalGender levelGender = GrammaticalGender.Neuter,
        GrammaticalGender enzymeGender = GrammaticalGender.Masculine,
        string clause = "{subject} feeds {object}",
        params Evidence[] evidence)
    {
        ImmutableArray<Evidence> said = evidence.Length == 0 ? [Said] : [.. evidence];
        GraphSchema schema = new GraphSchemaBuilder("words")
            .AddNodeType("Thing")
            .AddNodeType(new NodeTypeDefinition("Measurement") { BiolinkCategory = "biolink:ClinicalMeasurement" })
            .AddRelation(Relation("feeds", Role.Causal, Sign.Plus, clause, "which feeds {object}", "{subject} may feed {object}", "храни", "може да храни"))
            .AddRelation(Relation("starves", Role.Causal, Sign.Minus, "{subject} starves {object}", "which starves {object}", "{subject} may starve {object}", "лишава", "може да лиши"))
            .AddRelation(Relation("goes", Role.Association, Sign.Plus, "{subject} accompanies {object}", "which accompanies {object}", "{subject} may accompany {object}", "съпровожда", "може да съпровожда"))
            .Build();
        return new KnowledgeGraphBuilder(schema)
            .AddSource(new Source { Id = "s", Title = "s" })
            .AddNode(Node("zinc", "Thing", new NounForms(), new NounForms { Indefinite = "цинк", Definite = "цинкът", Object = "цинка", Gender = GrammaticalGender.Masculine }))
            .AddNode(Node("poison", "Thing", new NounForms(), new NounForms { Indefinite = "отрова", Definite = "отровата", Gender = GrammaticalGender.Feminine }))
            .AddNode(Node("enzyme", "Thing", new NounForms { Object = "the enzyme" }, new NounForms { Indefinite = "ензим", Object = "ензима", Gender = enzymeGender }))
            .AddNode(Node("cells", "Thing", new NounForms { Definite = "the cells", Plural = "cells" }, new NounForms { Definite = "клетките", Plural = "клетки", Gender = GrammaticalGender.Plural }))
            .AddNode(Node("friend", "Thing", new NounForms { Object = "the friend" }, new NounForms { Indefinite = "приятел", Object = "приятеля" }))
            .AddNode(Node("level", "Measurement", new NounForms { Object = "a level" }, new NounForms { Indefinite = "ниво", Object = "нивото", Gender = levelGender }))
            .AddEdge(new EdgeDraft("zinc", "feeds", "enzyme") { Evidence = said })
            .AddEdge("enzyme", "feeds", "cells", Said)
            .AddEdge("cells", "feeds", "level", Said)
            .AddEdge("poison", "starves", "cells", Said)
            .AddEdge("cells", "goes", "friend", Said)
            .Build();
    }

    private static NodeDraft Node(string id, string type, NounForms english, NounForms bulgarian) => new(id, type)
    {
        Labels = LocalizedText.Of(id, id),
        Forms = Drafts.NoForms.Add("en", english).Add("bg", bulgarian),
    };

    private static RelationDefinition Relation(string id, Role role, Sign sign, string clause, string relative, string hedged, string verb, string hedgedVerb) => new(id)
    {
        Role = role,
        Sign = sign,
        Phrases = new RelationDefinition(id).Phrases
            .Add("en", new Phrases(clause, relative, hedged, "which may"))
            .Add("bg", new Phrases($"{{subject}} {verb} {{object}}", $"{{which}} {verb} {{object}}", $"{{subject}} {hedgedVerb} {{object}}", "{which} може")),
    };
}
