namespace Magnesium.Graph.Tests.Chains.Patterns;

/// <summary>What the compiler accepts and refuses.</summary>
public class TypedPatternCompilationTests
{
    [Theory]
    [InlineData("Pattern.From<IChemicalEntity>().Via(Relations.Blocks).Via(Relations.Increases).Via(Relations.ContributesTo).To<IDisease>();")]
    [InlineData("Pattern.From<IIon>(\"magnesium\").Via(Relations.Blocks).To<IMolecularActivity>();")]
    [InlineData("Pattern.From<IDisease>(\"migraine\").ViaReverse(Relations.ContributesTo).At<IProcess>().ViaReverse(Relations.Increases).To<IIon>();")]
    [InlineData("Pattern.From<IIon>().ViaRepeated(Relations.Increases, 1, 3).ViaRepeated(Relations.Increases.Or(Relations.Decreases)).To<IProcess>();")]
    [InlineData("Pattern.From<IIon>().Via(Relations.Blocks.Or(Relations.Decreases), new EdgeFilter { Sign = Sign.Minus }).ViaOptional(Relations.Increases).To<IProcess>();")]
    [InlineData("IRelation<IIon, IAnyNode> wider = Relations.Blocks; Pattern.From<IIon>().Via(wider).To<IDisease>();")]
    [InlineData("Pattern.From<IMetal>().Via(Zinc.Blocks).ViaRepeated(Zinc.Drives, 1, 2).To<IReceptorActivity>();")]
    [InlineData("Pattern.From<IReceptorActivity>().ViaReverse(Zinc.Blocks).Via(Zinc.Blocks).To<IReceptorActivity>();")]
    [InlineData("builder.AddEdge(new NodeReference<IMetal>(\"zinc\"), Zinc.Blocks, new NodeReference<IReceptorActivity>(\"nmda\"), evidence);")]
    [InlineData("builder.AddEdge(new NodeReference<IIon>(\"magnesium\"), Relations.Decreases, new NodeReference<IPathologicalProcess>(\"excitotoxicity\"), evidence);")]
    public void A_pattern_that_fits_the_schema_compiles(string statements) => Compilation.Errors(statements).Should().BeEmpty();

    [Theory]
    [InlineData("Pattern.From<IDisease>().Via(Relations.Blocks);", "CS1503")] // domain
    [InlineData("Pattern.From<IChemicalEntity>().Via(Relations.Blocks).Via(Relations.Blocks);", "CS1503")] // range does not meet the next domain
    [InlineData("Pattern.From<IChemicalEntity>().Via(Relations.Affects).Via(Relations.Underlies);", "CS1503")] // a process or a condition is not a process
    [InlineData("Pattern.From<IChemicalEntity>().Via(Relations.Blocks).To<IDisease>();", "CS0311")] // range
    [InlineData("Pattern.From<IChemicalEntity>().Via(Relations.Blocks).Via(Relations.Increases).To<IDisease>();", "CS0311")]
    [InlineData("Pattern.From<ICondition>().At<IProcess>();", "CS0311")]
    [InlineData("Pattern.From<IChemicalEntity>().ViaReverse(Relations.Blocks);", "CS0311")] // walked backward, the range is where it starts
    [InlineData("Pattern.From<IProcess>().ViaReverse(Relations.Blocks);", "CS0311")]
    [InlineData("Pattern.From<IChemicalEntity>().ViaRepeated(Relations.Blocks, 2, 2);", "CS0311")] // its range is not its domain again
    [InlineData("Pattern.From<ICondition>().ViaRepeated(Relations.Increases);", "CS0311")]
    [InlineData("Pattern.From<IProcess>().Via(Relations.Blocks.Or(Relations.Decreases));", "CS1503")] // a process blocks nothing
    [InlineData("Pattern.From<IChemicalEntity>().Via(Zinc.Drives);", "CS1503")] // of another vocabulary
    [InlineData("Pattern.From<IReceptorActivity>().Via(Zinc.Blocks);", "CS1503")]
    [InlineData("Pattern.From<string>();", "CS0311")]
    [InlineData("new Relation<IMetal, int>(\"weighs\");", "CS0315")]
    [InlineData("builder.AddEdge(new NodeReference<IReceptorActivity>(\"nmda\"), Zinc.Blocks, new NodeReference<IReceptorActivity>(\"nmda\"), evidence);", "CS1503")] // the nearest overload takes texts
    [InlineData("builder.AddEdge(new NodeReference<IMetal>(\"zinc\"), Zinc.Blocks, new NodeReference<IMetal>(\"zinc\"), evidence);", "CS1503")]
    public void A_pattern_against_the_schema_does_not_compile(string statements, string error) => Compilation.Errors(statements).Distinct().Should().Equal(error);
}
