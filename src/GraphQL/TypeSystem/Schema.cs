using System.Collections.Frozen;
using Casework.GraphQL.Language;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem;

/// <summary>A service's type system: immutable once built, safe to share between threads.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, SchemaDirective> _directives;
    private readonly FrozenDictionary<string, ObjectType[]> _possibleTypes;
    private readonly FrozenDictionary<string, InterfaceType[]> _implementingInterfaces;

    internal Schema(
        IReadOnlyList<NamedType> types,
        IReadOnlyList<SchemaDirective> directives,
        ObjectType? query,
        ObjectType? mutation,
        ObjectType? subscription)
    {
        Types = types;
        Directives = directives;
        Query = query!;
        Mutation = mutation;
        Subscription = subscription;
        _types = types.ToFrozenDictionary(type => type.Name);
        _directives = directives.ToFrozenDictionary(directive => directive.Name);
        _possibleTypes = types.OfType<CompositeType>().ToFrozenDictionary(type => type.Name, type => PossibleTypesOf(type, types));
        _implementingInterfaces = types.OfType<InterfaceType>().ToFrozenDictionary(
            type => type.Name,
            type => types.OfType<InterfaceType>().Where(other => other.Interfaces.Contains(type)).ToArray());
        TypeNameField = new OutputField("__typename") { Type = ((SchemaType?)Type("String"))!.NonNull };
        SchemaField = new OutputField("__schema") { Type = ((SchemaType?)Type("__Schema"))!.NonNull, Description = "The schema of this service." };
        TypeField = new OutputField("__type")
        {
            Type = Type("__Type")!,
            Description = "The type of that name, or null.",
            Arguments = [new InputValue("name", 0) { Type = Type("String")!.NonNull }],
        };
    }

    /// <summary>Reads a schema from its definition language: all definitions and extensions in one text.</summary>
    /// <exception cref="SchemaException">The text is no GraphQL, or no valid schema; lists everything wrong with it.</exception>
    public static Schema FromSdl(string sdl)
    {
        try
        {
            return SchemaBuilder.Build(Parser.Parse(sdl, ParserOptions.Schema));
        }
        catch (GraphQLSyntaxException syntax)
        {
            throw new SchemaException([syntax.ToError()]);
        }
    }

    /// <exception cref="SchemaException">It is no valid schema; lists everything wrong with it.</exception>
    public static Schema From(Document document) => SchemaBuilder.Build(document);

    /// <summary>The same types with those directives that the schema does not have yet.</summary>
    internal Schema With(Document directives) => new(
        Types,
        [.. Directives, .. directives.Definitions.OfType<DirectiveDefinition>().Where(definition => Directive(definition.Name) is null).Select(Declare)],
        Query,
        Mutation,
        Subscription)
    {
        Description = Description,
        AppliedDirectives = AppliedDirectives,
        Location = Location,
    };

    private SchemaDirective Declare(DirectiveDefinition definition) => new(definition.Name)
    {
        Description = definition.Description?.Value,
        Locations = definition.Locations,
        Arguments =
        [
            .. definition.Arguments.Select((argument, ordinal) => new InputValue(argument.Name, ordinal)
            {
                Type = Resolve(argument.Type)!,
                DefaultValue = argument.DefaultValue,
                Description = argument.Description?.Value,
            }),
        ],
    };

    public string? Description { get; internal init; }
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; internal init; } = [];

    /// <summary>Where the SDL has its schema definition, if it has one.</summary>
    public Location? Location { get; internal init; }

    public ObjectType Query { get; }
    public ObjectType? Mutation { get; }
    public ObjectType? Subscription { get; }

    /// <summary>All types, the built-in ones last.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    public IReadOnlyList<SchemaDirective> Directives { get; }

    public OutputField TypeNameField { get; }
    public OutputField SchemaField { get; }
    public OutputField TypeField { get; }

    public NamedType? Type(string name) => _types.GetValueOrDefault(name);

    public SchemaDirective? Directive(string name) => _directives.GetValueOrDefault(name);

    public ObjectType? Root(OperationType operation) => operation switch
    {
        OperationType.Query => Query,
        OperationType.Mutation => Mutation,
        _ => Subscription,
    };

    /// <summary>The field as a selection on that type finds it, meta-fields included.</summary>
    public OutputField? Field(CompositeType parent, string name)
    {
        if (parent.Field(name) is { } field)
            return field;
        if (name == "__typename")
            return TypeNameField;
        if (parent != Query)
            return null;
        return name switch
        {
            "__schema" => SchemaField,
            "__type" => TypeField,
            _ => null,
        };
    }

    /// <summary>The object types a value of that type may have.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(CompositeType type) => _possibleTypes[type.Name];

    /// <summary>The interfaces that implement that interface.</summary>
    public IReadOnlyList<InterfaceType> ImplementingInterfaces(InterfaceType type) => _implementingInterfaces[type.Name];

    public bool IsPossible(CompositeType type, ObjectType candidate) =>
        type == candidate || Array.IndexOf(_possibleTypes[type.Name], candidate) >= 0;

    /// <summary>Whether some object type is possible for both.</summary>
    public bool Overlap(CompositeType left, CompositeType right)
    {
        if (left == right)
            return true;

        foreach (var type in _possibleTypes[left.Name])
        {
            if (Array.IndexOf(_possibleTypes[right.Name], type) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>IsValidImplementationFieldType / IsSubType of the specification: every value of the one is a value of the other.</summary>
    public static bool IsSubType(SchemaType type, SchemaType super)
    {
        if (type == super)
            return true;
        if (type is NonNullType nonNull)
            return IsSubType(nonNull.Nullable, super.Nullable);
        if (super is NonNullType)
            return false;
        if (type is ListType list)
            return super is ListType superList && IsSubType(list.ItemType, superList.ItemType);

        return (type, super) switch
        {
            (ObjectType member, UnionType union) => union.Members.Contains(member),
            (FieldsType implementing, InterfaceType @interface) => implementing.Interfaces.Contains(@interface),
            _ => false,
        };
    }

    /// <summary>The type a reference of a document names, or null when the schema has no such type.</summary>
    public SchemaType? Resolve(TypeReference reference) => reference switch
    {
        NamedTypeReference named => Type(named.Name),
        ListTypeReference list => Resolve(list.Type)?.List,
        NonNullTypeReference nonNull => Resolve(nonNull.Type)?.NonNull,
        _ => null,
    };

    private static ObjectType[] PossibleTypesOf(CompositeType type, IReadOnlyList<NamedType> types) => type switch
    {
        ObjectType self => [self],
        UnionType union => [.. union.Members],
        _ => [.. types.OfType<ObjectType>().Where(candidate => candidate.Interfaces.Contains(type))],
    };
}
