using System.Globalization;
using System.Reflection;
using System.Text;

namespace Magnesium.Graph.Tests;

/// <summary>The public surface of an assembly, and that as text: one line a type or member, as C# writes it.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The surface, types in the order of their names.</summary>
    public static string Text(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(Signature.Name, StringComparer.Ordinal))
        {
            string[] bases = [.. Bases(type)];
            text.Append(Signature.Of(type)).Append(bases.Length == 0 ? "" : " : " + string.Join(", ", bases)).Append('\n');
            IEnumerable<string> members = type.IsEnum
                ? Enum.GetValues(type).Cast<object>().Select(value => $"{value} = {Convert.ToInt64(value, CultureInfo.InvariantCulture)}")
                : Members(type).Select(Signature.Of);
            foreach (string member in members)
                text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The members a user can reach, without what every record and every equatable type has.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Declared).Where(IsShown).OrderBy(Rank).ThenBy(member => member.Name, StringComparer.Ordinal).ThenBy(Signature.Of, StringComparer.Ordinal);

    /// <summary>The base class and the interfaces that the base class or another interface does not bring, without those every value or record has.</summary>
    private static IEnumerable<string> Bases(Type type)
    {
        Type? above = type.BaseType == typeof(object) || type.BaseType == typeof(ValueType) || type.BaseType == typeof(Enum) ? null : type.BaseType;
        Type[] all = type.IsEnum ? [] : type.GetInterfaces();
        IEnumerable<Type> brought = all.SelectMany(one => one.GetInterfaces()).Concat(above?.GetInterfaces() ?? []);
        return all.Except(brought).Where(one => !one.IsGenericType || one.GetGenericTypeDefinition() != typeof(IEquatable<>)).Select(Signature.Name).Order(StringComparer.Ordinal).Prepend(above is null ? "" : Signature.Name(above)).Where(name => name.Length > 0);
    }

    private static bool IsShown(MemberInfo member) => member switch
    {
        MethodInfo method => IsVisible(method) && (!method.IsSpecialName || method.Name is "op_Implicit" or "op_Explicit") && method.Name is not ("Equals" or "GetHashCode" or "PrintMembers" or "Deconstruct" or "<Clone>$")
            && method.GetBaseDefinition().DeclaringType != typeof(object) && method.GetBaseDefinition().DeclaringType != typeof(ValueType),
        ConstructorInfo constructor => IsVisible(constructor) && !constructor.IsStatic,
        PropertyInfo property => property.GetAccessors(true).Any(IsVisible) && property.Name != "EqualityContract",
        FieldInfo field => field.IsPublic,
        _ => false,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static int Rank(MemberInfo member) => member switch { ConstructorInfo => 0, FieldInfo => 1, PropertyInfo => 2, _ => 3 };
}
