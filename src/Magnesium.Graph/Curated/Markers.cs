namespace Magnesium.Graph;

// The node types of graph-data/schema.json, each below the marker of its parent, and the sets of types that stand at the ends of
// a relation together. A test holds them to the schema.

/// <summary>A chemical entity.</summary>
public interface IChemicalEntity : IChemicalEntityOrProcess;

/// <summary>A chemical element.</summary>
public interface IChemicalElement : IChemicalEntity;

/// <summary>An ion.</summary>
public interface IIon : IChemicalEntity;

/// <summary>An intervention.</summary>
public interface IIntervention : IAnyNode;

/// <summary>A macromolecular complex.</summary>
public interface IMacromolecularComplex : IStructure;

/// <summary>A receptor complex.</summary>
public interface IReceptorComplex : IMacromolecularComplex;

/// <summary>An ion channel.</summary>
public interface IIonChannel : IMacromolecularComplex;

/// <summary>A process.</summary>
public interface IProcess : IChemicalEntityOrProcess, IProcessOrCondition, ILocated;

/// <summary>A molecular activity.</summary>
public interface IMolecularActivity : IProcess;

/// <summary>A biological process.</summary>
public interface IBiologicalProcess : IProcess;

/// <summary>A physiological process.</summary>
public interface IPhysiologicalProcess : IProcess;

/// <summary>A pathological process.</summary>
public interface IPathologicalProcess : IProcess, IPathologicalProcessOrCondition;

/// <summary>A condition.</summary>
public interface ICondition : IPathologicalProcessOrCondition;

/// <summary>A disease.</summary>
public interface IDisease : ICondition;

/// <summary>A symptom or sign.</summary>
public interface IPhenotype : ICondition;

/// <summary>An anatomical entity.</summary>
public interface IAnatomicalEntity : IStructure;

/// <summary>An anatomical structure.</summary>
public interface IAnatomy : IAnatomicalEntity;

/// <summary>A biological specimen.</summary>
public interface IBiospecimen : IAnatomicalEntity;

/// <summary>A measurement.</summary>
public interface IMeasurement : ILocated;

/// <summary>A chemical entity or a process.</summary>
[NodeTypes("ChemicalEntity", "Process")]
public interface IChemicalEntityOrProcess : IAnyNode;

/// <summary>A process or a condition.</summary>
[NodeTypes("Process", "Condition")]
public interface IProcessOrCondition : IAnyNode;

/// <summary>A pathological process or a condition.</summary>
[NodeTypes("PathologicalProcess", "Condition")]
public interface IPathologicalProcessOrCondition : IProcessOrCondition;

/// <summary>A macromolecular complex or an anatomical entity.</summary>
[NodeTypes("MacromolecularComplex", "AnatomicalEntity")]
public interface IStructure : ILocated;

/// <summary>What has a place: a measurement, a process, a macromolecular complex or an anatomical entity.</summary>
[NodeTypes("Measurement", "Process", "MacromolecularComplex", "AnatomicalEntity")]
public interface ILocated : IAnyNode;
