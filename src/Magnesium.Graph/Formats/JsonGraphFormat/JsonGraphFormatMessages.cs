namespace Magnesium.Graph;

/// <summary>The error texts of JSON Graph Format.</summary>
internal static class JsonGraphFormatMessages
{
    public static string NoGraph() => "the document has neither 'graph' nor 'graphs'. If this is another format, name it.";
}
