using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Answers of reasoning as one sentence in English or Bulgarian.</summary>
internal static class ReasoningSentence
{
    public static string Of(NetEffect effect, string language)
    {
        bool bulgarian = language == "bg";
        string more = Sentence.Amount(effect.From, more: true, language);
        int count = effect.Chains.Count();
        string sides = string.Join(", ", Sides(effect, bulgarian));
        string sentence = (effect.Sign, bulgarian) switch
        {
            (null, true) => $"няма причинна верига от „{effect.From.Label(language)}“ до „{effect.To.Label(language)}“.",
            (null, false) => $"there is no causal chain from {effect.From.Label(language)} to {effect.To.Label(language)}.",
            (Sign.Unknown, true) => $"остава открито какво означава {more} за „{effect.To.Label(language)}“: {sides}.",
            (Sign.Unknown, false) => $"what {more} means for {effect.To.Label(language)} is left open: {sides}.",
            (_, true) => string.Create(CultureInfo.InvariantCulture, $"{more} означава {Sentence.Amount(effect.To, effect.Sign == Sign.Plus, language)}: така казва всяка причинна верига (общо {count})."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{more} means {Sentence.Amount(effect.To, effect.Sign == Sign.Plus, language)}: every causal chain says so ({count} in all)."),
        };
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + LeftOut(effect.Refuted.Length, bulgarian);
    }

    private static string LeftOut(int refuted, bool bulgarian) => refuted == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" {(bulgarian ? $"Опровергани и затова изпуснати стъпки: {refuted}." : $"Refuted, and so left out: {refuted} {(refuted == 1 ? "step" : "steps")}.")}");

    public static string Of(WhatIfAnswer answer, string language)
    {
        bool bulgarian = language == "bg";
        string sentence = answer.Direction == Direction.Unstated
            ? bulgarian
                ? $"за „{answer.Node.Label(language)}“ не следва посока: {Reason(answer.Reason, bulgarian)}."
                : $"no direction follows for {answer.Node.Label(language)}: {Reason(answer.Reason, bulgarian)}."
            : bulgarian
                ? $"следствие: {Sentence.Amount(answer.Node, answer.Direction == Direction.Up, language)}."
                : $"it follows: {Sentence.Amount(answer.Node, answer.Direction == Direction.Up, language)}.";
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>Why there is no direction.</summary>
    public static string Reason(AbstentionReason? reason, bool bulgarian) => (reason, bulgarian) switch
    {
        (AbstentionReason.Conflict, true) => "два пътя водят до противоположни посоки",
        (AbstentionReason.Conflict, false) => "two ways lead to opposite directions",
        (AbstentionReason.UnknownSign, true) => "посоката на една стъпка не е посочена",
        (AbstentionReason.UnknownSign, false) => "the direction of a step is not stated",
        (AbstentionReason.Contested, true) => "данните за една стъпка си противоречат",
        (AbstentionReason.Contested, false) => "the evidence of a step is contested",
        (AbstentionReason.Feedback, true) => "обратните връзки не позволяват извод само по знаците",
        (AbstentionReason.Feedback, false) => "feedback loops leave it open by signs alone",
        (_, true) => "обратните връзки обхващат повече от 16 възела и не се решават",
        _ => "feedback loops of more than 16 nodes are not solved",
    };

    public static string Of(Conflict conflict, string language)
    {
        bool bulgarian = language == "bg";
        string one = Sources(conflict.For);
        string other = Sources(conflict.Against);
        return (conflict.Kind, bulgarian) switch
        {
            (ConflictKind.Direct, true) when conflict.For.IsEmpty => "Успоредни връзки с противоположни знаци, без данни.",
            (ConflictKind.Direct, false) when conflict.For.IsEmpty => "Parallel edges of opposite sign, without evidence.",
            (ConflictKind.Direct, true) when conflict.Edges.Length > 1 => $"Успоредни връзки с противоположни знаци: повишава според {one}, понижава според {other}.",
            (ConflictKind.Direct, false) when conflict.Edges.Length > 1 => $"Parallel edges of opposite sign: raises by {one}, lowers by {other}.",
            (ConflictKind.Direct, true) => $"За: {one}. Против: {other}. Говорят за едно и също.",
            (ConflictKind.Direct, false) => $"For: {one}. Against: {other}. They speak of the same thing.",
            (ConflictKind.Narrower, true) => $"За: {one}. Против: {other}. Различават се по пътя на приложение или по това при кого е наблюдавано.",
            (ConflictKind.Narrower, false) => $"For: {one}. Against: {other}. They differ in how it was given or in whom.",
            (ConflictKind.Stance, _) => string.Join("; ", conflict.For.Concat(conflict.Against).GroupBy(w => w.Evidence.Stance).OrderByDescending(group => group.Key).Select(group => $"{Stance(group.Key, bulgarian)}: {Sources(group)}")) + ".",
            _ => string.Join(bulgarian ? " срещу " : " against ", conflict.For.Concat(conflict.Against).GroupBy(w => w.Evidence.Context.Count).OrderBy(group => group.Key).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} ({Sources(group)})"))) + ".",
        };
    }

    private static string Sources(IEnumerable<Witness> witnesses) => string.Join(", ", witnesses.Select(witness => witness.Evidence.Source).Distinct());

    private static string Stance(Stance stance, bool bulgarian) => (stance, bulgarian) switch
    {
        (Graph.Stance.Asserted, true) => "Твърдят",
        (Graph.Stance.Asserted, false) => "Asserted by",
        (Graph.Stance.Hypothesised, true) => "предполагат",
        (Graph.Stance.Hypothesised, false) => "hypothesised by",
        (_, true) => "без категорични данни",
        _ => "not conclusive in",
    };

    private static IEnumerable<string> Sides(NetEffect effect, bool bulgarian)
    {
        if (!effect.Positive.IsEmpty)
            yield return $"{Chains(effect.Positive.Length, bulgarian)} {(bulgarian ? "за повишаване" : "to raise it")}";
        if (!effect.Negative.IsEmpty)
            yield return $"{Chains(effect.Negative.Length, bulgarian)} {(bulgarian ? "за понижаване" : "to lower it")}";
        if (!effect.Unknown.IsEmpty)
            yield return $"{Chains(effect.Unknown.Length, bulgarian)} {(bulgarian ? "без установена посока" : "of no settled direction")}";
        if (effect.Status == ResultStatus.Truncated)
            yield return bulgarian ? "търсенето е прекъснато" : "the search was cut short";
    }

    private static string Chains(int count, bool bulgarian) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count} {(bulgarian ? count == 1 ? "верига" : "вериги" : count == 1 ? "chain" : "chains")}");
}
