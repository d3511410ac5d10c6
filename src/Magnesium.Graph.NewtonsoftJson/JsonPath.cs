namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>Places in the application's document, as Json.NET writes them.</summary>
internal static class JsonPath
{
    /// <summary>A place within a value, from the document's root.</summary>
    /// <param name="root">Where the value stands; empty is the root itself.</param>
    /// <param name="within">The place within it; empty is the value itself.</param>
    public static string Join(string root, string within) => (root, within) switch
    {
        ("", _) => within,
        (_, "") => root,
        (_, ['[', ..]) => root + within,
        _ => $"{root}.{within}",
    };

    /// <summary>As <see cref="Join"/>, for a place the native reader names: <c>$.nodes[1].type</c>.</summary>
    public static string JoinNative(string root, string? within) => Join(root, within is null ? "" : within.TrimStart('$').TrimStart('.'));
}
