using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem;

/// <summary>A type's definition together with its extensions.</summary>
internal sealed class TypeSyntax(TypeDefinition definition, IReadOnlyList<TypeExtension> extensions)
{
    public TypeDefinition Definition { get; } = definition;

    /// <summary>The definition's parts, then those of the extensions, in the order written.</summary>
    public IEnumerable<Directive> Directives => Definition.Directives.Concat(extensions.SelectMany(extension => extension.Directives));

    public IEnumerable<NamedTypeReference> Interfaces => Definition switch
    {
        ObjectTypeDefinition type => type.Interfaces.Concat(extensions.OfType<ObjectTypeExtension>().SelectMany(extension => extension.Interfaces)),
        InterfaceTypeDefinition type => type.Interfaces.Concat(extensions.OfType<InterfaceTypeExtension>().SelectMany(extension => extension.Interfaces)),
        _ => [],
    };

    public IEnumerable<FieldDefinition> Fields => Definition switch
    {
        ObjectTypeDefinition type => type.Fields.Concat(extensions.OfType<ObjectTypeExtension>().SelectMany(extension => extension.Fields)),
        InterfaceTypeDefinition type => type.Fields.Concat(extensions.OfType<InterfaceTypeExtension>().SelectMany(extension => extension.Fields)),
        _ => [],
    };

    public IEnumerable<InputValueDefinition> InputFields => Definition is InputObjectTypeDefinition type
        ? type.Fields.Concat(extensions.OfType<InputObjectTypeExtension>().SelectMany(extension => extension.Fields))
        : [];

    public IEnumerable<NamedTypeReference> Members => Definition is UnionTypeDefinition type
        ? type.Types.Concat(extensions.OfType<UnionTypeExtension>().SelectMany(extension => extension.Types))
        : [];

    public IEnumerable<EnumValueDefinition> Values => Definition is EnumTypeDefinition type
        ? type.Values.Concat(extensions.OfType<EnumTypeExtension>().SelectMany(extension => extension.Values))
        : [];
}
