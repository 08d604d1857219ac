using Casework.GraphQL.Binding;
using Casework.GraphQL.TypeSystem;
using Casework.Projections.Questions;

namespace Casework.Api.Schema;

/// <summary>Inputs of the schema's filter and order conventions as questions of a read model.</summary>
internal static class FilterInput
{
    public static Filter? Read(InputObject? where) => where is null ? null : new Filter.And([.. where.Given.Select(name => Term(where, name))]);

    public static IReadOnlyList<Order> ReadOrder(IReadOnlyList<InputObject>? order) =>
    [
        .. from term in order ?? []
           from name in term.Given
           let direction = term.Get<string?>(name)
           where direction is not null
           select new Order(name, direction == "DESC"),
    ];

    private static Filter Term(InputObject where, string name) => name switch
    {
        "and" => new Filter.And([.. Parts(where, name).Select(part => Read(part)!)]),
        "or" => new Filter.Or([.. Parts(where, name).Select(part => Read(part)!)]),
        _ => where.Get<InputObject?>(name) is { } operations ? Conditions(name, operations) : new Filter.And(),
    };

    private static Filter.And Conditions(string property, InputObject operations) =>
        new Filter.And([.. operations.Given.Select(name => Condition(property, operations, name))]);

    private static Filter Condition(string property, InputObject operations, string name) => name switch
    {
        "and" => new Filter.And([.. Parts(operations, name).Select(part => Conditions(property, part))]),
        "or" => new Filter.Or([.. Parts(operations, name).Select(part => Conditions(property, part))]),
        _ => new Filter.Condition(property, Enum.Parse<Operator>(name, ignoreCase: true), Value(operations.Get<object?>(name))),
    };

    private static IReadOnlyList<InputObject> Parts(InputObject input, string name) => input.Get<IReadOnlyList<InputObject>?>(name) ?? [];

    private static object? Value(object? given) => given switch
    {
        EnumMember member => member.Name,
        string text => text,
        IEnumerable<object?> list => list.Select(Value).ToList(),
        _ => given,
    };
}
