using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// What readers of graphs in JSON share: the document as a stream, the collector of its nodes and edges, and one list for the
/// values of the element being read. A format adds which members its document has, and what they are.
/// </summary>
internal abstract class JsonElementReader
{
    protected JsonElementReader(GraphInput input, ReadOptions options, ElementCollector elements)
    {
        Options = options;
        Elements = elements;
        Json = new JsonStream(input.Content, input.Name, options, message => elements.Notices.Add(message, input.Name));
    }

    protected JsonStream Json { get; }

    protected ReadOptions Options { get; }

    protected ElementCollector Elements { get; }

    /// <summary>The values of the element being read.</summary>
    protected List<NamedValue> Values { get; } = [];

    public KnowledgeGraph Read()
    {
        try
        {
            Json.Start();
            ReadDocument();
            Json.End();
            Finish();
            return Elements.Build();
        }
        finally
        {
            Elements.Notices.Send(Options.OnNotice);
        }
    }

    /// <summary>Reads the document, whose first token the stream is on, to its last.</summary>
    protected abstract void ReadDocument();

    /// <summary>Hands over what is known only once the document has ended well.</summary>
    protected virtual void Finish()
    {
    }

    /// <summary>Reads every item of the array with no values left of the one before.</summary>
    protected void ReadEach(Action read)
    {
        Json.ExpectArray();
        while (Json.NextItem())
        {
            Values.Clear();
            read();
        }
    }

    /// <summary>Reads every item of an array, or every member of an object by its name, with no values left of the one before.</summary>
    protected void ReadEachNamed(Action<string?> read)
    {
        if (Json.Token != JsonTokenType.StartObject)
        {
            ReadEach(() => read(null));
            return;
        }

        while (Json.NextMember(out string? name))
        {
            Values.Clear();
            read(name);
        }
    }

    /// <summary>Reads what the graph says of itself: an object, or pairs of a name and a value, as networkx writes them.</summary>
    protected void ReadGraphValues()
    {
        Values.Clear();
        JsonCursor graph = Json.Value();
        if (graph.Token == JsonTokenType.StartArray)
            NamedValues.ReadPairs(ref graph, Values);
        else
            NamedValues.Read(ref graph, Values);
        Elements.Graph(Values, Json);
    }

    /// <summary>Adds a member of the document that has no meaning of its own to what the graph says of itself.</summary>
    protected void ReadGraphValue(string member, List<NamedValue> graph)
    {
        JsonCursor value = Json.Value();
        NamedValues.ReadOne(member, ref value, graph);
    }

    /// <summary>Adds the members of an object to the element's values.</summary>
    protected void ReadValues(ref JsonCursor json)
    {
        json.ExpectObject();
        while (json.NextMember(out string member))
            ReadValue(member, ref json);
    }

    /// <summary>Adds one member to the element's values, unless nothing is made of it.</summary>
    protected void ReadValue(string member, ref JsonCursor json)
    {
        if (Elements.Reads(member))
            NamedValues.ReadOne(member, ref json, Values);
        else
            json.Skip();
    }

    /// <summary>Adds a member that stands where other programs put values, and we put none.</summary>
    protected void ReadForeignValue(string member, ref JsonCursor json)
    {
        if (Elements.IsOwn)
            json.Skip();
        else
            NamedValues.ReadOne(member, ref json, Values);
    }

    /// <summary>A member that no element is without.</summary>
    protected string Required(string? value, string member, string owner) => value ?? throw Json.Error(FormatMessages.MissingMember(member, owner));
}
