#:project ../../src/Magnesium.Graph.Viewer
using Magnesium.Graph;

KnowledgeGraph graph = MagnesiumGraph.Load();
graph.SaveHtml("magnesium.html", new WriteOptions { Focus = "magnesium", To = "migraine", Language = "bg" });
File.WriteAllText("best.svg", graph.Chains("magnesium", "migraine")[0].ToSvg());
Console.WriteLine($"{File.Exists("magnesium.html")} {File.ReadAllText("best.svg").Contains("</svg>", StringComparison.Ordinal)}");
