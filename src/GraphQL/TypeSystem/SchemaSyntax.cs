using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem;

/// <summary>The definitions of a schema document by name, extensions joined to what they extend.</summary>
internal sealed class SchemaSyntax
{
    private readonly Dictionary<string, TypeDefinition> _definitions = [];
    private readonly Dictionary<string, List<TypeExtension>> _extensions = [];
    private readonly Dictionary<string, DirectiveDefinition> _directives = [];
    private readonly SchemaErrors _errors;
    private readonly bool _isBuiltIn;

    public SchemaSyntax(Document document, SchemaErrors errors, bool isBuiltIn = false)
    {
        _errors = errors;
        _isBuiltIn = isBuiltIn;
        foreach (var definition in document.Definitions)
            Add(definition);
        foreach (var (name, extensions) in _extensions)
            MatchKinds(name, extensions);
    }

    public SchemaDefinition? Schema { get; private set; }
    public List<SchemaExtension> SchemaExtensions { get; } = [];
    public IReadOnlyCollection<DirectiveDefinition> Directives => _directives.Values;
    public IEnumerable<TypeSyntax> Types => _definitions.Values.Select(
        definition => new TypeSyntax(definition, _extensions.GetValueOrDefault(definition.Name) ?? []));

    private void Add(Definition definition)
    {
        switch (definition)
        {
            case SchemaDefinition schema when Schema is not null:
                _errors.Report("Must provide only one schema definition.", schema.Location);
                break;
            case SchemaDefinition schema:
                Schema = schema;
                break;
            case SchemaExtension extension:
                SchemaExtensions.Add(extension);
                break;
            case TypeDefinition type when !_isBuiltIn && BuiltInDefinitions.Names.Contains(type.Name):
                if (!type.Name.StartsWith("__", StringComparison.Ordinal) && type is not ScalarTypeDefinition)
                    _errors.Report($"Type \"{type.Name}\" is built in and cannot be defined again.", type.NameLocation);
                break;
            case TypeDefinition type when !_definitions.TryAdd(type.Name, type):
                _errors.Report($"There can be only one type named \"{type.Name}\".", _definitions[type.Name].NameLocation, type.NameLocation);
                break;
            case TypeExtension extension:
                if (!_extensions.TryGetValue(extension.Name, out var extensions))
                    _extensions[extension.Name] = extensions = [];
                extensions.Add(extension);
                break;
            case DirectiveDefinition directive when !_directives.TryAdd(directive.Name, directive):
                _errors.Report($"There can be only one directive named \"@{directive.Name}\".", _directives[directive.Name].NameLocation, directive.NameLocation);
                break;
            case ExecutableDefinition executable:
                _errors.Report("A schema document holds no operations and fragments.", executable.Location);
                break;
            default:
                break;
        }
    }

    private void MatchKinds(string name, List<TypeExtension> extensions)
    {
        if (!_definitions.TryGetValue(name, out var definition))
        {
            foreach (var extension in extensions)
                _errors.Report($"Cannot extend type \"{name}\" because it is not defined.", extension.NameLocation);
            return;
        }

        foreach (var extension in extensions.Where(extension => !SameKind(definition, extension)))
        {
            _errors.Report($"Cannot extend non-{Kind(extension)} type \"{name}\".", definition.Location, extension.Location);
        }
    }

    private static bool SameKind(TypeDefinition definition, TypeExtension extension) => (definition, extension) is
        (ScalarTypeDefinition, ScalarTypeExtension) or
        (ObjectTypeDefinition, ObjectTypeExtension) or
        (InterfaceTypeDefinition, InterfaceTypeExtension) or
        (UnionTypeDefinition, UnionTypeExtension) or
        (EnumTypeDefinition, EnumTypeExtension) or
        (InputObjectTypeDefinition, InputObjectTypeExtension);

    private static string Kind(TypeExtension extension) => extension switch
    {
        ScalarTypeExtension => "scalar",
        ObjectTypeExtension => "object",
        InterfaceTypeExtension => "interface",
        UnionTypeExtension => "union",
        EnumTypeExtension => "enum",
        _ => "input object",
    };
}
