using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>A JSON value and where it stands in the application's document, so that every refusal names the place.</summary>
internal readonly record struct PlacedToken(JToken Token, string Root)
{
    /// <summary>Its place, from the document's root.</summary>
    public string Path => JsonPath.Join(Root, Token.Path);

    /// <summary>The items of an array.</summary>
    public IEnumerable<PlacedToken> Items
    {
        get
        {
            string root = Root;
            return Token is JArray items ? items.Select(item => new PlacedToken(item, root)) : throw Refusal(AdapterMessages.Expected("an array", Token.Type));
        }
    }

    /// <summary>The members of an object.</summary>
    public IEnumerable<(string Name, PlacedToken Value)> Members
    {
        get
        {
            string root = Root;
            return Token is JObject members ? members.Properties().Select(member => (member.Name, new PlacedToken(member.Value, root))) : throw Refusal(AdapterMessages.Expected("an object", Token.Type));
        }
    }

    /// <summary>A member that must be there.</summary>
    public PlacedToken Member(string name)
    {
        if (Token is not JObject members)
            throw Refusal(AdapterMessages.Expected("an object", Token.Type));
        return members[name] is JToken value ? new PlacedToken(value, Root) : throw Refusal(AdapterMessages.Missing(name));
    }

    /// <summary>A member that may be missing or null.</summary>
    public PlacedToken? Optional(string name) => Token is JObject members && members[name] is { Type: not JTokenType.Null } value ? new PlacedToken(value, Root) : null;

    public string Text() => Token.Type == JTokenType.String ? (string)Token! : throw Refusal(AdapterMessages.Expected("a string", Token.Type));

    public bool Boolean() => Token.Type == JTokenType.Boolean ? (bool)Token : throw Refusal(AdapterMessages.Expected("true or false", Token.Type));

    public double Number() => Token.Type is JTokenType.Float or JTokenType.Integer ? (double)Token : throw Refusal(AdapterMessages.Expected("a number", Token.Type));

    public T Word<T>()
        where T : struct, Enum
    {
        string word = Text();
        return TextForms.TryParse(word, out T value) ? value : throw Refusal(AdapterMessages.UnknownWord(word, TextForms.Known<T>()));
    }

    public JsonSerializationException Refusal(string problem, Exception? inner = null) => AdapterMessages.Refusal(problem, Path, inner);
}
