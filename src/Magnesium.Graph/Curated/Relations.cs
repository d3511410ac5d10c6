namespace Magnesium.Graph;

/// <summary>The relations of the curated graph, typed by their domains and ranges. A test holds them to graph-data/schema.json.</summary>
public static class Relations
{
    /// <summary>Blocks.</summary>
    public static Relation<IChemicalEntity, IMolecularActivity> Blocks { get; } = new("blocks");

    /// <summary>Increases.</summary>
    public static Relation<IChemicalEntityOrProcess, IProcess> Increases { get; } = new("increases");

    /// <summary>Decreases.</summary>
    public static Relation<IChemicalEntityOrProcess, IProcess> Decreases { get; } = new("decreases");

    /// <summary>Has a bearing on.</summary>
    public static Relation<IChemicalEntityOrProcess, IProcessOrCondition> Affects { get; } = new("affects");

    /// <summary>Protects against.</summary>
    public static Relation<IChemicalEntityOrProcess, IPathologicalProcessOrCondition> ProtectsFrom { get; } = new("protects_from");

    /// <summary>Contributes to.</summary>
    public static Relation<IProcessOrCondition, ICondition> ContributesTo { get; } = new("contributes_to");

    /// <summary>Underlies.</summary>
    public static Relation<IProcess, ICondition> Underlies { get; } = new("underlies");

    /// <summary>Is a risk factor for.</summary>
    public static Relation<ICondition, ICondition> RiskFactorFor { get; } = new("risk_factor_for");

    /// <summary>Helps treat.</summary>
    public static Relation<IIntervention, ICondition> Treats { get; } = new("treats");

    /// <summary>Raises the level of.</summary>
    public static Relation<IIntervention, IChemicalEntity> Raises { get; } = new("raises");

    /// <summary>Has as its low state.</summary>
    public static Relation<IChemicalEntityOrProcess, IProcessOrCondition> HasLowState { get; } = new("has_low_state");

    /// <summary>Has as its high state.</summary>
    public static Relation<IChemicalEntityOrProcess, IProcessOrCondition> HasHighState { get; } = new("has_high_state");

    /// <summary>Is found in.</summary>
    public static Relation<IProcess, ICondition> AlteredIn { get; } = new("altered_in");

    /// <summary>Is often accompanied by.</summary>
    public static Relation<ICondition, ICondition> AccompaniedBy { get; } = new("accompanied_by");

    /// <summary>Presents with.</summary>
    public static Relation<ICondition, IPhenotype> HasSymptom { get; } = new("has_symptom");

    /// <summary>Goes with seizures.</summary>
    public static Relation<ICondition, IPhenotype> AssociatedWithSeizure { get; } = new("associated_with_seizure");

    /// <summary>Goes with a lower level.</summary>
    public static Relation<ICondition, IMeasurement> HasLowerLevel { get; } = new("has_lower_level");

    /// <summary>Goes with a higher level.</summary>
    public static Relation<ICondition, IMeasurement> HasHigherLevel { get; } = new("has_higher_level");

    /// <summary>Is given as.</summary>
    public static Relation<IChemicalEntity, IIntervention> GivenAs { get; } = new("given_as");

    /// <summary>Includes.</summary>
    public static Relation<ICondition, ICondition> Includes { get; } = new("includes");

    /// <summary>Is a kind of.</summary>
    public static Relation<IAnyNode, IAnyNode> IsA { get; } = new("is_a");

    /// <summary>Is part of.</summary>
    public static Relation<IStructure, IStructure> PartOf { get; } = new("part_of");

    /// <summary>Is located in.</summary>
    public static Relation<ILocated, IStructure> LocatedIn { get; } = new("located_in");

    /// <summary>Involves.</summary>
    public static Relation<ICondition, IAnatomicalEntity> HasLocation { get; } = new("has_location");

    /// <summary>Is defined as.</summary>
    public static Relation<IProcessOrCondition, IProcessOrCondition> DefinedAs { get; } = new("defined_as");
}
