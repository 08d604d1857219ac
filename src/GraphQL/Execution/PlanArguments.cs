using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Execution;

/// <summary>A field's arguments: coerced once while planning where no variable is in them, else once per request.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()"/>
internal sealed class PlanArguments
{
    public static readonly PlanArguments None = new([], Array.Empty<object?>());
    private readonly (MethodArgument Argument, Value? Given)[] _arguments;
    private readonly object?[]? _fixed;

    private PlanArguments((MethodArgument, Value?)[] arguments, object?[]? @fixed)
    {
        _arguments = arguments;
        _fixed = @fixed;
    }

    public static PlanArguments Plan(IReadOnlyList<MethodArgument> taken, Field field)
    {
        if (taken.Count == 0)
            return None;

        var arguments = new (MethodArgument, Value?)[taken.Count];
        var usesVariables = false;
        for (var i = 0; i < arguments.Length; i++)
        {
            var given = field.Arguments.FirstOrDefault(argument => argument.Name == taken[i].Input.Name)?.Value;
            usesVariables |= UsesVariable(given);
            arguments[i] = (taken[i], given);
        }

        return new PlanArguments(arguments, usesVariables ? null : TryCoerce(arguments));
    }

    /// <exception cref="GraphQLException">A value does not fit; only seen at run time with variables.</exception>
    public object?[] Coerce(VariableValues variables) => _fixed ?? CoerceAll(_arguments, variables);

    private static object?[]? TryCoerce((MethodArgument, Value?)[] arguments)
    {
        try
        {
            return CoerceAll(arguments, VariableValues.None);
        }
        catch (GraphQLException)
        {
            // It fails again when the field is run, and then it is the field's error.
            return null;
        }
    }

    private static object?[] CoerceAll((MethodArgument Argument, Value? Given)[] arguments, VariableValues variables)
    {
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Coerce(arguments[i].Argument, arguments[i].Given, variables);
        return values;
    }

    private static object? Coerce(MethodArgument argument, Value? given, VariableValues variables)
    {
        var input = argument.Input;
        if (given is Variable variable && !input.IsRequired && !variables.TryGet(variable.Name, out _))
            given = null;
        given ??= input.DefaultValue;
        if (given is null)
        {
            return input.IsRequired
                ? throw Invalid($"Argument \"{input.Name}\" of required type \"{input.Type}\" was not provided.")
                : argument.Converter.Absent;
        }

        var reader = new InputReader(variables);
        var coerced = reader.Read(given, input.Type);
        if (reader.Problems is [var problem, ..])
        {
            var at = problem.Path.Count == 0 ? "" : $" at {problem.At("")}";
            throw Invalid($"Argument \"{input.Name}\" has invalid value{at}: {problem.Message}", problem.Location);
        }

        return argument.Converter.Given(coerced);
    }

    private static GraphQLException Invalid(string message, Location? location = null) =>
        new(message, ErrorCodes.BadVariables) { At = location is { } at ? SourceLocation.From(at) : null };

    private static bool UsesVariable(Value? value) => value switch
    {
        Variable => true,
        ListValue list => list.Values.Any(UsesVariable),
        ObjectValue fields => fields.Fields.Any(field => UsesVariable(field.Value)),
        _ => false,
    };
}
