namespace Magnesium.Graph;

/// <summary>What an edge of a file states, without its ends and attributes: enough for most edges of large graphs; else all of it is in a draft.</summary>
internal readonly record struct EdgeStatement(string Relation, Sign? Sign = null, string? Id = null, EdgeDraft? Draft = null)
{
    /// <summary>The same without an id of its own.</summary>
    public EdgeStatement WithoutId() => this with { Id = null, Draft = Draft is null ? null : Draft with { Id = null } };

    /// <summary>The whole edge, but for its attributes.</summary>
    public EdgeDraft Between(string source, string target) => Draft ?? new EdgeDraft(source, Relation, target) { Id = Id, Sign = Sign };
}
