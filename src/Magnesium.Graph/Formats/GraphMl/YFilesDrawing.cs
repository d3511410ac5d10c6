using System.Globalization;
using System.Xml;

namespace Magnesium.Graph;

/// <summary>What yFiles programs such as yEd draw for a node or an edge, of which the first of each kind counts: its text, place, size, shape and colours.</summary>
internal sealed class YFilesDrawing
{
    private readonly List<(string Name, AttributeValue Value)> attributes = [];

    /// <summary>The text on it.</summary>
    public string? Label { get; set; }

    /// <summary>True when anything was taken.</summary>
    public bool IsDrawn => Label is not null || attributes.Count > 0;

    /// <summary>What is kept as attributes, by name.</summary>
    public IReadOnlyList<(string Name, AttributeValue Value)> Attributes => attributes;

    public void Clear()
    {
        Label = null;
        attributes.Clear();
    }

    /// <summary>Takes what the element says that the reader is on.</summary>
    public void Take(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "Geometry":
                foreach (string name in (string[])["x", "y", "width", "height"])
                    Number(name, xml.GetAttribute(name));
                break;
            case "Fill":
                Text("color", xml.GetAttribute("color"));
                break;
            case "BorderStyle":
                Text("border_color", xml.GetAttribute("color"));
                break;
            case "Shape":
                Text("shape", xml.GetAttribute("type"));
                break;
            case "LineStyle":
                Text("color", xml.GetAttribute("color"));
                Text("line", xml.GetAttribute("type"));
                break;
            case "Arrows":
                Text("source_arrow", xml.GetAttribute("source"));
                Text("target_arrow", xml.GetAttribute("target"));
                break;
        }
    }

    private void Number(string name, string? text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            Add(name, AttributeValue.Of(number));
    }

    private void Text(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Add(name, AttributeValue.Of(text));
    }

    private void Add(string name, AttributeValue value)
    {
        if (!attributes.Exists(known => known.Name == name))
            attributes.Add((name, value));
    }
}
