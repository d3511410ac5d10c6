using System.Reflection;

namespace Magnesium.Graph.Tests.Curated;

/// <summary>The C# vocabulary of the curated graph is that of graph-data/schema.json, no more and no less.</summary>
public class VocabularyTests
{
    private static readonly GraphSchema Schema = MagnesiumGraph.Load().Schema;

    private static readonly Dictionary<Type, string[]> Markers = typeof(IAnyNode).Assembly.GetExportedTypes()
        .Where(type => type.IsInterface && type.IsAssignableTo(typeof(IAnyNode)))
        .ToDictionary(type => type, TypesOf);

    private static readonly PropertyInfo[] Typed = typeof(Relations).GetProperties(BindingFlags.Public | BindingFlags.Static);

    [Fact]
    public void Every_node_type_has_one_marker_and_every_marker_has_node_types()
    {
        Markers.Values.Where(types => types.Length == 1).Select(types => types[0]).Should().BeEquivalentTo(Schema.NodeTypes.Select(type => type.Id));
        Markers.Values.SelectMany(types => types).Should().BeSubsetOf(Schema.NodeTypes.Select(type => type.Id));
        Markers.Values.Select(types => string.Join('|', types.Order())).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void One_marker_lies_below_another_exactly_when_its_types_do()
    {
        foreach ((Type one, string[] lower) in Markers)
        {
            foreach ((Type other, string[] upper) in Markers)
            {
                bool below = upper.Length == 0 || (lower.Length > 0 && lower.All(id => upper.Any(above => Schema.NodeType(id).Is(Schema.NodeType(above)))));
                one.IsAssignableTo(other).Should().Be(below, $"{one.Name} and {other.Name}");
            }
        }
    }

    [Fact]
    public void Every_relation_has_the_domain_and_range_of_the_schema()
    {
        var typed = Typed.ToDictionary(property => property.GetValue(null)!.ToString()!);
        typed.Keys.Should().BeEquivalentTo(Schema.Relations.Select(relation => relation.Id));
        foreach (Relation relation in Schema.Relations)
        {
            PropertyInfo property = typed[relation.Id];
            property.Name.Should().Be(string.Concat(relation.Id.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
            Type[] ends = property.PropertyType.GetGenericArguments();
            Markers[ends[0]].Should().BeEquivalentTo(relation.Domain.Select(type => type.Id), relation.Id);
            Markers[ends[1]].Should().BeEquivalentTo(relation.Range.Select(type => type.Id), relation.Id);
        }
    }

    private static string[] TypesOf(Type marker)
    {
        object types = typeof(NodeMarker<>).MakeGenericType(marker).GetProperty("Types")!.GetValue(null)!;
        return [.. (IEnumerable<string>)types];
    }
}
