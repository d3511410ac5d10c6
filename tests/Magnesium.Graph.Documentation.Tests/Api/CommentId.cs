using System.Reflection;

namespace Magnesium.Graph.Documentation.Tests;

/// <summary>The names by which the compiler files comments (C# standard, annex D.4.2).</summary>
internal static class CommentId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + Name(type),
        FieldInfo field => $"F:{Name(field.DeclaringType!)}.{field.Name}",
        PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
        ConstructorInfo constructor => $"M:{Name(constructor.DeclaringType!)}.#ctor{Parameters(constructor.GetParameters())}",
        MethodInfo method => $"M:{Name(method.DeclaringType!)}.{method.Name}{Arity(method)}{Parameters(method.GetParameters())}{Result(method)}",
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, null),
    };

    private static string Arity(MethodInfo method) => method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";

    private static string Result(MethodInfo method) => method.Name is "op_Implicit" or "op_Explicit" ? "~" + Written(method.ReturnType) : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Written(parameter.ParameterType)))})";

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Written(Type type)
    {
        if (type.IsByRef)
            return Written(type.GetElementType()!) + "@";
        if (type.IsArray)
            return Written(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        if (!type.IsGenericType)
            return Name(type);

        // The arguments of an outer type come first and stand with it: Outer{T}.Inner.
        Type[] arguments = type.GetGenericArguments();
        int taken = 0;
        return string.Join('.', Name(type).Split('.').Select(part =>
        {
            int mark = part.IndexOf('`', StringComparison.Ordinal);
            if (mark < 0)
                return part;
            int count = int.Parse(part[(mark + 1)..], System.Globalization.CultureInfo.InvariantCulture);
            string written = $"{part[..mark]}{{{string.Join(',', arguments.Skip(taken).Take(count).Select(Written))}}}";
            taken += count;
            return written;
        }));
    }
}
