using System.Globalization;
using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>What attributes of nodes or of edges were declared: type, default, the short name values go by.</summary>
internal sealed class Cx2Declarations
{
    private const string ListOf = "list_of_";

    private readonly Dictionary<string, Declaration> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> byAlias = new(StringComparer.Ordinal);
    private readonly List<Declaration> withDefault = [];

    /// <summary>Takes the declarations of one aspect, which the cursor is on.</summary>
    public void Read(ref JsonCursor json)
    {
        json.ExpectObject();
        while (json.NextMember(out string name))
        {
            string? type = null;
            string? alias = null;
            AttributeValue? standard = null;
            json.ExpectObject();
            while (json.NextMember(out string member))
            {
                if (member == "d")
                    type = json.ReadStringOrNull();
                else if (member == "a")
                    alias = json.ReadStringOrNull();
                else if (member == "v" && json.Token is not (JsonTokenType.StartObject or JsonTokenType.Null))
                    standard = NativeJsonReader.ReadAttribute(ref json);
                else
                    json.Skip();
            }

            var declaration = new Declaration(name, type, standard);
            byName[name] = declaration;
            if (alias is not null)
                byAlias[alias] = declaration;
            if (standard is not null)
                withDefault.Add(declaration);
        }
    }

    /// <summary>Gives values their declared names and types and adds the defaults of those that are not there.</summary>
    public void Apply(List<NamedValue> values, ReadingNotices notices, IReadingPlace place)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if (!byAlias.TryGetValue(values[i].Name, out Declaration? declaration) && !byName.TryGetValue(values[i].Name, out declaration))
            {
                notices.Add(Cx2Messages.Undeclared(values[i].Name), place);
                continue;
            }

            AttributeValue value = values[i].Value;
            if (declaration.Type is string type && !values[i].IsJson)
                value = Typed(declaration.Name, value, type, notices, place);
            values[i] = values[i] with { Name = declaration.Name, Value = value };
        }

        foreach (Declaration declaration in withDefault)
        {
            if (!values.Exists(value => value.Name == declaration.Name))
                values.Add(new(declaration.Name, declaration.Default!.Value));
        }
    }

    private static AttributeValue Typed(string name, AttributeValue value, string type, ReadingNotices notices, IReadingPlace place)
    {
        AttributeValue? typed = type.StartsWith(ListOf, StringComparison.Ordinal) && value.Kind == AttributeKind.List ? List(value, type[ListOf.Length..]) : One(value, type);
        if (typed is null)
            notices.Add(Cx2Messages.NotOfType(name, type), place);
        else if (typed.Value != value)
            notices.Add(Cx2Messages.Converted(name, type), place);
        return typed ?? value;
    }

    private static AttributeValue? List(AttributeValue value, string type)
    {
        AttributeValue?[] items = [.. value.Items.Select(item => One(item, type))];
        return Array.Exists(items, item => item is null) ? null : AttributeValue.Of(items.Select(item => item!.Value));
    }

    /// <summary>The value as one of a type; null where it cannot be.</summary>
    private static AttributeValue? One(AttributeValue value, string type) => (type, value.Kind) switch
    {
        ("string", AttributeKind.Text) or ("boolean", AttributeKind.Boolean) or ("integer" or "long", AttributeKind.Integer) or ("double", AttributeKind.Number) => value,
        ("string", AttributeKind.Integer or AttributeKind.Number or AttributeKind.Boolean) => AttributeValue.Of(value.ToString()),
        ("double", AttributeKind.Integer) => AttributeValue.Of(value.Number),
        ("double", AttributeKind.Text) when double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => AttributeValue.Of(number),
        ("integer" or "long", AttributeKind.Number) when Math.Truncate(value.Number) == value.Number && Math.Abs(value.Number) < 1L << 53 => AttributeValue.Of((long)value.Number),
        ("integer" or "long", AttributeKind.Text) when long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) => AttributeValue.Of(integer),
        ("boolean", AttributeKind.Text) when value.Text is "true" or "false" => AttributeValue.Of(value.Text == "true"),
        _ => null,
    };

    private sealed record Declaration(string Name, string? Type, AttributeValue? Default);
}
