using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Magnesium.Graph.Tests;

/// <summary>Types and members as C# writes them, without "public", which all of them are.</summary>
internal static class Signature
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    public static string Of(MemberInfo member) => member switch
    {
        Type type => Kind(type) + " " + Name(type),
        ConstructorInfo constructor => $"new {Name(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo { Name: "op_Implicit" or "op_Explicit" } method => $"{(method.Name == "op_Implicit" ? "implicit" : "explicit")} operator {Name(method.ReturnType)}({Parameters(method)})",
        MethodInfo method => $"{Modifiers(method)}{(method.IsStatic && !IsExtension(method) ? "static " : "")}{Name(Nullability.Create(method.ReturnParameter))} {method.Name}{Generic(method)}({Parameters(method)}){Constraints(method)}",
        PropertyInfo property => $"{Modifiers(property.GetAccessors(true)[0])}{(property.GetAccessors(true)[0].IsStatic ? "static " : "")}{Name(Nullability.Create(property))} {(property.GetIndexParameters() is [var index] ? $"this[{Parameter(index)}]" : property.Name)} {{ {Accessors(property)}}}",
        FieldInfo field => $"{(field.IsLiteral ? "const " : "static ")}{Name(field.FieldType)} {field.Name}",
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, null),
    };

    public static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is Type underlying)
            return Name(underlying) + "?";
        if (type.IsGenericParameter)
            return type.Name;
        if (Keywords.TryGetValue(type, out string? keyword))
            return keyword;
        return Generic(type, [.. type.GetGenericArguments().Select(Name)]);
    }

    private static string Name(NullabilityInfo info)
    {
        Type type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        string mark = !type.IsValueType && !type.IsGenericParameter && info.ReadState == NullabilityState.Nullable ? "?" : "";
        if (info.ElementType is NullabilityInfo element)
            return Name(element) + "[]" + mark;
        bool isPlain = !type.IsGenericType || Nullable.GetUnderlyingType(type) is not null || info.GenericTypeArguments.Length != type.GetGenericArguments().Length;
        return (isPlain ? Name(type) : Generic(type, [.. info.GenericTypeArguments.Select(Name)])) + mark;
    }

    private static string Generic(Type type, string[] arguments)
    {
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
            return $"({string.Join(", ", arguments)})";
        string own = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        int mark = own.IndexOf('`', StringComparison.Ordinal);
        return mark < 0 ? own : $"{own[..mark]}<{string.Join(", ", arguments)}>";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (type.GetMethod("<Clone>$") is null ? "class" : "record"),
    };

    /// <summary>What one who derives from the type must know.</summary>
    private static string Modifiers(MethodInfo method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.DeclaringType!.IsInterface || method.DeclaringType.IsSealed || !method.IsVirtual || method.GetBaseDefinition() != method || method.IsFinal ? "" : method.IsAbstract ? "abstract " : "virtual ");

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Constraints(MethodInfo method) => !method.IsGenericMethod ? "" : string.Concat(
        from argument in method.GetGenericArguments()
        let types = argument.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Name).ToArray()
        where types.Length > 0
        select $" where {argument.Name} : {string.Join(", ", types)}");

    private static string Accessors(PropertyInfo property)
    {
        string set = property.SetMethod is not { IsPublic: true } setter ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? "init; " : "set; ";
        return (property.GetMethod is { } getter && (getter.IsPublic || getter.IsFamily) ? "get; " : "") + set;
    }

    private static bool IsExtension(MethodBase method) => method.IsDefined(typeof(ExtensionAttribute));

    private static string Parameters(MethodBase method) => (IsExtension(method) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string how = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        string value = !parameter.HasDefaultValue ? "" : " = " + parameter.DefaultValue switch
        {
            null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
            string text => $"\"{text}\"",
            bool truth => truth ? "true" : "false",
            object other => Convert.ToString(other, CultureInfo.InvariantCulture),
        };
        return $"{how}{Name(Nullability.Create(parameter))} {parameter.Name}{value}";
    }
}
