using System.Reflection;
using System.Xml.Linq;

namespace Magnesium.Graph.Documentation.Tests;

/// <summary>The comments of an assembly, as the compiler wrote them beside it; what is inherited is looked up.</summary>
internal sealed class XmlComments
{
    private readonly Dictionary<string, XElement> members;

    public XmlComments(Assembly assembly)
    {
        // White space matters within examples alone.
        XDocument document = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"), LoadOptions.PreserveWhitespace);
        members = document.Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);
    }

    /// <summary>The comment of a member; null where there is none.</summary>
    public XElement? Of(MemberInfo member) => members.TryGetValue(CommentId.Of(member), out XElement? comment) ? Whole(comment, member) : null;

    /// <summary>What a property of a positional record is: the parameter of that name, in the comment of its type.</summary>
    public XElement? OfPositional(PropertyInfo property) => Of(property.DeclaringType!)?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == property.Name);

    /// <summary>The comment with what it inherits; elements of its own come first and win.</summary>
    private XElement Whole(XElement comment, MemberInfo? member)
    {
        if (comment.Element("inheritdoc") is not XElement inherit)
            return comment;
        string? from = (string?)inherit.Attribute("cref") ?? (member is null ? [] : Bases(member)).Select(CommentId.Of).FirstOrDefault(members.ContainsKey);
        if (from is null || !members.TryGetValue(from, out XElement? inherited))
            return comment;
        inherited = Whole(inherited, null);
        var whole = new XElement(comment);
        whole.Element("inheritdoc")!.Remove();
        whole.Add(inherited.Elements().Where(element => !comment.Elements(element.Name).Any(own => (string?)own.Attribute("name") == (string?)element.Attribute("name"))));
        return whole;
    }

    private static IEnumerable<MemberInfo> Bases(MemberInfo member) =>
        member is MethodInfo method && method.GetBaseDefinition() != method ? [method.GetBaseDefinition()]
        : member.DeclaringType is Type { IsInterface: false } type ? type.GetInterfaces().SelectMany(face => face.GetMember(member.Name))
        : [];
}
