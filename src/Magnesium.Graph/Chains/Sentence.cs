using System.Text;

namespace Magnesium.Graph;

/// <summary>Writes a chain as one sentence from the templates of its relations, and a second that gives its overall sign.</summary>
internal static class Sentence
{
    /// <summary>The Biolink category of what is measured: there is not more or less of it, it is higher or lower.</summary>
    private const string Level = "biolink:ClinicalMeasurement";

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
            string may = step.Stance == EdgeStance.Hypothesised ? language == "bg" ? " (хипотеза)" : " (hypothesised)" : "";
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

    /// <summary>
    /// What the chain as a whole comes to, told from cause to effect whichever way it was walked; null where it has no
    /// direction, where causes point both ways, and where a step is refuted, so that nothing follows.
    /// </summary>
    private static string? Overall(Chain chain, string language)
    {
        bool bulgarian = language == "bg";
        if (chain.Sign == Sign.None || chain.Steps.Any(step => step.Stance == EdgeStance.Refuted))
            return null;
        if (chain.Sign == Sign.Unknown)
            return bulgarian ? "Посоката не е посочена." : "The direction is not stated.";
        bool isDoubtful = chain.Steps.Any(step => step.Stance is not (EdgeStance.Asserted or EdgeStance.Unstated));
        string opening = (bulgarian, isDoubtful) switch
        {
            (true, true) => "Ако е така",
            (true, false) => "Като цяло",
            (false, true) => "If so",
            (false, false) => "Overall",
        };
        (Node from, Node to) = (chain.From, chain.To);
        if (chain.Kind != ChainKind.Association && chain.Steps.Any(step => !step.IsForward && step.Edge.Sign != Sign.None))
        {
            if (chain.Steps.Any(step => step.IsForward && step.Edge.Sign != Sign.None))
                return null;
            (from, to) = (to, from);
        }

        bool areMany = Forms(from, language)?.Plural is not null;
        string link = (bulgarian, chain.Kind == ChainKind.Association) switch
        {
            (true, true) => areMany ? " се свързват с" : " се свързва с",
            (true, false) => " –",
            (false, true) => areMany ? " go with" : " goes with",
            (false, false) => ",",
        };
        return $"{opening}: {Amount(from, more: true, language)}{link} {Amount(to, chain.Sign == Sign.Plus, language)}.";
    }

    /// <summary>More or less of a node: a level is higher or lower, what can be counted is more or fewer.</summary>
    public static string Amount(Node node, bool more, string language)
    {
        NounForms? forms = Forms(node, language);
        string one = Form(node, "indefinite", language);
        if (node.Type.BiolinkCategory == Level)
        {
            return language == "bg"
                ? $"{(more ? "по-висок" : "по-нис")}{Ending(forms?.Gender, more)} {one}"
                : $"a {(more ? "higher" : "lower")} {one}";
        }

        string less = language == "bg" ? "по-малко" : forms?.Plural is null ? "less" : "fewer";
        return $"{(more ? language == "bg" ? "повече" : "more" : less)} {forms?.Plural ?? one}";
    }

    /// <summary>The end of "по-висок" and "по-нисък" in the gender of what is higher or lower.</summary>
    private static string Ending(GrammaticalGender? gender, bool more) => gender switch
    {
        GrammaticalGender.Masculine => more ? "" : "ък",
        GrammaticalGender.Feminine => more ? "а" : "ка",
        GrammaticalGender.Plural => more ? "и" : "ки",
        _ => more ? "о" : "ко",
    };

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

    private static NounForms? Forms(Node node, string language) => node.Forms.GetValueOrDefault(language);

    private static string Form(Node node, string form, string language)
    {
        NounForms? forms = Forms(node, language);
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
        return Forms(antecedent, "bg")?.Gender switch
        {
            GrammaticalGender.Feminine => "която",
            GrammaticalGender.Neuter => "което",
            GrammaticalGender.Plural => "които",
            _ => "който",
        };
    }
}
