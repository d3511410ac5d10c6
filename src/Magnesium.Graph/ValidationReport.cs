using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>How bad a finding is.</summary>
public enum FindingLevel
{
    /// <summary>A rule is broken.</summary>
    Error,

    /// <summary>Probably not meant, or not checkable here.</summary>
    Warning,
}

/// <summary>One thing a check found, once or many times.</summary>
/// <param name="Level">How bad it is.</param>
/// <param name="Rule">The rule, one of <see cref="Rules"/>.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
/// <param name="Where">The first place: a file with line and column or JSON path, a node, or an edge.</param>
/// <param name="Count">How often the very same was found.</param>
public sealed record Finding(FindingLevel Level, string Rule, string Message, string Where, long Count);

/// <summary>What a check of a graph found: errors before warnings, rule by rule, each in the order it was found.</summary>
public sealed class ValidationReport
{
    internal ValidationReport(IEnumerable<Finding> findings)
    {
        Findings =
        [
            .. findings
                .GroupBy(finding => (finding.Level, finding.Rule, finding.Message))
                .Select(same => same.First() with { Count = same.Sum(finding => finding.Count) })
                .GroupBy(finding => (finding.Level, finding.Rule))
                .OrderBy(rule => rule.Key.Level)
                .SelectMany(rule => rule),
        ];
        Errors = Findings.Where(finding => finding.Level == FindingLevel.Error).Sum(finding => finding.Count);
        Warnings = Findings.Where(finding => finding.Level == FindingLevel.Warning).Sum(finding => finding.Count);
    }

    /// <summary>What was found; findings that say the same are one, with a count.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>How many errors there are, repeated ones counted.</summary>
    public long Errors { get; }

    /// <summary>How many warnings there are, repeated ones counted.</summary>
    public long Warnings { get; }

    /// <summary>True when there is no error; warnings may remain.</summary>
    public bool IsSound => Errors == 0;
}
