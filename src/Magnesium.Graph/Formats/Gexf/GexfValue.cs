using System.Text;

namespace Magnesium.Graph;

/// <summary>Reads values as GEXF and the programs that write it spell them.</summary>
internal static class GexfValue
{
    private const string ListOf = "list";

    /// <summary>The type of a declaration and whether it is a list of it; null where the name is none.</summary>
    public static (GraphMlType Type, bool IsList)? Type(string name)
    {
        string text = name.ToLowerInvariant();
        bool isList = text.StartsWith(ListOf, StringComparison.Ordinal);
        return (isList ? text[ListOf.Length..] : text) switch
        {
            "string" or "char" or "anyuri" or "bigdecimal" or "biginteger" or "date" => (GraphMlType.Text, isList),
            string other when GraphMlValue.Type(other) is GraphMlType type => (type, isList),
            _ => null,
        };
    }

    /// <summary>The value; null where the text is none of this type.</summary>
    public static AttributeValue? Parse(string text, GraphMlType type, bool isList)
    {
        if (!isList)
            return One(text, type);
        AttributeValue?[] items = [.. Items(text).Select(item => One(item, type))];
        return Array.Exists(items, item => item is null) ? null : AttributeValue.Of(items.Select(item => item!.Value));
    }

    private static AttributeValue? One(string text, GraphMlType type) =>
        GraphMlValue.Parse(type, text) ?? (type == GraphMlType.Integer && GraphMlValue.IntegerWithPoint(text) is long whole ? AttributeValue.Of(whole) : null);

    /// <summary>The items of a list: between commas in square brackets, with or without quotes, as Gephi writes them; else between bars, or commas where there is no bar.</summary>
    private static List<string> Items(string text)
    {
        text = text.Trim();
        if (!text.StartsWith('[') || !text.EndsWith(']') || text.Length < 2)
            return text.Length == 0 ? [] : [.. text.Split(text.Contains('|') ? '|' : ',', StringSplitOptions.TrimEntries)];
        var items = new List<string>();
        var item = new StringBuilder();
        char quote = '\0';
        bool wasQuoted = false;
        for (int i = 1; i < text.Length - 1; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                if (c == '\\' && i + 2 < text.Length)
                    item.Append(text[++i]);
                else if (c == quote)
                    quote = '\0';
                else
                    item.Append(c);
            }
            else if (c is '"' or '\'' && item.ToString().Trim().Length == 0 && !wasQuoted)
            {
                item.Clear();
                quote = c;
                wasQuoted = true;
            }
            else if (c == ',')
            {
                items.Add(wasQuoted ? item.ToString() : item.ToString().Trim());
                item.Clear();
                wasQuoted = false;
            }
            else if (!wasQuoted)
            {
                item.Append(c);
            }
        }

        if (wasQuoted || item.ToString().Trim().Length > 0)
            items.Add(wasQuoted ? item.ToString() : item.ToString().Trim());
        return items;
    }
}
