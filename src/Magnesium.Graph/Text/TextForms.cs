namespace Magnesium.Graph;

/// <summary>How the model's words are written in files and on screen, and read back.</summary>
public static class TextForms
{
    private static readonly Words<Sign> SignWords = new((Sign.Plus, "+"), (Sign.Minus, "-"), (Sign.None, "0"), (Sign.Unknown, "?"));
    private static readonly Words<Role> RoleWords = new((Role.Causal, "causal"), (Role.Association, "association"), (Role.Structural, "structural"));

    private static readonly Words<Stance> StanceWords =
        new((Stance.Asserted, "asserted"), (Stance.Hypothesised, "hypothesised"), (Stance.Inconclusive, "inconclusive"));

    private static readonly Words<EdgeStance> EdgeStanceWords = new(
        (EdgeStance.Asserted, "asserted"),
        (EdgeStance.Hypothesised, "hypothesised"),
        (EdgeStance.Inconclusive, "inconclusive"),
        (EdgeStance.Refuted, "refuted"),
        (EdgeStance.Unstated, "unstated"));

    private static readonly Words<Direction> DirectionWords = new((Direction.Up, "up"), (Direction.Down, "down"), (Direction.Unstated, "unstated"));

    private static readonly Words<Directness> DirectnessWords =
        new((Directness.Direct, "direct"), (Directness.Indirect, "indirect"), (Directness.Unknown, "unknown"));

    private static readonly Words<GateEffect> GateEffectWords = new((GateEffect.Relieves, "relieves"), (GateEffect.Enables, "enables"));

    private static readonly Words<MatchKind> MatchWords = new(
        (MatchKind.Exact, "exact"), (MatchKind.Close, "close"), (MatchKind.Broad, "broad"), (MatchKind.Narrow, "narrow"), (MatchKind.Related, "related"));

    private static readonly Words<GrammaticalGender> GenderWords = new(
        (GrammaticalGender.Masculine, "masculine"),
        (GrammaticalGender.Feminine, "feminine"),
        (GrammaticalGender.Neuter, "neuter"),
        (GrammaticalGender.Plural, "plural"));

    private static readonly Words<GraphKind> GraphKindWords = new((GraphKind.Curated, "curated"), (GraphKind.Imported, "imported"));

    private static readonly Words<ChainKind> ChainKindWords = new(
        (ChainKind.Mechanism, "mechanism"), (ChainKind.Treatment, "treatment"), (ChainKind.Association, "association"), (ChainKind.Structural, "structural"));

    private static readonly Words<ResultStatus> StatusWords = new((ResultStatus.Complete, "complete"), (ResultStatus.Truncated, "truncated"));

    private static readonly Words<TruncationReason> ReasonWords = new(
        (TruncationReason.Limit, "limit"), (TruncationReason.Time, "time"), (TruncationReason.Memory, "memory"), (TruncationReason.Cancelled, "cancelled"));

    private static readonly Words<ChainWeight> WeightWords = new((ChainWeight.Belief, "belief"), (ChainWeight.Length, "length"), (ChainWeight.Degree, "degree"));

    private static readonly Words<ConflictKind> ConflictWords = new(
        (ConflictKind.Direct, "direct"), (ConflictKind.Narrower, "narrower"), (ConflictKind.Stance, "stance"), (ConflictKind.Quantity, "quantity"));

    private static readonly Words<AbstentionReason> AbstentionWords = new(
        (AbstentionReason.Conflict, "conflict"),
        (AbstentionReason.UnknownSign, "unknown-sign"),
        (AbstentionReason.Contested, "contested"),
        (AbstentionReason.Feedback, "feedback"),
        (AbstentionReason.LargeFeedback, "large-feedback"));

    private static readonly Words<ConclusionChange> ChangeWords = new(
        (ConclusionChange.Flips, "flips"),
        (ConclusionChange.Weakens, "weakens"),
        (ConclusionChange.Vanishes, "vanishes"),
        (ConclusionChange.Appears, "appears"),
        (ConclusionChange.Strengthens, "strengthens"));

    private static readonly Words<FindingLevel> LevelWords = new((FindingLevel.Error, "error"), (FindingLevel.Warning, "warning"));

    /// <summary><c>+</c>, <c>-</c>, <c>0</c> or <c>?</c>.</summary>
    public static string ToText(this Sign sign) => SignWords[sign];

    /// <summary><c>causal</c>, <c>association</c> or <c>structural</c>.</summary>
    public static string ToText(this Role role) => RoleWords[role];

    /// <summary><c>asserted</c>, <c>hypothesised</c> or <c>inconclusive</c>.</summary>
    public static string ToText(this Stance stance) => StanceWords[stance];

    /// <summary><c>asserted</c>, <c>hypothesised</c>, <c>inconclusive</c>, <c>refuted</c> or <c>unstated</c>.</summary>
    public static string ToText(this EdgeStance stance) => EdgeStanceWords[stance];

    /// <summary><c>up</c>, <c>down</c> or <c>unstated</c>.</summary>
    public static string ToText(this Direction direction) => DirectionWords[direction];

