using System.Collections.Immutable;

namespace Magnesium.Graph;

internal static partial class NativeJsonReader
{
    internal static GraphSchema ReadSchema(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        string id = "";
        var types = new List<NodeTypeDefinition>();
        var relations = new List<RelationDefinition>();
        var studies = new List<StudyKind>();
        StanceWeights weights = StanceWeights.Default;
        var values = new List<(string Key, List<string> Values)>();
        while (cursor.NextMember(out string member))
        {
            switch (member)
            {
                case "id": id = cursor.ReadString(); break;
                case "nodeTypes":
                    cursor.ExpectArray();
                    while (cursor.NextItem())
                        types.Add(ReadNodeType(ref cursor));
                    break;
                case "relations":
                    cursor.ExpectArray();
                    while (cursor.NextItem())
                        relations.Add(ReadRelation(ref cursor));
                    break;
                case "studyKinds":
                    cursor.ExpectArray();
                    while (cursor.NextItem())
                        studies.Add(ReadStudyKind(ref cursor));
                    break;
                case "stanceWeights": weights = ReadStanceWeights(ref cursor); break;
                case "contextValues":
                    cursor.ExpectObject();
                    while (cursor.NextMember(out string key))
                        values.Add((key, ReadStrings(ref cursor)));
                    break;
                default: cursor.UnknownMember(member, "schema", "id", "nodeTypes", "relations", "studyKinds", "stanceWeights", "contextValues"); break;
            }
        }

        var builder = new GraphSchemaBuilder(id) { StanceWeights = weights };
        types.ForEach(type => builder.AddNodeType(type));
        relations.ForEach(relation => builder.AddRelation(relation));
        studies.ForEach(study => builder.AddStudyKind(study));
        values.ForEach(value => builder.AddContextValues(value.Key, value.Values));
        return builder.Build();
    }

    private static NodeTypeDefinition ReadNodeType(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var type = new NodeTypeDefinition("");
        while (cursor.NextMember(out string member))
        {
            switch (member)
            {
                case "id": type = type with { Id = cursor.ReadString() }; break;
                case "parent": type = type with { Parent = cursor.ReadStringOrNull() }; break;
                case "abstract": type = type with { IsAbstract = cursor.ReadBoolean() }; break;
                case "labels": type = type with { Labels = ReadTexts(ref cursor) }; break;
                case "biolink": type = type with { BiolinkCategory = cursor.ReadStringOrNull() }; break;
                default: cursor.UnknownMember(member, "a node type", "id", "parent", "abstract", "labels", "biolink"); break;
            }
        }

        return type;
    }

    private static RelationDefinition ReadRelation(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var relation = new RelationDefinition("");
        while (cursor.NextMember(out string member))
        {
            switch (member)
            {
                case "id": relation = relation with { Id = cursor.ReadString() }; break;
                case "role": relation = relation with { Role = cursor.IsNull ? null : cursor.ReadWord<Role>() }; break;
                case "domain": relation = relation with { Domain = [.. ReadStrings(ref cursor)] }; break;
                case "range": relation = relation with { Range = [.. ReadStrings(ref cursor)] }; break;
                case "sign": relation = relation with { Sign = cursor.IsNull ? null : cursor.ReadWord<Sign>() }; break;
                case "symmetric": relation = relation with { IsSymmetric = cursor.ReadBoolean() }; break;
                case "biolink": relation = relation with { BiolinkPredicate = cursor.ReadStringOrNull() }; break;
                case "labels": relation = relation with { Labels = ReadTexts(ref cursor) }; break;
                case "inverse": relation = relation with { InverseLabels = ReadTexts(ref cursor) }; break;
                case "phrases": relation = relation with { Phrases = ReadPhrases(ref cursor) }; break;
                default:
                    cursor.UnknownMember(member, "a relation", "id", "role", "domain", "range", "sign", "symmetric", "biolink", "labels", "inverse", "phrases");
                    break;
            }
        }

        return relation;
    }

    private static ImmutableSortedDictionary<string, Phrases> ReadPhrases(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var all = new RelationDefinition("").Phrases.ToBuilder();
        while (cursor.NextMember(out string language))
        {
            cursor.ExpectObject();
            string? clause = null, relative = null, hedgedClause = null, hedgedRelative = null;
            while (cursor.NextMember(out string member))
            {
                switch (member)
                {
                    case "clause": clause = cursor.ReadString(); break;
                    case "relative": relative = cursor.ReadString(); break;
                    case "hedgedClause": hedgedClause = cursor.ReadString(); break;
                    case "hedgedRelative": hedgedRelative = cursor.ReadString(); break;
                    default: cursor.UnknownMember(member, "phrases", "clause", "relative", "hedgedClause", "hedgedRelative"); break;
                }
            }

            all[language] = new Phrases(
                clause ?? throw cursor.Error(FormatMessages.MissingMember("clause", "phrases")),
                relative ?? throw cursor.Error(FormatMessages.MissingMember("relative", "phrases")),
                hedgedClause ?? throw cursor.Error(FormatMessages.MissingMember("hedgedClause", "phrases")),
                hedgedRelative ?? throw cursor.Error(FormatMessages.MissingMember("hedgedRelative", "phrases")));
        }

        return all.ToImmutable();
    }

    private static StudyKind ReadStudyKind(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var study = new StudyKind("", LocalizedText.Empty, 0.5);
        while (cursor.NextMember(out string member))
        {
            switch (member)
            {
                case "id": study = study with { Id = cursor.ReadString() }; break;
                case "labels": study = study with { Labels = ReadTexts(ref cursor) }; break;
                case "reliability": study = study with { Reliability = cursor.ReadNumber() }; break;
                default: cursor.UnknownMember(member, "a study kind", "id", "labels", "reliability"); break;
            }
        }

        return study;
    }

    private static StanceWeights ReadStanceWeights(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        StanceWeights weights = StanceWeights.Default;
        while (cursor.NextMember(out string member))
        {
            switch (member)
            {
                case "asserted": weights = weights with { Asserted = cursor.ReadNumber() }; break;
                case "hypothesised": weights = weights with { Hypothesised = cursor.ReadNumber() }; break;
                case "inconclusive": weights = weights with { Inconclusive = cursor.ReadNumber() }; break;
                default: cursor.UnknownMember(member, "stanceWeights", "asserted", "hypothesised", "inconclusive"); break;
            }
        }

        return weights;
    }
}
