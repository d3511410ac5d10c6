using System.Globalization;

namespace Magnesium.Graph;

/// <summary>The error texts of patterns. What the subset of GQL leaves out is named, with what to write instead.</summary>
internal static class PatternMessages
{
    public static string Unexpected(string expected, string found) => $"expected {expected}, found {found}.";

    public static string UnclosedComment() => "the comment is not closed. End it with */.";

    public static string UnclosedText(char quote) => $"the text is not closed. End it with {quote}.";

    public static string UnclosedName() => "the quoted name is not closed. End it with `.";

    public static string EmptyName() => "a quoted name cannot be empty.";

    public static string StrayCharacter(string character) => $"'{character}' belongs to no pattern. Put texts in quotes and unusual names in backticks.";

    public static string MalformedNumber(string number) => $"'{number}…' is no number. Put texts in quotes and names that start with a digit in backticks.";

    public static string UnknownEscape(char escaped) =>
        escaped == '\0' ? "the text ends in a backslash. Write \\\\ for a backslash." : $"'\\{escaped}' is no escape. Write \\\\ for a backslash; known are \\n \\t \\r \\b \\f \\' \\\" \\u0000.";

    public static string NoOptional() => "OPTIONAL MATCH is not supported: a pattern that does not match gives no chains.";

    public static string NoPathVariable() => "path variables are not supported: the answer is the path. Leave the name and '=' out.";

    public static string NoJoin() => "joining patterns by comma is not supported. Write one path; ask a second question for the second path.";

    public static string NoClause(string clause) => $"{clause} is not supported: the answer is the whole path. End the pattern before it.";

    public static string NoAny() => "ANY without SHORTEST is not supported. Write ANY SHORTEST, or leave ANY out for all paths.";

    public static string NoGroups() => "SHORTEST k GROUP is not supported. Write SHORTEST k for k paths, or ALL SHORTEST.";

    public static string ShortestNeedsOne() => "SHORTEST 0 asks for nothing. Write SHORTEST 1 or more.";

    public static string NoUndirected() => "undirected edges (~) are not supported. Write -[]- to walk an edge in either direction.";

    public static string NoAlternatives() => "alternatives of paths (|) are not supported. Write alternatives of relations, -[:a|b]->, or ask twice.";

    public static string NoModeInside(string mode) => $"a path mode inside a sub-path is not supported. Write {mode} at the head, after MATCH.";

    public static string NoNestedQuantifier() => "nested quantifiers are not supported: repeat the sub-path or a part of it, not both.";

    public static string NoNodeQuantifier() => "a node cannot be repeated. Put the quantifier on an edge, or put the part to repeat in parentheses.";

    public static string NoLabelOperator(string sign) => $"'{sign}' in types and relations is not supported. Write alternatives with '|', and other conditions in WHERE.";

    public static string NoXor() => "XOR is not supported. Write (a AND NOT b) OR (b AND NOT a).";

    public static string NoFunction(string name) => $"functions are not supported, so '{name}(' has no meaning here. Compare properties with values.";

    public static string NoParameter() => "parameters ($) are not supported. Write the value.";

    public static string NullComparison() => "NULL equals nothing. Write IS NULL or IS NOT NULL.";

    public static string NotEqualSign() => "write <> for 'not equal'.";

    public static string StarInBrackets() => "a repetition stands after the edge, not inside it: -[:relation]->{1,3}.";

    public static string CypherRange() => "a range is written {1,3}.";

    public static string BothArrows() => "an edge cannot point both ways. Write -[]- to walk it in either direction.";

    public static string TooDeep(int limit) => string.Create(CultureInfo.InvariantCulture, $"nested more than {limit} deep. Write it flatter.");

    public static string NotARepetition(string number, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"'{number}' is no repetition. Write a whole number up to {limit}.");

    public static string EmptyRange(int least, int most) => string.Create(CultureInfo.InvariantCulture, $"the range {{{least},{most}}} is empty. Put the smaller number first.");

    public static string NeverRepeated() => "a part repeated 0 times is not there. Leave it out.";

    public static string NumberTooLarge() => "the number is too large for a 64-bit float.";

    public static string Unbounded() =>
        "without a bound this repetition has endlessly many walks. Write ACYCLIC, TRAIL or SIMPLE after MATCH, or a greatest number, or ANY SHORTEST.";

    public static string TooManyStates(int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"the pattern is too large: written out it has more than {limit} places. Use smaller repetitions.");

    public static string NoDegreeWeights() =>
        "degree weights need a pattern of fixed length, or with one repeated edge at its end and no shortest selector. Write each length out and ask once for each.";

    /// <summary>What would have been found without a constraint.</summary>
    public static string Missed(string blockedBy, Chain found) => blockedBy switch
    {
        "sign" => $"there is a chain only with steps of other signs: {found}",
        "stance" => $"there is a chain only with steps of another stance or belief: {found}",
        "type" => $"there is a chain only through nodes of other types: {found}",
        "relation" => $"there is a chain only through other relations: {found}",
        _ => string.Create(CultureInfo.InvariantCulture, $"there is a chain only of another length, the shortest has {found.Length} {(found.Length == 1 ? "step" : "steps")}: {found}"),
    };

    public static string TwoKinds(string variable) => $"'{variable}' names both a node and an edge. Rename one.";

    public static string EdgeTwice(string variable) => $"the edge variable '{variable}' is used twice. Rename one; compare them in WHERE if they must be the same edge.";

    public static string NodeTwice(string variable) =>
        $"the node variable '{variable}' is used twice. That is supported for the first and the last node of the pattern only. Rename one and compare them in WHERE.";

    public static string UnknownVariable(string variable, IEnumerable<string> known) => $"nothing here is called '{variable}'.{Messages.Suggestion(variable, known)}";

    public static string GroupInWhere(string variable) =>
        $"'{variable}' stands in a repeated part: outside of it, it is a group, which cannot be tested. Put the condition inside the repeated part.";

    public static string VariableOutOfReach(string variable, string where) => $"'{variable}' cannot be seen from {where}. Put the condition in the final WHERE.";

    public static string NotComparable() => "nodes and edges can be compared by = and <> only, with another variable of the same kind.";

    public static string NotACondition() => "this is no condition by itself. Compare it: = <> < <= > >=, IS NULL or IN.";

    public static string ImpossibleStep(string relation, string end, string allowed, string found) =>
        $"no edge of '{relation}' can match here: its {end} is of type {allowed}, but the pattern asks for {found}.";

    public static string UnknownProperty(string property, string owner, IEnumerable<string> known) =>
        $"no {owner} has a property '{property}'.{Messages.Suggestion(property, known)}";

    public static string RepeatedPartNeedsEdge() => "a repeated part needs an edge: a node alone cannot be repeated.";

    public static string ConditionInNestedParentheses() => "a condition inside parentheses inside a repeated part is not supported. Put it at the end of the repeated part.";

    public static string PatternNeedsEdge() => "a pattern needs an edge: a chain has at least one step. Use search or show to find single nodes.";
}
