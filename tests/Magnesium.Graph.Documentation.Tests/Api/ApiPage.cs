using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Magnesium.Graph.Documentation.Tests;

/// <summary>Types and their members as one page of Markdown.</summary>
/// <param name="pages">The page each type is on, for links.</param>
/// <param name="comments">What is said of members.</param>
internal sealed partial class ApiPage(IReadOnlyDictionary<Type, string> pages, XmlComments comments)
{
    public string Text(string title, string about, IEnumerable<Type> types)
    {
        var text = new StringBuilder($"# {title}\n\n{about}\n");
        foreach (Type type in types)
            Append(text, type);
        return text.ToString();
    }

    /// <summary>The first sentence about a type.</summary>
    public string Brief(Type type)
    {
        string summary = Words(comments.Of(type)?.Element("summary"));
        Match sentence = FirstSentence().Match(summary);
        return sentence.Success ? sentence.Value : summary;
    }

    public string Link(Type type) => $"[{Signature.Name(type).Replace("<", "\\<", StringComparison.Ordinal)}]({pages[type]}#{Anchor(type)})";

    private void Append(StringBuilder text, Type type)
    {
        XElement? comment = comments.Of(type);
        text.Append($"\n## {Signature.Name(type).Replace("<", "\\<", StringComparison.Ordinal)}\n\n`{Signature.Of(type)}`\n\n{Words(comment?.Element("summary"))}\n");
        if (comment?.Element("remarks") is XElement remarks)
            text.Append($"\n{Words(remarks)}\n");
        foreach (XElement code in comment?.Elements("example").Elements("code") ?? [])
            text.Append($"\n```csharp\n{Unindented(code.Value)}\n```\n");
        if (type.IsEnum)
        {
            text.Append('\n');
            foreach (FieldInfo value in type.GetFields(BindingFlags.Public | BindingFlags.Static))
                text.Append($"- `{value.Name}`: {Words(comments.Of(value)?.Element("summary"))}\n");
            return;
        }

        MemberInfo[] members = [.. PublicSurface.Members(type)];
        if (members.Length > 0)
            text.Append('\n');
        foreach (MemberInfo member in members)
            Append(text, member);
    }

    private void Append(StringBuilder text, MemberInfo member)
    {
        // The comment of a positional record is that of its constructor too, and stands above.
        XElement? comment = comments.Of(member) is XElement own && member is ConstructorInfo && own.Element("summary")?.Value == comments.Of(member.DeclaringType!)?.Element("summary")?.Value ? null : comments.Of(member);
        XElement? about = comment?.Element("summary") ?? (member is PropertyInfo property ? comments.OfPositional(property) : null);
        text.Append($"- `{Signature.Of(member)}`");
        string[] lines =
        [
            string.Join(" ", new[] { about, comment?.Element("remarks") }.Select(Words).Where(words => words.Length > 0)),
            .. Parts(comment, "param", "name", "`{0}`: {1}"),
            .. comment?.Element("returns") is XElement returns ? [$"returns {Words(returns)}"] : Array.Empty<string>(),
            .. Parts(comment, "exception", "cref", "throws {0}: {1}"),
        ];
        text.Append(lines[0].Length == 0 ? "\n" : $"  \n  {lines[0]}\n");
        foreach (string line in lines.Skip(1))
            text.Append($"  - {line}\n");
    }

    private IEnumerable<string> Parts(XElement? comment, string element, string key, string shape) =>
        from part in comment?.Elements(element) ?? []
        let words = Words(part)
        where words.Length > 0
        let name = (string)part.Attribute(key)!
        select string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, key == "cref" ? Reference(name) : name, words);

    /// <summary>The words of a comment in Markdown, on one line.</summary>
    private string Words(XElement? element) => element is null ? "" : Space().Replace(string.Concat(element.Nodes().Select(Word)), " ").Trim();

    private string Word(XNode node) => node switch
    {
        XText text => text.Value.Replace("<", "\\<", StringComparison.Ordinal),
        XElement { Name.LocalName: "see" or "seealso" } see => see.Attribute("cref") is XAttribute cref ? Reference(cref.Value)
            : see.Attribute("href") is XAttribute href ? $"[{(see.Value.Length > 0 ? see.Value : href.Value)}]({href.Value})" : $"`{(string?)see.Attribute("langword")}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } named => $"`{(string?)named.Attribute("name")}`",
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "item" } item => " " + Words(item) + ";",
        XElement other => " " + Words(other) + " ",
        _ => "",
    };

    /// <summary>A type or member named by a comment: with a link where it is one of ours.</summary>
    private string Reference(string id)
    {
        string name = Arguments().Replace(id[2..], "");
        Type? type = pages.Keys.FirstOrDefault(known => CommentId.Of(known)[2..] == name);
        if (type is not null)
            return Link(type);
        int point = name.LastIndexOf('.');
        Type? owner = id[0] == 'T' ? null : pages.Keys.FirstOrDefault(known => CommentId.Of(known)[2..] == name[..point]);
        string member = Arity().Replace(name[(point + 1)..], "");
        return owner is null ? $"`{member}`" : $"[{Signature.Name(owner).Split('<')[0]}.{member}]({pages[owner]}#{Anchor(owner)})";
    }

    /// <summary>What GitHub makes of a heading.</summary>
    private static string Anchor(Type type) => NotInAnchor().Replace(Signature.Name(type).ToLowerInvariant(), "").Replace(' ', '-');

    private static string Unindented(string code)
    {
        string[] lines = code.Trim('\n').TrimEnd().Split('\n');
        int indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..].TrimEnd() : ""));
    }

    [GeneratedRegex(@"^.*?\.(?=\s|$)")]
    private static partial Regex FirstSentence();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\(.*\)$")]
    private static partial Regex Arguments();

    [GeneratedRegex(@"``?\d+")]
    private static partial Regex Arity();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
