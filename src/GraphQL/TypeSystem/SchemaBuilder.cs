using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem.Rules;
using Casework.GraphQL.TypeSystem.Scalars;

namespace Casework.GraphQL.TypeSystem;

/// <summary>Turns schema documents into a <see cref="Schema"/>.</summary>
internal sealed class SchemaBuilder
{
    private readonly SchemaErrors _errors = new();
    private readonly Dictionary<string, NamedType> _types = [];

    /// <exception cref="SchemaException">Something is wrong with it.</exception>
    public static Schema Build(Document document) => new SchemaBuilder().From(document);

    private Schema From(Document document)
    {
        var own = new SchemaSyntax(document, _errors);
        var builtIn = BuiltInSyntax();
        var types = own.Types.Concat(builtIn.Types).ToList();
        foreach (var type in types)
            _types.TryAdd(type.Definition.Name, Declare(type.Definition, isBuiltIn: BuiltInDefinitions.Names.Contains(type.Definition.Name)));

        // Definitions of the specification's directives in the document replace ours: some tools print them.
        var directives = own.Directives.Select(definition => Directive(definition, isBuiltIn: false))
            .Concat(builtIn.Directives.Where(definition => own.Directives.All(other => other.Name != definition.Name))
                .Select(definition => Directive(definition, isBuiltIn: true)))
            .ToList();
        foreach (var type in types)
            Fill(_types[type.Definition.Name], type);

        var roots = Roots(own);
        var schema = new Schema([.. _types.Values], directives, roots.Query, roots.Mutation, roots.Subscription)
        {
            Description = own.Schema?.Description?.Value,
            AppliedDirectives = Applied((own.Schema?.Directives ?? []).Concat(own.SchemaExtensions.SelectMany(extension => extension.Directives))),
            Location = own.Schema?.Location,
        };
        SchemaRules.Check(schema, _errors);
        return _errors.All.Count == 0 ? schema : throw new SchemaException(_errors.All);
    }

    private static SchemaSyntax BuiltInSyntax()
    {
        var errors = new SchemaErrors();
        return new SchemaSyntax(BuiltInDefinitions.Document, errors, isBuiltIn: true);
    }

    private static NamedType Declare(TypeDefinition definition, bool isBuiltIn)
    {
        NamedType type = definition switch
        {
            ScalarTypeDefinition => new ScalarType(definition.Name) { IsBuiltIn = isBuiltIn },
            ObjectTypeDefinition => new ObjectType(definition.Name) { IsBuiltIn = isBuiltIn },
            InterfaceTypeDefinition => new InterfaceType(definition.Name) { IsBuiltIn = isBuiltIn },
            UnionTypeDefinition => new UnionType(definition.Name) { IsBuiltIn = isBuiltIn },
            EnumTypeDefinition => new EnumType(definition.Name) { IsBuiltIn = isBuiltIn },
            _ => new InputObjectType(definition.Name) { IsBuiltIn = isBuiltIn },
        };
        type.Description = definition.Description?.Value;
        type.Location = isBuiltIn ? null : definition.NameLocation;
        return type;
    }

    private void Fill(NamedType type, TypeSyntax syntax)
    {
        type.AppliedDirectives = Applied(syntax.Directives);
        switch (type)
        {
            case ScalarType scalar:
                scalar.SpecifiedByUrl = (type.AppliedDirectives.FirstOrDefault(directive => directive.Name == "specifiedBy")?.Argument("url") as StringValue)?.Value;
                scalar.Codec = (scalar.IsBuiltIn ? ScalarCodecs.Specified : ScalarCodecs.Custom).GetValueOrDefault(scalar.Name);
                break;
            case FieldsType fields:
                fields.Interfaces = References<InterfaceType>(syntax.Interfaces, $"Type \"{type.Name}\" must only implement Interface types, it cannot implement");
                fields.SetFields([.. syntax.Fields.Select(Field)]);
                break;
            case UnionType union:
                union.Members = References<ObjectType>(syntax.Members, $"Union type \"{type.Name}\" can only include Object types, it cannot include");
                break;
            case EnumType @enum:
                @enum.SetMembers([.. syntax.Values.Select(Member)]);
                break;
            case InputObjectType input:
                input.IsOneOf = type.AppliedDirectives.Any(directive => directive.Name == "oneOf");
                input.SetFields([.. syntax.InputFields.Select(Input)]);
                break;
            default:
                break;
        }
    }

