using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class GraphSchemaBuilderTests
{
    [Fact]
    public void Types_lie_below_their_parents_and_relations_follow_the_hierarchy()
    {
        GraphSchema schema = new GraphSchemaBuilder("zinc")
            .AddNodeType("Substance")
            .AddNodeType("Metal", "Substance")
            .AddNodeType("Enzyme", "Substance")
            .AddNodeType("Disease")
            .AddRelation("activates", Role.Causal, "Metal", "Enzyme", Sign.Plus)
            .AddRelation("linked_to", Role.Association, "Substance", "Disease", null)
            .Build();

        schema.NodeType("Metal").Is(schema.NodeType("Substance")).Should().BeTrue();
        schema.NodeType("Substance").Is(schema.NodeType("Metal")).Should().BeFalse();
        schema.NodeType("Metal").Parent!.Id.Should().Be("Substance");
        schema.Relation("linked_to").Allows(schema.NodeType("Metal"), schema.NodeType("Disease")).Should().BeTrue();
        schema.Relation("activates").Allows(schema.NodeType("Enzyme"), schema.NodeType("Metal")).Should().BeFalse();
        schema.Relation("linked_to").Sign.Should().BeNull();
        schema.Relation("activates").ToString().Should().Be("activates");
    }

    [Fact]
    public void A_parent_may_be_added_after_its_children()
    {
        GraphSchema schema = new GraphSchemaBuilder("late").AddNodeType("Ion", "Substance").AddNodeType("Substance").Build();

        schema.NodeTypes.Select(t => t.Id).Should().Equal("Substance", "Ion");
    }

    [Fact]
    public void A_type_that_is_added_twice_is_refused() =>
        Refused(b => b.AddNodeType("Metal").AddNodeType("Metal"), "node type: the node type id 'Metal' is used twice. Rename or remove one.");

    [Fact]
    public void A_type_without_id_is_refused() => Refused(b => b.AddNodeType(""), "node type: a node type has an empty id. Give it one.");

    [Fact]
    public void A_relation_that_is_added_twice_is_refused() =>
        Refused(
            b => b.AddNodeType("Metal").AddRelation("r", Role.Causal, "Metal", "Metal", Sign.Plus).AddRelation("r", Role.Causal, "Metal", "Metal", Sign.Minus),
            "relation: the relation id 'r' is used twice. Rename or remove one.");

    [Fact]
    public void A_study_kind_that_is_added_twice_is_refused() =>
        Refused(
            b => b.AddStudyKind(new StudyKind("trial", LocalizedText.Empty, 0.5)).AddStudyKind(new StudyKind("trial", LocalizedText.Empty, 0.6)),
            "study kind: the study kind id 'trial' is used twice. Rename or remove one.");

    [Fact]
    public void A_parent_that_is_no_type_is_refused_with_the_nearest() =>
        Refused(
            b => b.AddNodeType("Substance").AddNodeType("Metal", "Substanc"),
            "node type 'Metal': unknown node type 'Substanc'. Did you mean 'Substance'? Use a type of the schema, or add this one to it.");

    [Fact]
    public void A_domain_or_range_that_is_no_type_is_refused() =>
        Refused(
            b => b.AddNodeType("Metal").AddRelation("activates", Role.Causal, "Metall", "Protein", Sign.Plus),
            "relation 'activates': unknown node type 'Metall'. Did you mean 'Metal'? Use a type of the schema, or add this one to it.",
            "relation 'activates': unknown node type 'Protein'. Use a type of the schema, or add this one to it.");

    [Theory]
    [InlineData(Sign.Plus)]
    [InlineData(Sign.Minus)]
    [InlineData(Sign.Unknown)]
    public void A_structural_relation_with_a_direction_is_refused(Sign sign) =>
        Refused(
            b => b.AddNodeType("Metal").AddRelation("part_of", Role.Structural, "Metal", "Metal", sign),
            "relation 'part_of': the structural relation 'part_of' must have the sign 0. Leave its sign out or give it another role.");

    [Fact]
    public void A_structural_relation_that_leaves_its_sign_out_has_the_sign_0()
    {
        GraphSchema schema = new GraphSchemaBuilder("s").AddNodeType("Metal").AddRelation("part_of", Role.Structural, "Metal", "Metal", null).Build();

        schema.Relation("part_of").Sign.Should().Be(Sign.None);
    }

    [Theory]
    [InlineData(-0.1, "-0.1")]
    [InlineData(1.5, "1.5")]
    [InlineData(double.NaN, "NaN")]
    public void A_reliability_outside_0_to_1_is_refused(double reliability, string text) =>
        Refused(
            b => b.AddStudyKind(new StudyKind("trial", LocalizedText.Empty, reliability)),
            $"study kind 'trial': the reliability {text} is not between 0 and 1. Correct it.");

    [Fact]
    public void A_stance_weight_outside_0_to_1_is_refused() =>
        Refused(
            b =>
            {
                b.StanceWeights = new StanceWeights(1, 2, 0.2);
                return b;
            },
            "stance 'hypothesised': the stance weight 2 is not between 0 and 1. Correct it.");

    [Fact]
    public void Parents_that_form_a_ring_are_refused_naming_the_ring_and_nothing_else() =>
        Refused(
            b => b.AddNodeType("Top").AddNodeType("A", "B").AddNodeType("B", "C").AddNodeType("C", "A").AddNodeType("Below", "A").AddNodeType("Self", "Self"),
            "node types: the parents of these types form a ring: A, B, C. Give one of them no parent.",
            "node types: the parents of these types form a ring: Self. Give one of them no parent.");

    [Fact]
    public void All_problems_are_reported_together()
    {
        Action build = () => new GraphSchemaBuilder("bad")
            .AddNodeType("Metal").AddNodeType("Metal").AddNodeType("Ion", "Nothing")
            .AddRelation("r", Role.Structural, "Metal", "Lost", Sign.Plus)
            .AddStudyKind(new StudyKind("trial", LocalizedText.Empty, 2))
            .Build();

        GraphValidationException thrown = build.Should().Throw<GraphValidationException>().Which;
        thrown.Problems.Should().HaveCount(5).And.OnlyContain(p => p.Rule == Rules.Schema);
        thrown.Message.Should().StartWith("5 problems:\n  node type: the node type id 'Metal'").And.Contain("\n  study kind 'trial': ");
    }

    [Fact]
    public void A_hundred_thousand_nested_types_need_no_call_stack()
    {
        const int Depth = 100_000;
        var builder = new GraphSchemaBuilder("deep").AddNodeType("t0");
        for (int i = 1; i < Depth; i++)
            builder.AddNodeType(string.Create(CultureInfo.InvariantCulture, $"t{i}"), string.Create(CultureInfo.InvariantCulture, $"t{i - 1}"));
        GraphSchema schema = builder.Build();

        NodeType top = schema.NodeType("t0");
        NodeType bottom = schema.NodeType("t99999");
        bottom.Is(top).Should().BeTrue();
        top.Is(bottom).Should().BeFalse();
        schema.ToBuilder().Build().NodeTypes.Length.Should().Be(Depth);
    }

    [Fact]
    public void A_type_test_is_the_same_as_walking_up_the_parents() =>
        Prop.ForAll(Generators.Schemas.ToArbitrary(), schema => schema.NodeTypes.All(type =>
            schema.NodeTypes.All(other => type.Is(other) == Above(type).Contains(other)))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_builder_made_from_a_schema_builds_the_same_schema() =>
        Prop.ForAll(Generators.Schemas.ToArbitrary(), schema =>
        {
            GraphSchema again = schema.ToBuilder().Build();
            return again.NodeTypes.Select(t => (t.Id, t.Parent?.Id)).SequenceEqual(schema.NodeTypes.Select(t => (t.Id, t.Parent?.Id)))
                && again.Relations.Select(r => (r.Id, r.Role, r.Sign, r.IsSymmetric, string.Join(' ', r.Domain), string.Join(' ', r.Range)))
                    .SequenceEqual(schema.Relations.Select(r => (r.Id, r.Role, r.Sign, r.IsSymmetric, string.Join(' ', r.Domain), string.Join(' ', r.Range))))
                && again.StudyKinds.SequenceEqual(schema.StudyKinds) && again.StanceWeights == schema.StanceWeights;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Looking_up_what_a_schema_lacks_names_the_nearest()
    {
        GraphSchema schema = new GraphSchemaBuilder("s").AddNodeType("Metal").AddRelation("activates", Role.Causal, "Metal", "Metal", Sign.Plus).Build();

        Action type = () => schema.NodeType("metal");
        Action relation = () => schema.Relation("activate");

        type.Should().Throw<KeyNotFoundException>().WithMessage("unknown node type 'metal'. Did you mean 'Metal'?");
        relation.Should().Throw<KeyNotFoundException>().WithMessage("unknown relation 'activate'. Did you mean 'activates'?");
    }

    private static IEnumerable<NodeType> Above(NodeType type)
    {
        for (NodeType? at = type; at is not null; at = at.Parent)
            yield return at;
    }

    private static void Refused(Func<GraphSchemaBuilder, GraphSchemaBuilder> fill, params string[] problems)
    {
        Action build = () => fill(new GraphSchemaBuilder("bad")).Build();

        build.Should().Throw<GraphValidationException>().Which.Problems.Select(p => p.ToString()).Should().Equal(problems);
    }
}
