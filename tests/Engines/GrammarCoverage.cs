using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Magnesium.Graph.Engines.Tests;

/// <summary>
/// Counts what of the pattern grammar occurs in patterns: each kind of syntax, each value of its enumerations and truths, what may
/// be absent both absent and present, what may be several several. Read off the syntax types, so a new construct counts without being listed.
/// </summary>
internal sealed class GrammarCoverage
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Type[] Kinds =
    [
        .. typeof(PatternSyntax).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && (type.IsSubclassOf(typeof(PartSyntax)) || type.IsSubclassOf(typeof(ExpressionSyntax)))),
        typeof(PatternSyntax), typeof(PropertySyntax), typeof(QuantifierSyntax),
    ];

    private readonly SortedDictionary<string, int> seen = new(StringComparer.Ordinal);

    public GrammarCoverage()
    {
        foreach (string construct in Kinds.SelectMany(kind => Properties(kind).SelectMany(property => Possible(property).Select(value => Name(kind, property, value))).Append(kind.Name)))
            seen.Add(construct, 0);
    }

    /// <summary>Every construct, and in how many patterns it occurred.</summary>
    public IReadOnlyDictionary<string, int> Seen => seen;

    public IEnumerable<string> Missing => seen.Where(construct => construct.Value == 0).Select(construct => construct.Key);

    public void Add(Pattern pattern)
    {
        var here = new HashSet<string>(StringComparer.Ordinal);
        Visit(pattern.Syntax, here);
        foreach (string construct in here)
            seen[construct]++;
    }

    private static void Visit(object syntax, HashSet<string> here)
    {
        Type kind = syntax.GetType();
        if (!Kinds.Contains(kind))
            return;
        here.Add(kind.Name);
        foreach (PropertyInfo property in Properties(kind))
        {
            object? value = property.GetValue(syntax);
            string? actual = Actual(property, value);
            if (actual is not null)
                here.Add(Name(kind, property, actual));
            foreach (object part in value is IEnumerable and not string ? ((IEnumerable)value).Cast<object>() : value is null ? [] : [value])
                Visit(part, here);
        }
    }

    private static string Name(Type kind, PropertyInfo property, string value) => $"{kind.Name}.{property.Name}: {value}";

    /// <summary>Where it stands, and numbers and names whatever they are, are no constructs.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type kind) => kind.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.PropertyType != typeof(TextSpan) && property.GetIndexParameters().Length == 0);

    private static IEnumerable<string> Possible(PropertyInfo property) =>
        property.PropertyType == typeof(AttributeValue) ? Enum.GetNames<AttributeKind>().Except([nameof(AttributeKind.List)])
        : property.PropertyType.IsEnum ? Enum.GetNames(property.PropertyType)
        : property.PropertyType == typeof(bool) ? ["yes", "no"]
        : IsList(property) ? ["several"]
        : IsOptional(property) ? ["present", "absent"]
        : property.Name == nameof(QuantifierSyntax.Least) ? ["0", "more"]
        : [];

    private static string? Actual(PropertyInfo property, object? value) => value switch
    {
        AttributeValue literal => literal.Kind.ToString(),
        Enum word => word.ToString(),
        bool truth => truth ? "yes" : "no",
        _ when IsList(property) => ((IEnumerable)value!).Cast<object>().Skip(1).Any() ? "several" : null,
        _ when IsOptional(property) => value is null ? "absent" : "present",
        int number when property.Name == nameof(QuantifierSyntax.Least) => number == 0 ? "0" : "more",
        _ => null,
    };

    private static bool IsList(PropertyInfo property) => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable));

    private static bool IsOptional(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null || (!property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable);

    public override string ToString()
    {
        KeyValuePair<string, int> rarest = seen.Where(construct => construct.Value > 0).MinBy(construct => construct.Value);
        return string.Create(CultureInfo.InvariantCulture, $"{seen.Count(construct => construct.Value > 0)} of {seen.Count} constructs, the rarest {rarest.Value} times ({rarest.Key})");
    }
}
