using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Execution;

/// <summary>An argument in an operation that not everyone who may read its field may give, or not with everything in it.</summary>
/// <param name="Input">The argument as the schema has it.</param>
/// <param name="Value">What the operation gives.</param>
/// <param name="Rule">The argument's own; null where only fields of its input object have rules.</param>
/// <param name="Inputs">The rules of fields within it.</param>
internal sealed record GuardedArgument(InputValue Input, Value Value, AccessRule? Rule, InputAccess Inputs)
{
    public static GuardedArgument[] Of(Field node, BoundField bound, InputAccess inputs) =>
    [
        .. from argument in node.Arguments
           let input = bound.Field.Argument(argument.Name)
           let rule = bound.ArgumentAccess.GetValueOrDefault(argument.Name)
           where rule is not null || inputs.Guards(input.Type)
           select new GuardedArgument(input, argument.Value, rule, inputs),
    ];

    /// <summary>What of it is given in a request, with its rule: a variable without a value leaves it out.</summary>
    public IEnumerable<(string Path, AccessRule Rule)> Given(VariableValues variables)
    {
        if (Value is Variable variable && !variables.TryGet(variable.Name, out _))
            return [];
        var within = Inputs.Guards(Input.Type) ? Inputs.Given(new InputReader(variables).Read(Value, Input.Type), Input.Name) : [];
        return Rule is null ? within : within.Prepend((Input.Name, Rule));
    }
}
