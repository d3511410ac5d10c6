namespace Magnesium.Graph;

/// <summary>The texts of the RDF loss report.</summary>
internal static class RdfMessages
{
    public const string Loses = "language tags that are none by BCP 47; the characters U+0000, U+FFFE, U+FFFF";

    public const string NoLanguageTag = "RDF knows only language tags of the form of BCP 47; the text is written without";
}
