#:project ../src/Magnesium.Graph
using Magnesium.Graph;

KnowledgeGraph graph = MagnesiumGraph.Load();

// What would follow if magnesium went down? Each answer has a chain that brings it about; where the links do not settle it, there is no guess.
WhatIfResult result = graph.WhatIf("magnesium", Direction.Down);
Console.WriteLine($"If magnesium goes down: {result.Answered} answered, {result.Abstained} left open");
foreach (WhatIfAnswer answer in result.Where(answer => answer.Node.Type.Is(graph.Schema.NodeType("Condition"))))
    Console.WriteLine($"  {answer}{(answer.Reason is AbstentionReason reason ? $" ({reason})" : "")}\n    {answer.ToSentence()}");

// A gate: depolarisation relieves magnesium's block of the NMDA receptor, so with it given the block carries nothing.
Console.WriteLine(graph.Effect("magnesium", "nmda-receptor-activity").ToSentence());
NetEffect given = graph.Effect("magnesium", "nmda-receptor-activity", "membrane-depolarization");
Console.WriteLine($"{given.ToSentence()} Switched off: {string.Join(", ", given.SwitchedOff)}");
