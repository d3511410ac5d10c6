using System.Globalization;

namespace Magnesium.Graph.Tool;

/// <summary>The words around an answer, in the reader's language. What the graph itself says is in its labels and sentences.</summary>
internal sealed partial class Wording(string language)
{
    private readonly bool bulgarian = language == "bg";

    public string Language => language;

    /// <summary>An English reader is shown translations of quotes.</summary>
    public bool WantsTranslation(string? quoteLanguage) => quoteLanguage != language && !bulgarian;

    public string Pattern => In("Pattern", "Образец");

    public string Belief => In("belief", "достоверност");

    public string Weakest => In("weakest hop", "най-слаба стъпка");

    public string Directness => In("directness", "прякост");

    public string For => In("for", "за");

    public string Against => In("against", "против");

    public string OpenQuestion => In("open", "отворено");

    public string Translation => In("translation", "превод");

    public string Contested => In("CONTESTED", "ОСПОРВАНО");

    public string LeftOut => In(
        "Left out, because all the evidence that counts is against it:",
        "Изпуснато, защото всички данни, които се броят, са против:");

    public string BeliefUnknown => In("none: a hop carries no evidence", "няма: една стъпка е без данни");

    public string HowToRead => In(
        "How to read this: every chain is a row of hops; under each hop stand the words of its sources, for and against. A sign says what more of the first thing means for the second: + more of it, - less of it, ? not stated, 0 no direction. Belief (0 to 1) multiplies along the chain; it weighs kinds of study by a convention of the curators and is no probability of cure.",
        "Как се чете: всяка верига е редица от стъпки; под всяка стъпка стоят думите на нейните източници, за и против. Знакът казва какво означава повече от първото за второто: + повече, - по-малко, ? не е посочено, 0 без посока. Достоверността (от 0 до 1) се умножава по веригата; тя претегля видовете проучвания по договорка на кураторите и не е вероятност за излекуване.");

    public string Aliases => In("also called", "други имена");

    public string Description => In("what it is", "какво е");

    public string CrossReferences => In("elsewhere", "в други речници");

    public string Notes => In("What the sources say of it", "Какво казват източниците за него");

    public string Out(int count) => In(
        string.Create(CultureInfo.InvariantCulture, $"From it ({count})"),
        string.Create(CultureInfo.InvariantCulture, $"От него ({count})"));

    public string Into(int count) => In(
        string.Create(CultureInfo.InvariantCulture, $"To it ({count})"),
        string.Create(CultureInfo.InvariantCulture, $"Към него ({count})"));

    public string Type => In("type", "вид");

    public string Note => In("note", "бележка");

    public string Gates(GateEffect effect) => effect == GateEffect.Relieves
        ? In("switches off", "изключва")
        : In("needed for", "необходимо за");

    public string OtherWayRound(long found, string from, string to) => In(
        string.Create(CultureInfo.InvariantCulture, $"The other way round there {(found == 1 ? "is 1 chain" : $"are {found} chains")}: magnesium chains {from} {to}"),
        string.Create(CultureInfo.InvariantCulture, $"В обратната посока има {found} {(found == 1 ? "верига" : "вериги")}: magnesium chains {from} {to} --lang bg"));

    public string Found(string from, string to, long found, int shown, bool complete, TruncationReason? reason)
    {
        string status = complete
            ? In("search complete", "търсенето е пълно")
            : In($"search cut short by {reason?.ToText()}", $"търсенето е прекъснато: {Reason(reason)}");
        string count = Chains(found);
        string best = shown == found || shown == 0
            ? ""
            : In(
                string.Create(CultureInfo.InvariantCulture, $" The best {(shown == 1 ? "one is" : $"{shown} are")} shown; --top {found} shows all."),
                string.Create(CultureInfo.InvariantCulture, $" {(shown == 1 ? "Показана е най-добрата" : $"Показани са най-добрите {shown}")}; --top {found} показва всички."));
        return In($"From {from} to {to}: {count}, {status}.", $"От „{from}“ до „{to}“: {count}, {status}.") + best;
    }

    public string Matched(ChainResult result)
    {
        string count = Chains(result.Found);
        return result.Status == ResultStatus.Complete
            ? In($"{count}, search complete.", $"{count}, търсенето е пълно.")
            : In($"{count}; there may be more: search cut short by {result.Reason?.ToText()}.", $"{count}; може да има още, търсенето е прекъснато: {Reason(result.Reason)}.");
    }

    public string Counted(MatchCount counted) => counted.Status == ResultStatus.Complete
        ? Chains(counted.Count)
        : In($"at least {Chains(counted.Count)}: counting cut short by {counted.Reason?.ToText()}", $"поне {Chains(counted.Count)}: броенето е прекъснато, {Reason(counted.Reason)}");

    private string Chains(long count) => count == 1 ? In("1 chain", "1 верига") : string.Create(CultureInfo.InvariantCulture, $"{count} {In("chains", "вериги")}");

    public string NoChain => In("There is no chain.", "Няма верига.");

