namespace Magnesium.Graph;

/// <summary>What a GraphML file's elements mean: <see cref="OwnGraphMl"/> for files of this library, <see cref="ForeignGraphMl"/> for all others.</summary>
internal abstract class GraphMlMeaning
{
    /// <summary>True when nodes that edges name and the file lacks are added; false when they are an error.</summary>
    public abstract bool AddsEnds { get; }

    /// <summary>False for values that nothing is made of; they are passed over.</summary>
    public virtual bool Reads(GraphMlKey key) => true;

    /// <summary>The text that stands for this text of the file.</summary>
    public virtual string Text(string written) => written;

    /// <summary>The value of a text of a key; null where it is not of the key's type.</summary>
    public virtual AttributeValue? Value(GraphMlKey key, string written) => GraphMlValue.Parse(key.Type, written);

    /// <summary>Takes the data of the document's first graphs as soon as each is read: what it says may bear on the nodes after it.</summary>
    public abstract void Graph(GraphMlItem graph);

    /// <summary>What a node is; the data left on the item are its attributes.</summary>
    /// <param name="node">The node.</param>
    /// <param name="parent">Id of the node around it, or null.</param>
    public abstract NodeDraft Node(GraphMlItem node, string? parent);

    /// <summary>What an edge states; the data left on the item are its attributes.</summary>
    public abstract EdgeStatement Edge(GraphMlItem edge);

    /// <summary>Tells the builder what the graphs say of themselves.</summary>
    public abstract void Finish(KnowledgeGraphBuilder builder);

    /// <summary>Reads native JSON out of a value and reports errors at the value's place in the file.</summary>
    protected static T Json<T>(GraphMlItem item, string name, string json, ReadOptions options, FragmentReader<T> read)
    {
        try
        {
            return NativeJsonReader.Fragment(json, $"{item.Place} {name}", options, read);
        }
        catch (GraphFormatException e)
        {
            throw item.Place.Error(GraphMlMessages.InFragment(name, e.Path, e.Problem), e);
        }
    }

    /// <summary>The texts of a JSON list; null where the text is none.</summary>
    protected static AttributeValue? JsonList(string text)
    {
        if (!text.StartsWith('['))
            return null;
        try
        {
            AttributeValue value = NativeJsonReader.Fragment(text, "", ReadOptions.Default, NativeJsonReader.ReadAttribute);
            return value.Kind == AttributeKind.List ? value : null;
        }
        catch (GraphFormatException)
        {
            return null;
        }
    }
}
