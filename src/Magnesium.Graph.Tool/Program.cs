using Magnesium.Graph.Tool;

return Terminal.Run(terminal => MagnesiumTool.Run(args, terminal));
