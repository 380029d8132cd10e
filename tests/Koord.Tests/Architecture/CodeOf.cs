using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Koord.Tests.Architecture;

/// <summary>A built assembly, read for what it speaks of: signatures, bodies, generic arguments and attributes.</summary>
internal sealed class CodeOf(Assembly assembly)
{
    private readonly ModuleDefinition _module = ModuleDefinition.ReadModule(assembly.Location);

    public IEnumerable<string> References => _module.AssemblyReferences.Select(r => r.Name);

    /// <summary>Nested and compiler-made types are there too; <see cref="Outermost"/> tells whose they are.</summary>
    public IEnumerable<TypeDefinition> Types => _module.GetAllTypes().Where(t => Outermost(t).Namespace.Length > 0);

    public static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>Each member that a body or an attribute names.</summary>
    public static IEnumerable<MemberReference> MembersUsedBy(TypeDefinition type) =>
        Bodies(type).SelectMany(b => b.Instructions).Select(i => i.Operand).OfType<MemberReference>()
            .Concat(Attributes(type).Select(a => a.Constructor));

    /// <summary>Each type that is named anywhere; arrays, pointers and generics are taken apart.</summary>
    public static IEnumerable<TypeReference> TypesUsedBy(TypeDefinition type) =>
        Signatures(type)
            .Concat(Bodies(type).SelectMany(b => b.Variables).Select(v => v.VariableType))
            .Concat(MembersUsedBy(type).SelectMany(OfMember))
            .Concat(Attributes(type).SelectMany(OfAttribute))
            .OfType<TypeReference>()
            .SelectMany(TakeApart);

    private static IEnumerable<Mono.Cecil.Cil.MethodBody> Bodies(TypeDefinition type) => type.Methods.Where(m => m.HasBody).Select(m => m.Body);

    private static IEnumerable<TypeReference?> Signatures(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. Bounds(type),
        .. type.Fields.Select(f => f.FieldType),
        .. type.Events.Select(e => e.EventType),
        .. type.Methods.SelectMany(m => (IEnumerable<TypeReference>)[m.ReturnType, .. m.Parameters.Select(p => p.ParameterType), .. Bounds(m)]),
    ];

    private static IEnumerable<TypeReference> Bounds(IGenericParameterProvider generic) =>
        generic.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType);

    private static IEnumerable<CustomAttribute> Attributes(TypeDefinition type) =>
        type.CustomAttributes
            .Concat(type.Fields.SelectMany(f => f.CustomAttributes))
            .Concat(type.Properties.SelectMany(p => p.CustomAttributes))
            .Concat(type.Methods.SelectMany(m => m.CustomAttributes.Concat(m.Parameters.SelectMany(p => p.CustomAttributes)).Concat(m.MethodReturnType.CustomAttributes)));

    private static IEnumerable<TypeReference> OfAttribute(CustomAttribute attribute) =>
        attribute.ConstructorArguments
            .Concat(attribute.Properties.Select(p => p.Argument))
            .SelectMany(a => (IEnumerable<TypeReference?>)[a.Type, a.Value as TypeReference])
            .OfType<TypeReference>()
            .Prepend(attribute.AttributeType);

    private static IEnumerable<TypeReference?> OfMember(MemberReference member) => member switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        MethodReference method =>
        [
            method.DeclaringType,
            method.ReturnType,
            .. method.Parameters.Select(p => p.ParameterType),
            .. (method as GenericInstanceMethod)?.GenericArguments ?? [],
        ],
        _ => [],
    };

    private static IEnumerable<TypeReference> TakeApart(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(TakeApart).Prepend(generic.ElementType),
        TypeSpecification wrapped => TakeApart(wrapped.ElementType),
        GenericParameter => [],
        _ => [type],
    };
}
