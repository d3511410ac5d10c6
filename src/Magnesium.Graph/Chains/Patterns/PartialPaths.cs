using System.Runtime.CompilerServices;

namespace Magnesium.Graph;

/// <summary>Paths from one start node, each its last step and the number of the path before it: what begins alike is kept once.</summary>
/// <remarks>The blocks hold no references, so the garbage collector passes by them however many paths there are.</remarks>
internal sealed class PartialPaths
{
    /// <summary>The number before the first path, which has no step.</summary>
    public const int None = -1;

    private readonly Blocks<Step> steps = new();

    /// <summary>What a path takes.</summary>
    public static int StepBytes => Unsafe.SizeOf<Step>();

    public int Count => steps.Count;

    public PartialPath this[int number] => new(this, steps[number]);

    public void Add(Step path) => steps.Add(path);

    public PathView View(Step path, int room = 0)
    {
        int[] nodes = new int[path.Length + 1 + room];
        int[] edges = new int[path.Length + room];
        int length = path.Length;
        for (; path.Length > 0; path = steps[path.Before])
        {
            nodes[path.Length] = path.Node;
            edges[path.Length - 1] = path.Edge;
        }

        nodes[0] = path.Node;
        return new PathView(nodes, edges, length);
    }

    public bool[] Directions(Step path)
    {
        bool[] forwards = new bool[path.Length];
        for (; path.Length > 0; path = steps[path.Before])
            forwards[path.Length - 1] = path.Forward;
        return forwards;
    }

    /// <summary>Whether the mode forbids this path to go on by this edge to this node.</summary>
    public bool Forbids(Step path, PathMode mode, int edge, int node)
    {
        if (mode == PathMode.Walk)
            return false;
        for (; path.Length > 0; path = steps[path.Before])
        {
            if (mode == PathMode.Trail ? path.Edge == edge : path.Node == node)
                return true;
        }

        return mode == PathMode.Acyclic && path.Node == node;
    }

    /// <summary>A path as its last step.</summary>
    /// <param name="Before">The number of the path that it lengthens.</param>
    /// <param name="Node">Where it ends.</param>
    /// <param name="Edge">The edge walked last.</param>
    /// <param name="Forward">Whether that edge was walked from its source.</param>
    /// <param name="States">The states the automaton may be in.</param>
    /// <param name="Length">How many edges it has.</param>
    public readonly record struct Step(int Before, int Node, int Edge, bool Forward, ulong States, int Length);
}

/// <summary>One of the <see cref="PartialPaths"/>.</summary>
internal readonly struct PartialPath(PartialPaths paths, PartialPaths.Step step)
{
    public int Node => step.Node;

    public ulong States => step.States;

    public int Length => step.Length;

    public PathView View(int room = 0) => paths.View(step, room);

    public bool[] Directions() => paths.Directions(step);

    public bool Forbids(PathMode mode, int edge, int node) => paths.Forbids(step, mode, edge, node);
}
