using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>Texts that end, escape from or confuse some syntax that we write. Every escaper is held to all of them, and tests/Conformance has the same read back by other programs.</summary>
internal static class HostileTexts
{
    public static readonly string[] All = JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(Repository.PathTo("tests", "hostile-texts.json")))!;

    /// <summary>The texts and what they make one after the other.</summary>
    public static Gen<string> Mixed => from count in Gen.Choose(0, 4) from texts in Gen.Elements(All).ArrayOf(count) select string.Concat(texts);

    /// <summary>Holds for each text, and for random joins of them.</summary>
    public static void ForEach(Action<string> check)
    {
        foreach (string text in All)
            check(text);
        Prop.ForAll(Mixed.ToArbitrary(), text =>
        {
            check(text);
            return true;
        }).QuickCheckThrowOnFailure();
    }
}
