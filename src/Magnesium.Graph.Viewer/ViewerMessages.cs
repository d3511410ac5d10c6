namespace Magnesium.Graph;

/// <summary>What the viewer refuses, and what a page says before its script runs.</summary>
internal static class ViewerMessages
{
    public static string NoPage() =>
        "this build of Magnesium.Graph.Viewer carries no page: Node.js or the page's npm packages were missing when it was built. Install Node.js 20 or later and build again, or save an SVG picture.";

    public static string ToWithoutFocus(string to) => $"'{to}' is where the chains shall end; name as focus where they start.";

    public static string Untitled(string language) => language == "bg" ? "Граф на знанието" : "Knowledge graph";

    public static string NeedsScript(string language) => language == "bg"
        ? "Тази страница рисува графа със скрипт. Разрешете скриптовете, за да го видите; нищо не се изпраща никъде."
        : "This page draws the graph by a script. Allow scripts to see it; nothing is sent anywhere.";
}
