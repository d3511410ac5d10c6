using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Files of this library: everything that <see cref="ElementWriter"/> put into named values is taken out of them.</summary>
/// <param name="options">How to read.</param>
/// <param name="addsSources">True where the format has no place for sources: those that evidence names are added, with nothing but their id.</param>
internal sealed class OwnElements(ReadOptions options, bool addsSources = false) : IElementReader
{
    private readonly SortedSet<string> namedSources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, bool IsAttribute, bool IsJson)> meanings = new(StringComparer.Ordinal);
    private readonly List<NamedValue> model = [];
    private GraphInfo info = GraphInfo.None with { Kind = GraphKind.Imported };
    private GraphSchema schema = GraphSchema.Empty;
    private ImmutableArray<Source> sources = [];

    public bool AddsEnds => false;

    public bool Reads(string name) => !ModelNames.IsForOthers(name);

    public void Graph(List<NamedValue> values, IReadingPlace place)
    {
        foreach (NamedValue value in values)
        {
            switch (value.Name)
            {
                case ModelNames.Marker:
                    CheckVersion(Json(value, place, NativeJsonReader.ReadAttributes), place);
                    break;
                case ModelNames.Info:
                    info = Json(value, place, NativeJsonReader.ReadInfo);
                    break;
                case ModelNames.Schema:
                    schema = Json(value, place, NativeJsonReader.ReadSchema);
                    break;
                case ModelNames.Sources:
                    sources = Json(value, place, NativeJsonReader.ReadSources);
                    break;
            }
        }
    }

    public NodeDraft Node(string id, List<NamedValue> values, IReadingPlace place)
    {
        TakeModel(values, place);
        var draft = new NodeDraft(id, "") { Where = Where(place) };
        foreach (NamedValue value in model)
        {
            draft = value.Name switch
            {
                ModelNames.Type => draft with { Type = Text(value, place) },
                ModelNames.Curie => draft with { Curie = Text(value, place) },
                ModelNames.Synonyms => draft with { Synonyms = Json(value, place, NativeJsonReader.ReadSynonyms) },
                ModelNames.CrossReferences => draft with { CrossReferences = Json(value, place, NativeJsonReader.ReadCrossReferences) },
                ModelNames.Forms => draft with { Forms = Json(value, place, NativeJsonReader.ReadForms) },
                ModelNames.Notes => draft with { Notes = Json(value, place, NativeJsonReader.ReadNotes) },
                _ when In(value, ModelNames.LabelIn) is string language => draft with { Labels = draft.Labels.With(language, Text(value, place)) },
                _ when In(value, ModelNames.DescriptionIn) is string language => draft with { Description = draft.Description.With(language, Text(value, place)) },
                _ => draft,
            };
        }

        NameSources(draft.Notes.Select(note => note.Source));
        return model.Exists(value => value.Name == ModelNames.Type) ? draft : throw place.Error(FormatMessages.MissingMember(ModelNames.Type, "a node"));
    }

    public EdgeStatement Edge(string? id, string source, string target, List<NamedValue> values, IReadingPlace place)
    {
        TakeModel(values, place);
        string? given = null; // the file's own id is a number or the content id
        string? relation = null;
        Sign? sign = null;
        EdgeDraft? more = null;
        EdgeDraft More() => more ?? new EdgeDraft(source, "", target) { Where = Where(place) };
        foreach (NamedValue value in model)
        {
            switch (value.Name)
            {
                case ModelNames.Relation: relation = Text(value, place); break;
                case ModelNames.Sign: sign = Word<Sign>(value, place); break;
                case ModelNames.GivenId: given = Text(value, place); break;
                case ModelNames.Directness: more = More() with { Directness = Word<Directness>(value, place) }; break;
                case ModelNames.Evidence: more = More() with { Evidence = Json(value, place, NativeJsonReader.ReadEvidence) }; break;
                case ModelNames.Gates: more = More() with { Gates = Json(value, place, NativeJsonReader.ReadGates) }; break;
                case ModelNames.Notes: more = More() with { Notes = Json(value, place, NativeJsonReader.ReadNotes) }; break;
            }
        }

        if (relation is null)
            throw place.Error(FormatMessages.MissingMember(ModelNames.Relation, "an edge"));
        if (more is not null)
        {
            NameSources(more.Notes.Select(note => note.Source).Concat(more.Evidence.Select(piece => piece.Source)));
            more = more with { Relation = relation, Sign = sign, Id = given };
        }

        return new EdgeStatement(relation, sign, given, more);
    }

    public void Finish(KnowledgeGraphBuilder builder, GraphSchema foreign)
    {
        builder.Schema = schema;
        builder.Info = info;
        foreach (Source source in sources)
            builder.AddSource(source);
        foreach (string id in namedSources)
            builder.AddSource(Bare(id));
    }

    /// <summary>A source of which only the id is known.</summary>
    public static Source Bare(string id) => new() { Id = id, Title = id };

    private void NameSources(IEnumerable<string> ids)
    {
        if (addsSources)
            namedSources.UnionWith(ids);
    }

    /// <summary>Places are for messages about broken rules, which an imported graph, having none, cannot break; there they would only take room.</summary>
    private string? Where(IReadingPlace place) => info.Kind == GraphKind.Imported ? null : place.Here.ToString();

    /// <summary>Parts the values: those of the model are taken, the attributes stay, under their own names.</summary>
    private void TakeModel(List<NamedValue> values, IReadingPlace place)
    {
        model.Clear();
        int kept = 0;
        for (int i = 0; i < values.Count; i++)
        {
            NamedValue value = values[i];
            if (!meanings.TryGetValue(value.Name, out (string Name, bool IsAttribute, bool IsJson) meaning))
                meanings.Add(value.Name, meaning = ModelNames.Meaning(value.Name));
            (string name, bool isAttribute, bool isJson) = meaning;
            bool isEncoded = isJson || (isAttribute && value.IsJson);
            NamedValue meant = isEncoded ? new(name, Json(value, place, NativeJsonReader.ReadAttribute)) : value with { Name = name };
            if (isAttribute)
                values[kept++] = meant;
            else
                model.Add(meant);
        }

        values.RemoveRange(kept, values.Count - kept);
    }

    private static string? In(NamedValue value, string prefix) =>
        value.Name.StartsWith(prefix, StringComparison.Ordinal) ? value.Name[prefix.Length..] : null;

    private static string Text(NamedValue value, IReadingPlace place) => value is { IsJson: false, Value.Kind: AttributeKind.Text }
        ? value.Value.Text
        : throw place.Error(FormatMessages.InValue(value.Name, null, FormatMessages.Expected("a text", value.Value.ToString())));

    private static T Word<T>(NamedValue value, IReadingPlace place)
        where T : struct, Enum
    {
        string word = Text(value, place);
        return TextForms.TryParse(word, out T known) ? known : throw place.Error(FormatMessages.InValue(value.Name, null, FormatMessages.UnknownWord(word, TextForms.Known<T>())));
    }

    private static void CheckVersion(ImmutableSortedDictionary<string, AttributeValue> marker, IReadingPlace place)
    {
        AttributeValue version = marker.GetValueOrDefault("version");
        if (version.Kind != AttributeKind.Integer)
            throw place.Error(FormatMessages.InValue(ModelNames.Marker, null, FormatMessages.MissingMember("version", "it")));
        if (version.Integer > ModelNames.Version)
            throw place.Error(FormatMessages.NewerVersion((int)Math.Min(version.Integer, int.MaxValue), ModelNames.Version));
    }

    /// <summary>Reads native JSON out of a value and reports errors at the value's place in the file.</summary>
    private T Json<T>(NamedValue value, IReadingPlace place, FragmentReader<T> read)
    {
        try
        {
            return NativeJsonReader.Fragment(value.Value.ToString(), $"{place.Here} {value.Name}", options, read);
        }
        catch (GraphFormatException e)
        {
            throw place.Error(FormatMessages.InValue(value.Name, e.Path, e.Problem), e);
        }
    }
}
