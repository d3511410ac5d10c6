using System.Globalization;

namespace Magnesium.Graph;

/// <summary>What a picture says in words, in one language.</summary>
internal abstract class SvgWords
{
    private static readonly SvgWords English = new EnglishWords();
    private static readonly SvgWords Bulgarian = new BulgarianWords();

    public abstract string Graph { get; }

    public abstract string NoChain { get; }

    public abstract string Nothing { get; }

    public abstract string Contested { get; }

    public abstract string NodesHeading { get; }

    public abstract string ArrowsHeading { get; }

    public abstract string LinesHeading { get; }

    public abstract string GateLegend { get; }

    public abstract string Belief { get; }

    /// <summary>The words of a language; English where it is not known.</summary>
    public static SvgWords In(string language) => language == "bg" ? Bulgarian : English;

    public static string FromTo(string from, string to) => $"{from} → {to}";

    public string NodesAndEdges(int nodes, int edges) => $"{Nodes(nodes)}, {Edges(edges)}";

    public abstract string Neighbourhood(string node, int hops);

    public abstract string Chains(long count);

    public abstract string ChainsOf(long shown, long found);

    public abstract string OnlyPart(string shown, string all);

    public abstract string StoppedEarly(TruncationReason reason);

    public abstract string RefutedLeftOut(int count);

    public abstract string Of(Sign sign);

    public abstract string Of(EdgeStance stance);

    public abstract string Of(GateEffect effect);

    protected abstract string Nodes(long count);

    protected abstract string Edges(long count);

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);

    private sealed class EnglishWords : SvgWords
    {
        public override string Graph => "graph";

        public override string NoChain => "No chain was found.";

        public override string Nothing => "There is nothing to draw.";

        public override string Contested => "contested: evidence for and against";

        public override string NodesHeading => "Nodes";

        public override string ArrowsHeading => "Arrows";

        public override string LinesHeading => "Lines";

        public override string GateLegend => "a state that switches the arrow";

        public override string Belief => "belief";

        public override string Neighbourhood(string node, int hops) => $"{node}: what lies within {(hops == 1 ? "one step" : $"{Count(hops)} steps")}";

        public override string Chains(long count) => count == 1 ? "1 chain" : $"{Count(count)} chains";

        public override string ChainsOf(long shown, long found) => shown == found ? Chains(found) : $"the best {Count(shown)} of {Chains(found)}";

        public override string OnlyPart(string shown, string all) => $"Too much for one picture: this shows {shown} of {all}.";

        public override string StoppedEarly(TruncationReason reason) => $"The search stopped early ({reason switch
        {
            TruncationReason.Limit => "limit reached",
            TruncationReason.Time => "time was up",
            TruncationReason.Memory => "memory was used up",
            _ => "cancelled",
        }}): there may be more chains.";

        public override string RefutedLeftOut(int count) => count == 1 ? "1 refuted link is left out." : $"{Count(count)} refuted links are left out.";

        public override string Of(Sign sign) => sign switch
        {
            Sign.Plus => "raises, or goes with more",
            Sign.Minus => "lowers, or goes with less",
            Sign.None => "no direction: kind, part, place",
            _ => "direction not stated",
        };

        public override string Of(EdgeStance stance) => stance switch
        {
            EdgeStance.Asserted => "asserted",
            EdgeStance.Hypothesised => "hypothesised",
            EdgeStance.Inconclusive => "not conclusive",
            EdgeStance.Refuted => "refuted",
            _ => "no evidence recorded",
        };

        public override string Of(GateEffect effect) => effect == GateEffect.Relieves ? "switches it off" : "is needed for it";

        protected override string Nodes(long count) => count == 1 ? "1 node" : $"{Count(count)} nodes";

        protected override string Edges(long count) => count == 1 ? "1 edge" : $"{Count(count)} edges";
    }

    private sealed class BulgarianWords : SvgWords
    {
        public override string Graph => "граф";

        public override string NoChain => "Не е намерена верига.";

        public override string Nothing => "Няма какво да се покаже.";

        public override string Contested => "оспорвано: има данни за и против";

        public override string NodesHeading => "Възли";

        public override string ArrowsHeading => "Стрелки";

        public override string LinesHeading => "Линии";

        public override string GateLegend => "състояние, което превключва стрелката";

        public override string Belief => "доверие";

        public override string Neighbourhood(string node, int hops) => $"{node}: какво има на {(hops == 1 ? "една стъпка" : $"до {Count(hops)} стъпки")}";

        public override string Chains(long count) => count == 1 ? "1 верига" : $"{Count(count)} вериги";

        public override string ChainsOf(long shown, long found) =>
            shown == found ? Chains(found) : shown == 1 ? $"най-добрата от {Chains(found)}" : $"най-добрите {Count(shown)} от {Chains(found)}";

        public override string OnlyPart(string shown, string all) => $"Твърде много за една картина: показани са {shown} от общо {all}.";

        public override string StoppedEarly(TruncationReason reason) => $"Търсенето спря по-рано ({reason switch
        {
            TruncationReason.Limit => "достигнат предел",
            TruncationReason.Time => "времето изтече",
            TruncationReason.Memory => "паметта свърши",
            _ => "прекъснато",
        }}): може да има още вериги.";

        public override string RefutedLeftOut(int count) => count == 1 ? "1 опровергана връзка е изпусната." : $"{Count(count)} опровергани връзки са изпуснати.";

        public override string Of(Sign sign) => sign switch
        {
            Sign.Plus => "повишава или върви с повече",
            Sign.Minus => "понижава или върви с по-малко",
            Sign.None => "без посока: вид, част, място",
            _ => "посоката не е посочена",
        };

        public override string Of(EdgeStance stance) => stance switch
        {
            EdgeStance.Asserted => "твърди се",
            EdgeStance.Hypothesised => "хипотеза",
            EdgeStance.Inconclusive => "данните не са категорични",
            EdgeStance.Refuted => "опровергано",
            _ => "без записани доказателства",
        };

        public override string Of(GateEffect effect) => effect == GateEffect.Relieves ? "изключва връзката" : "нужно е за връзката";

        protected override string Nodes(long count) => count == 1 ? "1 възел" : $"{Count(count)} възела";

        protected override string Edges(long count) => count == 1 ? "1 ребро" : $"{Count(count)} ребра";
    }
}
