using System.Globalization;

namespace Magnesium.Graph.Tool;

/// <content>The words around the answers of reasoning.</content>
internal sealed partial class Wording
{
    public string RaisesIt(int count) => Counted(In("Raises it", "Повишава"), count);

    public string LowersIt(int count) => Counted(In("Lowers it", "Понижава"), count);

    public string LeavesItOpen(int count) => Counted(
        In("Says neither: a step is contested, or its direction is not stated", "Без извод: някоя стъпка е оспорвана или посоката ѝ не е посочена"), count);

    public string SearchStopped(TruncationReason reason) => In($"The search was cut short by {reason.ToText()}: there may be more chains.", $"Търсенето е прекъснато ({Reason(reason)}): може да има още вериги.");

    public string Given(string nodes) => In($"Given: {nodes}.", $"Дадено: {nodes}.");

    public string SwitchedOff => In("Switched off by what is given:", "Изключено от даденото:");

    public string GateOf(GateEffect effect, string node, string edge) => effect == GateEffect.Relieves
        ? In($"{node} switches off: {edge}", $"{node} изключва: {edge}")
        : In($"{node} is needed for: {edge}", $"{node} е необходимо за: {edge}");

    public string GatesHeading => In("Gates on the way (--given NODE puts one in its state):", "Условия по пътя (--given NODE поставя възела в неговото състояние):");

    public string MoreChains(int count) => In(
        string.Create(CultureInfo.InvariantCulture, $"and {count} more; --top shows more, --json all"),
        string.Create(CultureInfo.InvariantCulture, $"и още {count}; --top показва повече, --json – всички"));

    public string WhatIf(string interventions, int reached, int answered) => In(
        string.Create(CultureInfo.InvariantCulture, $"If {interventions}: {reached} {(reached == 1 ? "thing is" : "things are")} reached, {answered} with a direction, {reached - answered} without."),
        string.Create(CultureInfo.InvariantCulture, $"Ако {interventions}: {(reached == 1 ? "засяга се 1 възел" : $"засягат се {reached} възела")}, за {answered} следва посока, за {reached - answered} не следва."));

    public string Held(string node, Direction direction) => direction == Direction.Up
        ? In($"{node} goes up", $"„{node}“ се повишава")
        : In($"{node} goes down", $"„{node}“ се понижава");

    public string Way(Direction direction) => direction switch
    {
        Direction.Up => In("up", "нагоре"),
        Direction.Down => In("down", "надолу"),
        _ => "?",
    };

    public string DirectionHeading => In("direction", "посока");

    public string NodeHeading => In("what", "какво");

    public string Why => In("why", "защо");

    public string NotReached(string node) => In(
        $"No chain of causes leads there: nothing follows for {node}.",
        $"Няма причинна верига дотам: за „{node}“ не следва нищо.");

    public string Assumption => In(
        "Only causes count, no associations. Feedback loops are solved where the signs decide, taking it that every node damps itself and the equilibrium is stable.",
        "Броят се само причините, не асоциациите. Обратните връзки се решават там, където знаците са достатъчни, при допускане, че всеки възел се самоограничава и равновесието е устойчиво.");

    public string ConflictKind(ConflictKind kind) => kind switch
    {
        Graph.ConflictKind.Direct => In("direct contradiction", "пряко противоречие"),
        Graph.ConflictKind.Narrower => In("differing route or population", "различен път на приложение или различни хора"),
        Graph.ConflictKind.Stance => In("differing stance", "различна увереност"),
        _ => In("differing number", "различно число"),
    };

    public string Conflicts(int count, int direct) => In(
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "contradiction" : "contradictions")}, {direct} direct. Only a direct one makes an edge contested."),
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "противоречие" : "противоречия")}, преки: {direct}. Само прякото противоречие прави връзката оспорвана."));

    public string NoDifference => In("Nothing differs.", "Няма разлика.");

    public string Differences(string what, int added, int removed, int changed) => In(
        string.Create(CultureInfo.InvariantCulture, $"{what}: {added} added, {removed} removed, {changed} changed"),
        string.Create(CultureInfo.InvariantCulture, $"{what}: {added} добавени, {removed} премахнати, {changed} променени"));

    public string Nodes => In("nodes", "възли");

    public string Edges => In("edges", "връзки");

    public string EvidencePieces => In("evidence", "данни");

    public string Conclusions(int count) => In(
        string.Create(CultureInfo.InvariantCulture, $"Conclusions that change: {count}"),
        string.Create(CultureInfo.InvariantCulture, $"Изводи, които се променят: {count}"));

    public string TooManyConclusions => In(
        "Conclusions were not compared: the graphs are too large to draw one for every pair.",
        "Изводите не са сравнени: графите са твърде големи, за да се направи извод за всяка двойка.");

    public string Change(ConclusionChange change) => change switch
    {
        ConclusionChange.Flips => In("flips", "обръща се"),
        ConclusionChange.Weakens => In("weakens", "отслабва"),
        ConclusionChange.Vanishes => In("vanishes", "отпада"),
        ConclusionChange.Appears => In("appears", "появява се"),
        _ => In("strengthens", "укрепва"),
    };

    public string Because => In("because", "защото");

    public string None => In("none", "няма");

    public string Added => In("added", "добавено");

    public string Removed => In("removed", "премахнато");

    public string HangsOn => In(
        "The smallest set of sources each conclusion hangs on (the curators' own definitions are taken as given)",
        "Най-малкият набор източници, от които зависи всеки извод (собствените определения на кураторите се приемат за дадени)");

    public string ConclusionHeading => In("conclusion", "извод");

    public string SourcesHeading => In("sources", "източници");

    public string NotDetermined => In("not determined", "не е определено");

    public string OnNothing => In("on no document: definitions alone give it", "от никой документ: следва от определенията");

    public string Abstention(AbstentionReason reason) => reason switch
    {
        AbstentionReason.Conflict => In("two ways, opposite directions", "два пътя с противоположни посоки"),
        AbstentionReason.UnknownSign => In("direction not stated", "посоката не е посочена"),
        AbstentionReason.Contested => In("contested", "оспорвано"),
        AbstentionReason.Feedback => In("feedback, signs do not decide", "обратна връзка, знаците не стигат"),
        _ => In("feedback of more than 16 nodes", "обратна връзка с над 16 възела"),
    };

    private static string Counted(string text, int count) => string.Create(CultureInfo.InvariantCulture, $"{text} ({count})");
}
