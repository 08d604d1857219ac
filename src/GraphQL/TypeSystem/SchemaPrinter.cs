using Casework.GraphQL.Language;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem;

/// <summary>Writes a schema as SDL, extensions merged, without what the specification brings.</summary>
public static class SchemaPrinter
{
    /// <param name="schema">Any schema.</param>
    /// <param name="sorted">By name, for comparing; otherwise in the order of the SDL it was read from.</param>
    public static string Print(Schema schema, bool sorted = false) => Printer.Print(ToDocument(schema, sorted));

    /// <summary>One input value's default as GraphQL text, or null.</summary>
    public static string? PrintDefault(InputValue input) => input.DefaultValue is null ? null : Printer.Print(input.DefaultValue);

    private static Document ToDocument(Schema schema, bool sorted)
    {
        var directives = schema.Directives.Where(directive => !directive.IsBuiltIn);
        var types = schema.Types.Where(type => !type.IsBuiltIn);
        if (sorted)
        {
            directives = directives.OrderBy(directive => directive.Name, StringComparer.Ordinal);
            types = types.OrderBy(type => type.Name, StringComparer.Ordinal);
        }

        var definitions = new List<Definition>();
        if (NeedsDefinition(schema))
            definitions.Add(ToSyntax(schema));
        definitions.AddRange(directives.Select(directive => ToSyntax(directive, sorted)));
        definitions.AddRange(types.Select(type => ToSyntax(type, sorted)));
        return new Document { Definitions = definitions };
    }

    private static bool NeedsDefinition(Schema schema) =>
        schema.Description is not null
        || schema.AppliedDirectives.Count > 0
        || Unconventional(schema, OperationType.Query)
        || Unconventional(schema, OperationType.Mutation)
        || Unconventional(schema, OperationType.Subscription);

    private static bool Unconventional(Schema schema, OperationType operation) =>
        schema.Root(operation) is { } root ? root.Name != operation.ToString() : schema.Type(operation.ToString()) is ObjectType;

    private static SchemaDefinition ToSyntax(Schema schema) => new()
    {
        Description = Text(schema.Description),
        Directives = Applied(schema.AppliedDirectives),
        OperationTypes =
        [
            .. from operation in Enum.GetValues<OperationType>()
               let root = schema.Root(operation)
               where root is not null
               select new OperationTypeDefinition { Operation = operation, Type = new NamedTypeReference { Name = root.Name } },
        ],
    };

    private static DirectiveDefinition ToSyntax(SchemaDirective directive, bool sorted) => new()
    {
        Name = directive.Name,
        Description = Text(directive.Description),
        Arguments = Inputs(directive.Arguments, sorted),
        Repeatable = directive.IsRepeatable,
        Locations = directive.Locations,
    };

    private static TypeDefinition ToSyntax(NamedType type, bool sorted)
    {
        var description = Text(type.Description);
        var applied = Applied(type.AppliedDirectives);
        return type switch
        {
            ScalarType => new ScalarTypeDefinition { Name = type.Name, Description = description, Directives = applied },
            ObjectType fields => new ObjectTypeDefinition
            {
                Name = type.Name,
                Description = description,
                Directives = applied,
                Interfaces = References(fields.Interfaces, sorted),
                Fields = Fields(fields, sorted),
            },
            InterfaceType fields => new InterfaceTypeDefinition
            {
                Name = type.Name,
                Description = description,
                Directives = applied,
                Interfaces = References(fields.Interfaces, sorted),
                Fields = Fields(fields, sorted),
            },
            UnionType union => new UnionTypeDefinition
            {
                Name = type.Name,
                Description = description,
                Directives = applied,
                Types = References(union.Members, sorted),
            },
            EnumType @enum => new EnumTypeDefinition
            {
                Name = type.Name,
                Description = description,
                Directives = applied,
                Values = [.. Ordered(@enum.Members, member => member.Name, sorted).Select(ToSyntax)],
            },
            _ => new InputObjectTypeDefinition
            {
                Name = type.Name,
                Description = description,
                Directives = applied,
                Fields = Inputs(((InputObjectType)type).Fields, sorted),
            },
        };
    }

    private static List<FieldDefinition> Fields(FieldsType type, bool sorted) =>
    [
        .. Ordered(type.Fields, field => field.Name, sorted).Select(field => new FieldDefinition
        {
            Name = field.Name,
            Description = Text(field.Description),
            Arguments = Inputs(field.Arguments, sorted),
            Type = Reference(field.Type),
            Directives = Applied(field.AppliedDirectives),
        }),
    ];

    private static List<InputValueDefinition> Inputs(IReadOnlyList<InputValue> inputs, bool sorted) =>
    [
        .. Ordered(inputs, input => input.Name, sorted).Select(input => new InputValueDefinition
        {
            Name = input.Name,
            Description = Text(input.Description),
            Type = Reference(input.Type),
            DefaultValue = input.DefaultValue,
            Directives = Applied(input.AppliedDirectives),
        }),
    ];

    private static EnumValueDefinition ToSyntax(EnumMember member) => new()
    {
        Name = member.Name,
        Description = Text(member.Description),
        Directives = Applied(member.AppliedDirectives),
    };

    private static IEnumerable<T> Ordered<T>(IReadOnlyList<T> items, Func<T, string> name, bool sorted) =>
        sorted ? items.OrderBy(name, StringComparer.Ordinal) : items;

    private static List<NamedTypeReference> References<T>(IReadOnlyList<T> types, bool sorted) where T : NamedType =>
        [.. Ordered(types, type => type.Name, sorted).Select(type => new NamedTypeReference { Name = type.Name })];

    private static TypeReference Reference(SchemaType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeReference { Type = Reference(nonNull.Nullable) },
        ListType list => new ListTypeReference { Type = Reference(list.ItemType) },
        _ => new NamedTypeReference { Name = type.Named.Name },
    };

    private static List<Directive> Applied(IReadOnlyList<AppliedDirective> applied) => [.. applied.Select(directive => directive.Syntax)];

    private static StringValue? Text(string? description) =>
        description is null ? null : new StringValue { Value = description, Block = description.Contains('\n', StringComparison.Ordinal) };
}
