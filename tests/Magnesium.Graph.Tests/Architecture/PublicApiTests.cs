namespace Magnesium.Graph.Tests;

/// <summary>The public surface as text: a change of it shows in review as a change of <c>PublicApi.approved.txt</c>.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() => Approved.Matches("PublicApi.approved.txt", PublicSurface.Text(typeof(KnowledgeGraph).Assembly));
}