    /// <summary><c>direct</c>, <c>indirect</c> or <c>unknown</c>.</summary>
    public static string ToText(this Directness directness) => DirectnessWords[directness];

    /// <summary><c>relieves</c> or <c>enables</c>.</summary>
    public static string ToText(this GateEffect effect) => GateEffectWords[effect];

    /// <summary><c>exact</c>, <c>close</c>, <c>broad</c>, <c>narrow</c> or <c>related</c>.</summary>
    public static string ToText(this MatchKind match) => MatchWords[match];

    /// <summary><c>masculine</c>, <c>feminine</c>, <c>neuter</c> or <c>plural</c>.</summary>
    public static string ToText(this GrammaticalGender gender) => GenderWords[gender];

    /// <summary><c>curated</c> or <c>imported</c>.</summary>
    public static string ToText(this GraphKind kind) => GraphKindWords[kind];

    /// <summary><c>mechanism</c>, <c>treatment</c>, <c>association</c> or <c>structural</c>.</summary>
    public static string ToText(this ChainKind kind) => ChainKindWords[kind];

    /// <summary><c>complete</c> or <c>truncated</c>.</summary>
    public static string ToText(this ResultStatus status) => StatusWords[status];

    /// <summary><c>limit</c>, <c>time</c>, <c>memory</c> or <c>cancelled</c>.</summary>
    public static string ToText(this TruncationReason reason) => ReasonWords[reason];

    /// <summary><c>belief</c>, <c>length</c> or <c>degree</c>.</summary>
    public static string ToText(this ChainWeight weight) => WeightWords[weight];

    /// <summary><c>direct</c>, <c>narrower</c>, <c>stance</c> or <c>quantity</c>.</summary>
    public static string ToText(this ConflictKind kind) => ConflictWords[kind];

    /// <summary><c>conflict</c>, <c>unknown-sign</c>, <c>contested</c>, <c>feedback</c> or <c>large-feedback</c>.</summary>
    public static string ToText(this AbstentionReason reason) => AbstentionWords[reason];

    /// <summary><c>flips</c>, <c>weakens</c>, <c>vanishes</c>, <c>appears</c> or <c>strengthens</c>.</summary>
    public static string ToText(this ConclusionChange change) => ChangeWords[change];

    /// <summary><c>error</c> or <c>warning</c>.</summary>
    public static string ToText(this FindingLevel level) => LevelWords[level];

    /// <summary>Reads a word that <c>ToText</c> writes; false when it is none.</summary>
    /// <typeparam name="T">One of the enumerations this class writes.</typeparam>
    public static bool TryParse<T>(string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text is not null && WordsOf<T>().TryParse(text, out value);
    }

    /// <summary>The words that <see cref="TryParse{T}"/> knows, for messages.</summary>
    internal static IEnumerable<string> Known<T>()
        where T : struct, Enum => WordsOf<T>().All;

    private static Words<T> WordsOf<T>()
        where T : struct, Enum
    {
        object words = typeof(T) switch
        {
            var t when t == typeof(Sign) => SignWords,
            var t when t == typeof(Role) => RoleWords,
            var t when t == typeof(Stance) => StanceWords,
            var t when t == typeof(EdgeStance) => EdgeStanceWords,
            var t when t == typeof(Direction) => DirectionWords,
            var t when t == typeof(Directness) => DirectnessWords,
            var t when t == typeof(GateEffect) => GateEffectWords,
            var t when t == typeof(MatchKind) => MatchWords,
            var t when t == typeof(GrammaticalGender) => GenderWords,
            var t when t == typeof(GraphKind) => GraphKindWords,
            var t when t == typeof(ChainKind) => ChainKindWords,
            var t when t == typeof(ChainWeight) => WeightWords,
            var t when t == typeof(ResultStatus) => StatusWords,
            var t when t == typeof(TruncationReason) => ReasonWords,
            var t when t == typeof(ConflictKind) => ConflictWords,
            var t when t == typeof(AbstentionReason) => AbstentionWords,
            var t when t == typeof(ConclusionChange) => ChangeWords,
            var t when t == typeof(FindingLevel) => LevelWords,
            _ => throw new ArgumentException($"{typeof(T).Name} has no text form.", nameof(T)),
        };
        return (Words<T>)words;
    }

    private sealed class Words<T>
        where T : struct, Enum
    {
        private readonly (T Value, string Word)[] words;

        public Words(params (T Value, string Word)[] words) => this.words = words;

        public IEnumerable<string> All => words.Select(pair => pair.Word);

        public string this[T value]
        {
            get
            {
                foreach ((T known, string word) in words)
                {
                    if (EqualityComparer<T>.Default.Equals(known, value))
                        return word;
                }

                throw new ArgumentOutOfRangeException(nameof(value), value, "not a member of the enumeration");
            }
        }

        public bool TryParse(string text, out T value)
        {
            foreach ((T known, string word) in words)
            {
                if (word == text)
                {
                    value = known;
                    return true;
                }
            }

            value = default;
            return false;
        }
    }
}
