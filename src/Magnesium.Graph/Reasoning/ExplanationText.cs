using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>Writes an <see cref="Explanation"/> as plain text or Markdown, in English or Bulgarian.</summary>
internal sealed class ExplanationText(Explanation explanation, string language, bool markdown)
{
    private readonly bool bulgarian = language == "bg";
    private readonly StringBuilder text = new();

    public string Write()
    {
        Chain chain = explanation.Chain;
        Heading($"{chain.From.Label(language)} → {chain.To.Label(language)}: {explanation.Sign.ToText()}");
        Line(explanation.ToSentence(language));
        Blank();
        for (int i = 0; i < chain.Length; i++)
            Hop(explanation.Belief.Steps[i], i + 1);
        Fact(In("belief", "достоверност"), In(explanation.Belief.ToString(), explanation.Belief.Value is null ? "няма: една стъпка е без данни" : explanation.Belief.ToString()));
        if (explanation.Belief.StudyStrength is double strength)
            Fact(In("weakest kind of study on the way", "най-слаб вид проучване по пътя"), string.Create(CultureInfo.InvariantCulture, $"{strength:0.####}"));
        if (explanation.WeakestHop is StepBelief weakest)
            Fact(In("weakest hop", "най-слаба стъпка"), Arrow(weakest.Step));
        foreach (Step step in explanation.Gated)
        {
            foreach (Gate gate in step.Edge.Gates)
                Fact(In("gate", "условие"), $"{Label(step.Edge.Graph, gate.Node)} {(gate.Effect == GateEffect.Relieves ? In("switches off", "изключва") : In("is needed for", "е необходимо за"))}: {Arrow(step)}");
        }

        Fact(In("chains that say otherwise", "вериги, които твърдят друго"), explanation.Opposing.Length.ToString(CultureInfo.InvariantCulture));
        foreach (Chain other in explanation.Opposing)
            Item(other.ToSentence(language));
        return text.ToString();
    }

    private void Hop(StepBelief belief, int number)
    {
        Step step = belief.Step;
        string contested = step.IsContested ? In(", contested", ", оспорвано") : "";
        Line(markdown
            ? string.Create(CultureInfo.InvariantCulture, $"{number}. **{Arrow(step)}** ({Stance(step.Stance)}{contested})")
            : string.Create(CultureInfo.InvariantCulture, $"{number}. {Arrow(step)} ({Stance(step.Stance)}{contested})"));
        foreach (Evidence piece in step.Evidence)
            Item($"{Side(piece)}: {Words(piece)}{Source(piece, step.Edge.Graph)}");
        Item($"{In("belief", "достоверност")}: {(belief.Value is null ? In("no evidence", "няма данни") : belief.ToString())}");
        Blank();
    }

    /// <summary>The quote as it stands, or, for an English reader, its translation marked as one; then what was found.</summary>
    private string Words(Evidence piece)
    {
        string said = piece.Quote is null
            ? ""
            : bulgarian || piece.Translation is null || piece.Language == language ? Quoted(piece.Quote) : $"{Quoted(piece.Translation)} (translation)";
        return string.Concat(new[] { said, piece.Finding }.Where(part => !string.IsNullOrEmpty(part)).Select(part => part + " "));
    }

    private string Quoted(string words) => bulgarian ? $"„{words}“" : $"“{words}”";

    private static string Source(Evidence piece, KnowledgeGraph graph)
    {
        if (!graph.TryGetSource(piece.Source, out Source? source))
            return $"[{piece.Source}]";
        string link = source.Doi is string doi ? $" doi:{doi}" : source.Pmid is string pmid ? $" PMID {pmid}" : "";
        return $"[{source.Citation}{link}]";
    }

    private string Side(Evidence piece) => piece.Supports switch
    {
        true => In("for", "за"),
        false => In("against", "против"),
        _ => In("open", "отворено"),
    };

    private string Stance(EdgeStance stance) => bulgarian
        ? stance switch
        {
            EdgeStance.Asserted => "твърди се",
            EdgeStance.Hypothesised => "хипотеза",
            EdgeStance.Inconclusive => "без категорични данни",
            EdgeStance.Refuted => "опровергано",
            _ => "без данни",
        }
        : stance == EdgeStance.Unstated ? "no evidence" : stance.ToText();

    private string Arrow(Step step)
    {
        string verb = (step.IsForward ? step.Edge.Relation.Labels : step.Edge.Relation.InverseLabels).Best(language) ?? step.Edge.Relation.Id.Replace('_', ' ');
        return $"{step.From.Label(language)} —{verb} ({step.Edge.Sign.ToText()})→ {step.To.Label(language)}";
    }

    private string Label(KnowledgeGraph graph, string node) => graph.TryGetNode(node, out Node known) ? known.Label(language) : node;

    private void Heading(string line) => Line(markdown ? $"### {line}\n" : line);

    private void Item(string line) => Line(markdown ? $"   - {line}" : $"   {line}");

    private void Fact(string name, string value) => Line(markdown ? $"- {name}: {value}" : $"{name}: {value}");

    private void Line(string line) => text.Append(line).Append('\n');

    private void Blank() => text.Append('\n');

    private string In(string english, string inBulgarian) => bulgarian ? inBulgarian : english;
}
