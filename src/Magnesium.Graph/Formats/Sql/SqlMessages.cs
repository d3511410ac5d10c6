namespace Magnesium.Graph;

/// <summary>The texts of the SQL loss report.</summary>
internal static class SqlMessages
{
    public const string Loses = "the character U+0000";
}
