using System.Reflection;
using System.Xml.Linq;
using Magnesium.Graph.NewtonsoftJson;
using Magnesium.Graph.Postgres;

namespace Magnesium.Graph.Documentation.Tests;

/// <summary>What the packages promise of every public type and member.</summary>
public class PublicSurfaceTests
{
    private static readonly Assembly[] Assemblies = [typeof(KnowledgeGraph).Assembly, typeof(MagnesiumGraphSettings).Assembly, typeof(HtmlPages).Assembly, typeof(PostgresGraph).Assembly];

    public static TheoryData<string> Packages => [.. Assemblies.Select(assembly => assembly.GetName().Name!)];

    /// <summary>The core's is approved beside the core's own tests.</summary>
    [Theory]
    [InlineData("Magnesium.Graph.NewtonsoftJson")]
    [InlineData("Magnesium.Graph.Viewer")]
    [InlineData("Magnesium.Graph.Postgres")]
    public void The_surface_of_an_adapter_is_the_approved_one(string package) =>
        Approved.Matches($"{package}.approved.txt", PublicSurface.Text(AssemblyOf(package)));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_type_is_sealed_or_static_or_meant_to_be_derived_from(string package)
    {
        Types(package).Where(type => type is { IsClass: true, IsSealed: false }).Should().BeSubsetOf([typeof(GraphFormat), typeof(GraphException)]);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_type_and_member_says_what_it_is(string package)
    {
        var comments = new XmlComments(AssemblyOf(package));
        IEnumerable<string> silent = Types(package).Where(type => IsSilent(comments.Of(type))).Select(type => type.Name).Concat(
            from type in Types(package)
            where !type.IsEnum
            from member in PublicSurface.Members(type)
            where IsSilent(comments.Of(member)) && member is not ConstructorInfo && !(member is PropertyInfo property && comments.OfPositional(property) is not null)
            select $"{type.Name}.{member.Name}");

        silent.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void What_can_be_stopped_says_what_happens_then(string package)
    {
        var comments = new XmlComments(AssemblyOf(package));
        var silent = from type in Types(package)
                     from member in PublicSurface.Members(type).OfType<MethodInfo>()
                     from parameter in member.GetParameters()
                     where parameter.ParameterType == typeof(CancellationToken)
                     where !(comments.Of(member)?.Elements("param").Any(param => (string?)param.Attribute("name") == parameter.Name) ?? false)
                     select $"{type.Name}.{member.Name}";

        silent.Should().BeEmpty();
    }

    /// <summary>Questions whose time grows with the graph or the number of its chains take a token, alone or among their options.</summary>
    [Theory]
    [InlineData("Chains Match Stream CountMatches CountByEnds DegreeWeightedPathCounts Effect WhatIf Conflicts Conclusions KnockOut CriticalSources DiffTo Explain Load Save")]
    public void What_can_run_long_can_be_stopped(string names)
    {
        foreach (string name in names.Split(' '))
        {
            MethodInfo[] overloads = [.. typeof(KnowledgeGraph).GetMethods().Where(method => method.Name == name)];
            overloads.Should().NotBeEmpty(name);
            overloads.Should().Contain(method => method.GetParameters().Any(parameter => CanStop(parameter.ParameterType)), name);
        }
    }

    /// <summary>PostgreSQL is waited for.</summary>
    [Fact]
    public void Nothing_is_asynchronous_that_only_computes()
    {
        var tasks = from assembly in Assemblies
                    where assembly != typeof(PostgresGraph).Assembly
                    from type in assembly.GetExportedTypes()
                    from method in PublicSurface.Members(type).OfType<MethodInfo>()
                    where typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal) || method.Name.EndsWith("Async", StringComparison.Ordinal)
                    select $"{type.Name}.{method.Name}";

        tasks.Should().BeEmpty();
    }

    private static bool CanStop(Type type) => type == typeof(CancellationToken) || type.GetProperty("Cancellation")?.PropertyType == typeof(CancellationToken);

    /// <summary>What is inherited from .NET itself (an enumerator's members) is said there.</summary>
    private static bool IsSilent(XElement? comment) => comment?.Element("inheritdoc") is null && string.IsNullOrWhiteSpace(comment?.Element("summary")?.Value);

    private static Assembly AssemblyOf(string package) => Assemblies.Single(assembly => assembly.GetName().Name == package);

    private static Type[] Types(string package) => AssemblyOf(package).GetExportedTypes();
}
