using Mono.Cecil;

namespace BotFramework.Tests.Surface;

/// <summary>Compiled types and members, written as the list of the official surface writes them.</summary>
internal static class Shape
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Void"] = "void",
        ["System.Object"] = "object",
        ["System.String"] = "string",
        ["System.Boolean"] = "bool",
        ["System.Int32"] = "int",
        ["System.UInt32"] = "uint",
        ["System.Single"] = "float",
        ["System.Double"] = "double",
    };

    public static string FullName(TypeDefinition type) => $"{Space(type)}.{Name(type)}";

    public static string Kind(TypeDefinition type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { BaseType.FullName: "System.MulticastDelegate" } => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsValueType: true } => "struct",
        _ => "class",
    };

    /// <summary>Base class and interfaces, but for what every object has and what another of the interfaces brings along.</summary>
    public static IEnumerable<string> Bases(TypeDefinition type)
    {
        var implemented = type.Interfaces.Select(i => i.InterfaceType).ToList();
        var implied = implemented.SelectMany(i => i.Resolve().Interfaces).Select(i => Plain(i.InterfaceType)).ToHashSet();
        return implemented.Where(i => !implied.Contains(Plain(i))).Prepend(type.BaseType)
            .Where(t => t is not null && t.FullName != "System.Object").Select(Name);
    }

    /// <summary>The members that others can use or derive, each declared here and not in a base.</summary>
    public static IEnumerable<string> Members(TypeDefinition type) => Kind(type) switch
    {
        "delegate" => [Signature(type)],
        "enum" => type.Fields.Where(field => field.IsStatic).Select(field => field.Name),
        _ =>
        [
            .. type.Fields.Where(IsVisible).Select(Of),
            .. type.Properties.Where(IsVisible).Select(Of),
            .. type.Methods.Where(method => IsVisible(method) && !method.IsGetter && !method.IsSetter && !IsOverride(method))
                .Select(Of),
        ],
    };

    public static string Of(FieldReference reference)
    {
        var field = reference.Resolve();
        var value = field is { HasConstant: true, Constant: string text } ? $" = \"{text}\"" : "";
        return $"{(field.IsPublic ? "" : "~")}{field.Name}: {Name(field.FieldType)}{value}";
    }

    public static string Of(PropertyDefinition property)
    {
        var isPublic = property.GetMethod?.IsPublic ?? property.SetMethod.IsPublic;
        var isReadOnly = property.SetMethod is null || !IsVisible(property.SetMethod);
        return $"{(isPublic ? "" : "~")}{property.Name}: {Name(property.PropertyType)}{(isReadOnly ? " (get)" : "")}";
    }

    /// <summary>A method, or the property whose accessor it is.</summary>
    public static string Of(MethodDefinition method)
    {
        var type = method.DeclaringType;
        if (type.Properties.FirstOrDefault(p => p.GetMethod == method || p.SetMethod == method) is { } property)
            return Of(property);

        // A constructor of an abstract class is called by heirs alone, whatever it is declared to be.
        var isOpen = method.IsPublic || (method.IsConstructor && type.IsAbstract && Parameters(method).Length == 0);
        var name = method.IsConstructor ? type.Name.Split('`')[0] : method.Name + TypeParameters(method.GenericParameters);
        var result = method.IsConstructor ? "" : $" → {Name(method.ReturnType)}";
        return $"{(isOpen ? "" : "~")}{name}({Parameters(method)}){result}";
    }

    public static bool IsOverride(MethodDefinition method) => method is { IsVirtual: true, IsNewSlot: false };

    public static bool IsVisible(TypeDefinition type) =>
        type.DeclaringType is null ? type.IsPublic : IsVisible(type.DeclaringType) && (type.IsNestedPublic || type.IsNestedFamily);

    private static bool IsVisible(MethodDefinition method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldDefinition field) => field.IsPublic || field.IsFamily;

    private static bool IsVisible(PropertyDefinition property) =>
        (property.GetMethod is { } get && IsVisible(get) && !IsOverride(get)) || (property.GetMethod is null && IsVisible(property.SetMethod));

    private static string Signature(TypeDefinition type)
    {
        var invoke = type.Methods.Single(method => method.Name == "Invoke");
        var parameters = invoke.Parameters.Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}");
        return $"{Name(invoke.ReturnType)} {Name(type)}({string.Join(", ", parameters)})";
    }

    private static string Parameters(MethodDefinition method)
    {
        var isExtension = method.CustomAttributes.Any(a => a.AttributeType.Name == "ExtensionAttribute");
        return string.Join(", ", method.Parameters.Select(p => (isExtension && p.Index == 0 ? "this " : "") + Parameter(p)));
    }

    private static string Parameter(ParameterDefinition parameter)
    {
        var kind = parameter.CustomAttributes.Any(a => a.AttributeType.Name == "ParamArrayAttribute") ? "params " : parameter.IsOut ? "out " : "";
        var name = parameter.ParameterType.Name == "CancellationToken" ? "ct" : parameter.Name;
        return $"{kind}{Name(parameter.ParameterType)} {name}{(parameter.IsOptional ? "?" : "")}";
    }

    private static string Name(TypeReference type) => type switch
    {
        GenericParameter parameter => parameter.Name,
        ByReferenceType reference => Name(reference.ElementType),
        ArrayType array => Name(array.ElementType) + "[]",
        GenericInstanceType { ElementType.FullName: "System.Nullable`1" } nullable => Name(nullable.GenericArguments[0]) + "?",
        GenericInstanceType generic => $"{Plain(generic.ElementType)}<{string.Join(", ", generic.GenericArguments.Select(Name))}>",
        RequiredModifierType modified => Name(modified.ElementType),
        _ => Keywords.GetValueOrDefault(type.FullName) ?? Plain(type) + TypeParameters(type.GenericParameters),
    };

    private static string Plain(TypeReference type) =>
        (type.DeclaringType is null ? "" : Plain(type.DeclaringType) + ".") + type.Name.Split('`')[0];

    private static string TypeParameters(IEnumerable<GenericParameter> parameters) =>
        parameters.Any() ? $"<{string.Join(", ", parameters.Select(p => p.Name))}>" : "";

    private static string Space(TypeReference type) => type.DeclaringType is null ? type.Namespace : Space(type.DeclaringType);
}
