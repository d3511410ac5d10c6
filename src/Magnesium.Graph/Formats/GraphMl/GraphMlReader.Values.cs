using System.Xml;

namespace Magnesium.Graph;

/// <summary>The values on elements: XML attributes, data, defaults and the text between tags.</summary>
internal sealed partial class GraphMlReader
{
    /// <summary>
    /// Reads the XML attributes of a node or edge. Those that GraphML does not have, such as APOC's <c>labels</c>, are kept as
    /// data; those of yFiles and other namespaces are passed over.
    /// </summary>
    private void ReadAttributes(GraphMlItem item, string domain)
    {
        string? source = null;
        string? target = null;
        bool isEdge = domain == GraphMlNames.Edge;
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI.Length > 0)
                continue;
            switch (xml.LocalName)
            {
                case "id": item.Id = AttributeText(); break;
                case "source" when isEdge: source = AttributeText(); break;
                case "target" when isEdge: target = AttributeText(); break;
                case "sourceport" or "targetport" when isEdge: notices.Add(GraphMlMessages.Ports(), item.Place); break;
                case "directed" when isEdge:
                    item.IsDirected = xml.Value switch
                    {
                        "true" or "1" => true,
                        "false" or "0" => false,
                        _ => item.IsDirected,
                    };
                    break;
                default: KeepAttribute(item, domain); break;
            }
        }

        xml.MoveToElement();
        if (!isEdge)
            return;
        item.Source = source is { Length: > 0 } ? source : throw Here.Error(GraphMlMessages.MissingAttribute("edge", "source"));
        item.Target = target is { Length: > 0 } ? target : throw Here.Error(GraphMlMessages.MissingAttribute("edge", "target"));
    }

    private string AttributeText()
    {
        string text = xml.Value;
        return text.Length <= options.Limits.ValueLength ? meaning.Text(text) : throw Here.Error(FormatMessages.TooLong(options.Limits.ValueLength));
    }

    private void KeepAttribute(GraphMlItem item, string domain)
    {
        string name = xml.Name;
        if (name.StartsWith("parse.", StringComparison.Ordinal) || name.StartsWith("yfiles.", StringComparison.Ordinal))
            return;
        GraphMlKey key = keys.OfXmlAttribute(domain, name);
        notices.Add(key.Notice!, Here);
        item.Data.Add(new(key, AttributeValue.Of(AttributeText())));
    }

    private void ReadData(GraphMlItem item, string domain)
    {
        ReadingPlace place = Here;
        GraphMlKey key = keys.Get(domain, Required("data", "key"));
        if (key.Notice is not null)
            notices.Add(key.Notice, place);
        if (!meaning.Reads(key))
        {
            Skip();
            return;
        }

        string written = ReadText(item.Drawing, out bool hasMarkup);
        if (key.IsGraphics || (hasMarkup && item.Drawing.IsDrawn))
        {
            notices.Add(GraphMlMessages.Graphics(), place);
            return;
        }

        if (hasMarkup)
        {
            notices.Add(GraphMlMessages.Markup(key.Name), place);
            written = written.Trim();
        }

        AddValue(item, key, written, place);
    }

    private void AddDefaults(GraphMlItem item, string domain)
    {
        List<GraphMlKey> defaults = keys.WithDefault(domain);
        if (defaults.Count == 0)
            return;
        foreach (GraphMlKey key in item.Absent(defaults))
            AddValue(item, key, key.Default!, item.Place);
    }

    private void AddValue(GraphMlItem item, GraphMlKey key, string written, ReadingPlace place)
    {
        if ((meaning.Value(key, written) ?? Mended(key, written, place)) is AttributeValue known)
            item.Data.Add(new(key, known));
    }

    /// <summary>What a value that is not of its key's type is read as; null leaves it out.</summary>
    private AttributeValue? Mended(GraphMlKey key, string written, ReadingPlace place)
    {
        string type = GraphMlValue.Name(key.Type);
        if (string.IsNullOrWhiteSpace(written))
        {
            notices.Add(GraphMlMessages.EmptyValue(key.Name, type), place);
            return null;
        }

        if (key.Type == GraphMlType.Integer && GraphMlValue.IntegerWithPoint(written) is long whole)
        {
            notices.Add(GraphMlMessages.WholeNumber(key.Name), place);
            return AttributeValue.Of(whole);
        }

        if (options.Strict)
            throw place.Error(GraphMlMessages.BadValue(key.Name, type, written));
        notices.Add(GraphMlMessages.KeptAsText(key.Name, type), place);
        return AttributeValue.Of(written);
    }

    /// <summary>All text inside the element but that of drawn labels. What is drawn there, and the first label, goes to the drawing.</summary>
    private string ReadText(YFilesDrawing? drawing, out bool hasMarkup)
    {
        hasMarkup = false;
        if (xml.IsEmptyElement)
            return "";
        valueLength = 0;
        int depth = xml.Depth;
        int labelDepth = -1;
        int labelStart = 0;
        while (Step() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    hasMarkup = true;
                    drawing?.Take(xml);
                    if (labelDepth < 0 && drawing is { Label: null } && !xml.IsEmptyElement && xml.LocalName is "NodeLabel" or "EdgeLabel")
                        (labelDepth, labelStart) = (xml.Depth, valueLength);
                    break;
                case XmlNodeType.EndElement when xml.Depth == labelDepth:
                    drawing!.Label = Label(labelStart);
                    valueLength = labelStart;
                    labelDepth = -1;
                    break;
                case XmlNodeType.EndElement:
                    break;
                case XmlNodeType.ProcessingInstruction:
                    if (labelDepth < 0)
                        AppendRun();
                    break;
                default:
                    // What stands inside a label but in another element is how it is placed, not what it says.
                    if (labelDepth < 0 || xml.Depth == labelDepth + 1)
                        AppendValue();
                    break;
            }
        }

        return texts.Get(value.AsSpan(0, valueLength));
    }

    private string? Label(int start)
    {
        ReadOnlySpan<char> text = value.AsSpan(start, valueLength - start).Trim();
        return text.IsEmpty ? null : text.ToString();
    }

    private void AppendValue()
    {
        int count;
        while ((count = xml.ReadValueChunk(value, valueLength, value.Length - valueLength)) > 0)
        {
            markup.Start();
            valueLength += count;
            if (valueLength > options.Limits.ValueLength)
                throw Here.Error(FormatMessages.TooLong(options.Limits.ValueLength));
            if (valueLength == value.Length)
                Array.Resize(ref value, 2 * value.Length);
        }
    }
}
