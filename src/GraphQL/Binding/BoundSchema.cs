using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>A schema with the code behind every field.</summary>
internal sealed class BoundSchema(Schema schema, IReadOnlyDictionary<ObjectType, BoundObject> objects, InputAccess inputs)
{
    public Schema Schema { get; } = schema;

    /// <summary>Who may give which field of an input object.</summary>
    public InputAccess Inputs { get; } = inputs;

    /// <summary>The names of the types whose objects the host keeps account of.</summary>
    public IReadOnlySet<string> AccountedTypes { get; } = objects.Values.Where(bound => bound.IsAccounted).Select(bound => bound.Type.Name).ToHashSet();

    public BoundObject Object(ObjectType type) => objects[type];

    /// <summary>The object type a value of that CLR type has where the abstract type is expected: the nearest bound class.</summary>
    public BoundObject? RuntimeType(CompositeType expected, Type clrType)
    {
        for (var candidate = clrType; candidate is not null; candidate = candidate.BaseType)
        {
            foreach (var type in Schema.PossibleTypes(expected))
            {
                if (objects[type].ClrType == candidate)
                    return objects[type];
            }
        }

        return Schema.PossibleTypes(expected).Select(type => objects[type])
            .FirstOrDefault(bound => bound.ClrType is { IsInterface: true } @interface && @interface.IsAssignableFrom(clrType));
    }
}
