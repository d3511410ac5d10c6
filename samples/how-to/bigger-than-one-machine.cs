#:project ../../src/Magnesium.Graph.Postgres
using Magnesium.Graph;
using Magnesium.Graph.Postgres;

// With a server: MAGNESIUM_POSTGRES='Host=localhost;Username=me;Password=…;Database=graphs' dotnet run bigger-than-one-machine.cs
KnowledgeGraph graph = MagnesiumGraph.Load();
try
{
    LossReport lost = await PostgresGraph.SaveAsync(graph, schema: "magnesium");
    await using PostgresGraph there = await PostgresGraph.OpenAsync(schema: "magnesium");
    await foreach (Chain chain in there.MatchAsync("MATCH (a:Intervention)-[e:treats WHERE e.contested]->(c)"))
        Console.WriteLine(chain.ToSentence("en"));
}
catch (GraphServerException e)
{
    Console.WriteLine(e.Message); // what, where, how to mend it; never the connection string
}
