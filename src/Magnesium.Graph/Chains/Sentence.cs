using System.Text;

namespace Magnesium.Graph;

/// <summary>Writes a chain as one sentence from the templates of its relations, and a second that gives its overall sign.</summary>
internal static class Sentence
{
    public static string Of(Chain chain, string language)
    {
        var text = new StringBuilder();
        for (int i = 0; i < chain.Steps.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            text.Append(Clause(chain.Steps[i], relative: i > 0, language));
        }

        if (text.Length > 0)
            text[0] = char.ToUpperInvariant(text[0]);
        text.Append('.');
        if (Overall(chain, language) is string overall)
            text.Append(' ').Append(overall);
        return text.ToString();
    }

    private static string Clause(Step step, bool relative, string language)
    {
        Relation relation = step.Edge.Relation;
        bool hedged = step.Stance is EdgeStance.Hypothesised or EdgeStance.Inconclusive;
        string clause;
        if (step.IsForward && (relation.Phrases.GetValueOrDefault(language) ?? relation.Phrases.GetValueOrDefault("en")) is Phrases phrases)
        {
            string template = (relative, hedged) switch
            {
                (false, false) => phrases.Clause,
                (false, true) => phrases.HedgedClause,
                (true, false) => phrases.Relative,
                (true, true) => phrases.HedgedRelative,
            };
            clause = Fill(template, step.From, step.To, relation.Phrases.ContainsKey(language) ? language : "en");
        }
        else
        {
            string verb = (step.IsForward ? relation.Labels : relation.InverseLabels).Best(language)
                ?? (step.IsForward ? relation.Id.Replace('_', ' ') : $"is reached by '{relation.Id}' from");
            string may = hedged ? language == "bg" ? " (хипотеза)" : " (hypothesised)" : "";
            clause = $"{(relative ? Which(step.From, language) : Form(step.From, "definite", language))} {verb} {Form(step.To, "object", language)}{may}";
        }

        return clause + Remark(step, language);
    }

    private static string Remark(Step step, string language)
    {
        bool bulgarian = language == "bg";
        var remarks = new List<string>(2);
        if (step.Stance == EdgeStance.Inconclusive)
            remarks.Add(bulgarian ? "данните не са категорични" : "not conclusive");
        if (step.Stance == EdgeStance.Refuted)
            remarks.Add(bulgarian ? "опровергано" : "refuted");
        if (step.IsContested)
            remarks.Add(bulgarian ? "оспорвано" : "contested");
        return remarks.Count == 0 ? "" : $" ({string.Join(", ", remarks)})";
    }

    private static string? Overall(Chain chain, string language)
    {
        bool bulgarian = language == "bg";
        if (chain.Sign == Sign.None)
            return null;
        if (chain.Sign == Sign.Unknown)
            return bulgarian ? "Посоката не е посочена." : "The direction is not stated.";
        bool more = chain.Sign == Sign.Plus;
        bool goesWith = chain.Kind == ChainKind.Association;
        bool doubtful = chain.Steps.Any(step => step.Stance is not (EdgeStance.Asserted or EdgeStance.Unstated));
        (string from, _) = Amount(chain.From, language);
        (string to, bool countable) = Amount(chain.To, language);
        return bulgarian
            ? $"{(doubtful ? "Ако е така" : "Общо")}: повече {from} {(goesWith ? "се свързва с" : "–")} {(more ? "повече" : "по-малко")} {to}."
            : $"{(doubtful ? "If so" : "Overall")}: more {from}{(goesWith ? " goes with" : ",")} {(more ? "more" : countable ? "fewer" : "less")} {to}.";
    }

    private static (string Text, bool Countable) Amount(Node node, string language) =>
        node.Forms.GetValueOrDefault(language)?.Plural is string plural ? (plural, true) : (Form(node, "indefinite", language), false);

    private static string Fill(string template, Node subject, Node target, string language)
    {
        var text = new StringBuilder(template.Length + 64);
        int position = 0;
        while (position < template.Length)
        {
            int open = template.IndexOf('{', position);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
                break;
            text.Append(template, position, open - position);
            text.Append(template[(open + 1)..close].Split(':') switch
            {
                ["which"] => Which(subject, language),
                ["subject"] => Form(subject, "definite", language),
                ["object"] => Form(target, "object", language),
                ["subject", string form] => Form(subject, form, language),
                ["object", string form] => Form(target, form, language),
                _ => template[open..(close + 1)],
            });
            position = close + 1;
        }

        return text.Append(template, position, template.Length - position).ToString();
    }

    private static string Form(Node node, string form, string language)
    {
        NounForms? forms = node.Forms.GetValueOrDefault(language);
        string? found = form switch
        {
            "indefinite" => forms?.Indefinite,
            "definite" => forms?.Definite,
            "plural" => forms?.Plural,
            _ => forms?.Object ?? forms?.Definite,
        };
        return found ?? node.Label(language);
    }

    private static string Which(Node antecedent, string language)
    {
        if (language != "bg")
            return "which";
        return antecedent.Forms.GetValueOrDefault("bg")?.Gender switch
        {
            GrammaticalGender.Feminine => "която",
            GrammaticalGender.Neuter => "което",
            GrammaticalGender.Plural => "които",
            _ => "който",
        };
    }
}
