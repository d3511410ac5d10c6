using System.Collections.Immutable;

namespace Magnesium.Graph;

internal sealed partial class NativeJsonWriter
{
    public void Schema(GraphSchema schema)
    {
        json.WriteStartObject();
        Text("id", schema.Id);
        json.WriteStartArray("nodeTypes");
        foreach (NodeType type in schema.NodeTypes)
        {
            json.WriteStartObject();
            Text("id", type.Id);
            Text("parent", type.Parent?.Id);
            if (type.IsAbstract)
                json.WriteBoolean("abstract", true);
            Texts("labels", type.Labels);
            Text("biolink", type.BiolinkCategory);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("relations");
        foreach (Relation relation in schema.Relations)
            Relation(relation.Definition);
        json.WriteEndArray();
        json.WriteStartArray("studyKinds");
        foreach (StudyKind kind in schema.StudyKinds)
        {
            json.WriteStartObject();
            Text("id", kind.Id);
            Texts("labels", kind.Labels);
            json.WriteNumber("reliability", kind.Reliability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("stanceWeights");
        foreach (Stance stance in new[] { Stance.Asserted, Stance.Hypothesised, Stance.Inconclusive })
            json.WriteNumber(stance.ToText(), schema.StanceWeights[stance]);
        json.WriteEndObject();
        json.WriteStartObject("contextValues");
        foreach ((string key, ImmutableArray<string> values) in schema.ContextValues)
            Strings(key, values);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Relation(RelationDefinition relation)
    {
        json.WriteStartObject();
        Text("id", relation.Id);
        Text("role", relation.Role?.ToText());
        Strings("domain", relation.Domain);
        Strings("range", relation.Range);
        Text("sign", relation.Sign?.ToText());
        if (relation.IsSymmetric)
            json.WriteBoolean("symmetric", true);
        Text("biolink", relation.BiolinkPredicate);
        Texts("labels", relation.Labels);
        Texts("inverse", relation.InverseLabels);
        if (relation.Phrases.Count > 0)
        {
            json.WriteStartObject("phrases");
            foreach ((string language, Phrases phrases) in relation.Phrases)
            {
                json.WriteStartObject(Sound(language));
                Text("clause", phrases.Clause);
                Text("relative", phrases.Relative);
                Text("hedgedClause", phrases.HedgedClause);
                Text("hedgedRelative", phrases.HedgedRelative);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void Strings(string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(Sound(name));
        foreach (string value in values)
            json.WriteStringValue(Sound(value));
        json.WriteEndArray();
    }
}
