using System.Text;

namespace Magnesium.Graph;

/// <summary>One key: what it is called, its type, and the value of each element, null where it has none.</summary>
/// <param name="Key">Its id, unique in the document and a name token.</param>
/// <param name="Name">Its <c>attr.name</c>.</param>
/// <param name="Type">Its <c>attr.type</c>.</param>
/// <param name="Value">The text of an element's value.</param>
internal sealed record GraphMlColumn<T>(string Key, string Name, string Type, Func<T, string?> Value)
{
    private readonly byte[] start = Encoding.UTF8.GetBytes($"<data key=\"{Key}\">");

    public void WriteKey(GraphMlOutput output, string domain)
    {
        output.Raw("  <key id=\""u8);
        output.Raw(Encoding.UTF8.GetBytes(Key)); // a name token: nothing in it is to be escaped
        output.Raw("\" for=\""u8);
        output.Attribute(domain);
        output.Raw("\" attr.name=\""u8);
        output.Attribute(Name);
        output.Raw("\" attr.type=\""u8);
        output.Attribute(Type);
        output.Raw("\"/>\n"u8);
    }

    public void WriteData(GraphMlOutput output, T element)
    {
        if (Value(element) is not string value)
            return;
        output.Raw(start);
        output.Text(value);
        output.Raw("</data>"u8);
    }
}