    public string NearestMiss(NearestMiss miss) => In(
        $"Nearest miss, blocked by {miss.BlockedBy}: {miss.Detail}.",
        miss.BlockedBy switch
        {
            "sign" => "Има верига само с друг знак",
            "stance" => "Има верига само със стъпка, чиято позиция не е допусната",
            "type" => "Има верига само през възли от друг вид",
            "length" => "Има верига само с друга дължина",
            "gate" => "Има верига, но даденото състояние я прекъсва",
            _ => "Има верига само през други връзки",
        } + (miss.Chain is Chain chain ? $": {EdgeText.Arrows(chain, Language)}." : "."));

    public string NothingNear => In(
        "Nothing comes near either: no relation leads from the one to the other.",
        "Няма и нищо близко: никоя връзка не води от едното до другото.");

    public string NothingLikeIt => In(
        "Nothing comes near either, whichever signs, stances, types, relations and lengths are allowed.",
        "Няма и нищо близко, каквито и знаци, позиции, видове, връзки и дължини да се допуснат.");

    public string SameNode => In("FROM and TO are the same node; a chain needs two.", "FROM и TO са един и същ възел; за верига трябват два.");

    public string Hops(int count) => count == 1 ? In("1 hop", "1 стъпка") : string.Create(CultureInfo.InvariantCulture, $"{count} {In("hops", "стъпки")}");

    public string Kind(ChainKind kind) => kind switch
    {
        ChainKind.Mechanism => In("mechanism", "механизъм"),
        ChainKind.Treatment => In("treatment", "лечение"),
        ChainKind.Association => In("association", "асоциация"),
        _ => In("structure", "структура"),
    };

    /// <summary>What the sign of a chain says.</summary>
    public string Effect(Sign sign, ChainKind kind) => (sign, kind == ChainKind.Association) switch
    {
        (Sign.Plus, false) => In("raises (+)", "повишава (+)"),
        (Sign.Minus, false) => In("lowers (-)", "понижава (-)"),
        (Sign.Plus, true) => In("goes with more (+)", "върви с повече (+)"),
        (Sign.Minus, true) => In("goes with less (-)", "върви с по-малко (-)"),
        (Sign.Unknown, _) => In("direction not stated (?)", "посоката не е посочена (?)"),
        _ => In("no direction (0)", "без посока (0)"),
    };

    public string Stance(EdgeStance stance) => stance switch
    {
        EdgeStance.Asserted => In("asserted", "твърди се"),
        EdgeStance.Hypothesised => In("hypothesised", "хипотеза"),
        EdgeStance.Inconclusive => In("inconclusive", "без категорични данни"),
        EdgeStance.Refuted => In("refuted", "опровергано"),
        _ => In("no evidence", "без данни"),
    };

    public string Stance(Stance stance) => stance switch
    {
        Graph.Stance.Asserted => In("asserted", "твърди се"),
        Graph.Stance.Hypothesised => In("hypothesised", "хипотеза"),
        _ => In("inconclusive", "без категорични данни"),
    };

    public string Direct(Directness directness) => directness switch
    {
        Graph.Directness.Direct => In("direct", "пряко"),
        Graph.Directness.Indirect => In("indirect", "непряко"),
        _ => In("directness not stated", "не е посочено дали е пряко"),
    };

    public string CountDirect(Directness directness, int count) => directness switch
    {
        Graph.Directness.Direct => string.Create(CultureInfo.InvariantCulture, $"{count} {In("direct", count == 1 ? "пряка" : "преки")}"),
        Graph.Directness.Indirect => string.Create(CultureInfo.InvariantCulture, $"{count} {In("indirect", count == 1 ? "непряка" : "непреки")}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {In("not stated", "без посочване")}"),
    };

    public string Gate(GateEffect effect, string node) => effect == GateEffect.Relieves
        ? In($"switched off by {node}", $"отпада при: {node}")
        : In($"works only under {node}", $"действа само при: {node}");

    public string More(int count, string node) => In(
        string.Create(CultureInfo.InvariantCulture, $"and {count} more: magnesium show {node}"),
        string.Create(CultureInfo.InvariantCulture, $"и още {count}: magnesium show {node} --lang bg"));

    public string CitedAbove(string? hop) => hop is null ? In("cited above", "цитиран по-горе") : In($"cited at {hop}", $"цитиран при {hop}");

    public string SeeAbove(string hop) => In($"evidence: see {hop}", $"данни: виж {hop}");

    public string Match(MatchKind match) => match switch
    {
        MatchKind.Exact => In("same", "същото"),
        MatchKind.Close => In("close", "близко"),
        MatchKind.Broad => In("wider", "по-широко"),
        MatchKind.Narrow => In("narrower", "по-тясно"),
        _ => In("related", "сродно"),
    };

    public string ContextKey(string key) => bulgarian
        ? key switch
        {
            "site" => "място",
            "specimen" => "проба",
            "route" => "път на приложение",
            "population" => "при",
            "species" => "вид",
            "comparator" => "сравнено с",
            "stage" => "стадий",
            "dose" => "доза",
            "duration" => "продължителност",
            "count" => "брой",
            _ => key,
        }
        : key switch
        {
            "population" => "in",
            "comparator" => "compared with",
            _ => key,
        };

    private static string Reason(TruncationReason? reason) => reason switch
    {
        TruncationReason.Limit => "достигнат е пределът на броя",
        TruncationReason.Time => "времето изтече",
        TruncationReason.Memory => "паметта свърши",
        _ => "прекратено е",
    };

    private string In(string english, string inBulgarian) => bulgarian ? inBulgarian : english;
}
