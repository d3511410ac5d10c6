using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>What a picture cannot show of a graph.</summary>
internal static class SvgLosses
{
    public static LossReport Of(KnowledgeGraph graph, Picture picture, bool isWhole)
    {
        var losses = ImmutableArray.CreateBuilder<Loss>();
        string leftOut = isWhole ? SvgMessages.TooMany : SvgMessages.NotAskedFor;
        int shown = picture.Nodes.Select(node => node.Id).Union(picture.Steps.SelectMany(step => step.Edge.Gates).Select(gate => gate.Node), StringComparer.Ordinal).Count();
        Add("nodes", graph.Nodes.Count - shown, leftOut);
        Add("edges", graph.Edges.Count - picture.Steps.Length, leftOut);
        Add("evidence", picture.Steps.Sum(step => step.Evidence.Length - SvgHover.Pieces(step).Count()), SvgMessages.HoverHasOne);
        Add("synonyms", picture.Nodes.Sum(node => node.Synonyms.Values.Sum(names => names.Length)), SvgMessages.NoPlace);
        Add("cross-references", picture.Nodes.Sum(node => node.CrossReferences.Length), SvgMessages.NoPlace);
        Add("notes", picture.Nodes.Sum(node => node.Notes.Length) + picture.Steps.Sum(step => step.Edge.Notes.Length), SvgMessages.NoPlace);
        Add("attributes", picture.Nodes.Sum(node => node.Attributes.Count()) + picture.Steps.Sum(step => step.Edge.Attributes.Count()), SvgMessages.NoPlace);
        return losses.Count == 0 ? LossReport.Nothing : new LossReport(losses.ToImmutable());

        void Add(string what, long count, string why)
        {
            if (count > 0)
                losses.Add(new Loss(what, count, why));
        }
    }
}