    private OutputField Field(FieldDefinition definition)
    {
        var applied = Applied(definition.Directives);
        return new OutputField(definition.Name)
        {
            Type = Resolve(definition.Type),
            Arguments = [.. definition.Arguments.Select(Input)],
            Description = definition.Description?.Value,
            AppliedDirectives = applied,
            DeprecationReason = Deprecation(applied),
            Location = definition.NameLocation,
        };
    }

    private InputValue Input(InputValueDefinition definition, int ordinal)
    {
        var applied = Applied(definition.Directives);
        return new InputValue(definition.Name, ordinal)
        {
            Type = Resolve(definition.Type),
            DefaultValue = definition.DefaultValue,
            Description = definition.Description?.Value,
            AppliedDirectives = applied,
            DeprecationReason = Deprecation(applied),
            Location = definition.NameLocation,
        };
    }

    private static EnumMember Member(EnumValueDefinition definition, int ordinal)
    {
        var applied = Applied(definition.Directives);
        return new EnumMember(definition.Name, ordinal)
        {
            Description = definition.Description?.Value,
            AppliedDirectives = applied,
            DeprecationReason = Deprecation(applied),
            Location = definition.NameLocation,
        };
    }

    private SchemaDirective Directive(DirectiveDefinition definition, bool isBuiltIn) => new(definition.Name)
    {
        Description = definition.Description?.Value,
        Arguments = [.. definition.Arguments.Select(Input)],
        IsRepeatable = definition.Repeatable,
        Locations = definition.Locations,
        Location = isBuiltIn ? null : definition.NameLocation,
        IsBuiltIn = isBuiltIn,
    };

    private List<T> References<T>(IEnumerable<NamedTypeReference> references, string refusal) where T : NamedType
    {
        var found = new List<T>();
        foreach (var reference in references)
        {
            if (Named(reference) is not { } type)
                continue;
            if (type is T expected)
                found.Add(expected);
            else
                _errors.Report($"{refusal} \"{type.Name}\".", reference.Location);
        }

        return found;
    }

    private NamedType? Named(NamedTypeReference reference)
    {
        if (_types.TryGetValue(reference.Name, out var type))
            return type;
        _errors.Report($"Unknown type \"{reference.Name}\".", reference.Location);
        return null;
    }

    /// <summary>An unknown type is reported and stands as String, so that the other rules can go on.</summary>
    private SchemaType Resolve(TypeReference reference) => reference switch
    {
        ListTypeReference list => Resolve(list.Type).List,
        NonNullTypeReference nonNull => Resolve(nonNull.Type).NonNull,
        NamedTypeReference named => Named(named) ?? _types["String"],
        _ => throw new ArgumentException($"A type reference of an unknown kind: {reference}.", nameof(reference)),
    };

    private (ObjectType? Query, ObjectType? Mutation, ObjectType? Subscription) Roots(SchemaSyntax syntax)
    {
        var operations = (syntax.Schema?.OperationTypes ?? []).Concat(syntax.SchemaExtensions.SelectMany(extension => extension.OperationTypes)).ToList();
        foreach (var repeated in operations.GroupBy(operation => operation.Operation).SelectMany(group => group.Skip(1)))
            _errors.Report($"There can be only one {OperationName(repeated.Operation)} type in schema.", repeated.Location);

        return (Root(OperationType.Query), Root(OperationType.Mutation), Root(OperationType.Subscription));

        ObjectType? Root(OperationType operation)
        {
            var declared = operations.FirstOrDefault(candidate => candidate.Operation == operation)?.Type;
            if (declared is null)
                return syntax.Schema is null ? _types.GetValueOrDefault(operation.ToString()) as ObjectType : null;
            if (Named(declared) is not { } type)
                return null;
            if (type is not ObjectType)
                _errors.Report($"{operation} root type must be Object type, it cannot be \"{type.Name}\".", declared.Location);
            return type as ObjectType;
        }
    }

    private static string OperationName(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private static AppliedDirective[] Applied(IEnumerable<Directive> directives) =>
        [.. directives.Select(directive => new AppliedDirective(directive))];

    private static string? Deprecation(AppliedDirective[] applied)
    {
        var deprecated = Array.Find(applied, directive => directive.Name == "deprecated");
        return deprecated is null ? null : (deprecated.Argument("reason") as StringValue)?.Value ?? "No longer supported";
    }
}
