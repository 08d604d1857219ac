using System.Collections.Concurrent;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Execution;

/// <summary>A valid document with the plans made of it: one for each operation and each set of values its @skip and @include variables had.</summary>
internal sealed class PreparedDocument
{
    private const int MaxPlans = 32;
    private const int MaxConditions = 32;
    private readonly Document _document;
    private readonly OperationDefinition[] _operations;
    private readonly string[] _conditions;
    private readonly ConcurrentDictionary<(OperationDefinition Operation, uint Conditions), OperationPlan> _plans = new();

    public PreparedDocument(Document document)
    {
        _document = document;
        _operations = [.. document.Definitions.OfType<OperationDefinition>()];
        _conditions = ConditionVariables.Of(document);
    }

    /// <summary>GetOperation of the specification.</summary>
    /// <returns>The operation, or what is wrong with the name.</returns>
    public (OperationDefinition? Operation, string? Problem) Operation(string? name)
    {
        if (name is null)
        {
            return _operations.Length switch
            {
                1 => (_operations[0], null),
                0 => (null, "Must provide an operation."),
                _ => (null, "Must provide operation name if query contains multiple operations."),
            };
        }

        var named = Array.Find(_operations, operation => operation.Name == name);
        return named is null ? (null, $"Unknown operation named \"{name}\".") : (named, null);
    }

    public OperationPlan Plan(BoundSchema schema, OperationDefinition operation, VariableValues variables, int maxFields)
    {
        var conditions = Conditions(variables);
        if (_plans.TryGetValue((operation, conditions), out var known))
            return known;

        var plan = OperationPlanner.Plan(schema, _document, operation, variables, maxFields);
        if (_conditions.Length <= MaxConditions && _plans.Count < MaxPlans)
            _plans.TryAdd((operation, conditions), plan);
        return plan;
    }

    private uint Conditions(VariableValues variables)
    {
        var bits = 0u;
        for (var i = 0; i < Math.Min(_conditions.Length, MaxConditions); i++)
        {
            if (variables.TryGet(_conditions[i], out var value) && value is true)
                bits |= 1u << i;
        }

        return bits;
    }
}
