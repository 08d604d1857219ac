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
    private readonly string _hash;
    private readonly ConcurrentDictionary<(OperationDefinition Operation, uint Conditions, bool InParts), OperationPlan> _plans = new();

    public PreparedDocument(Document document, string hash)
    {
        _hash = hash;
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

    /// <param name="schema">The schema with its resolvers.</param>
    /// <param name="operation">One of the document's operations.</param>
    /// <param name="variables">Read for the conditions of directives alone.</param>
    /// <param name="options">The limits.</param>
    /// <param name="inParts">Whether @defer and @stream are honoured.</param>
    /// <exception cref="GraphQLException">It is beyond a limit.</exception>
    public OperationPlan Plan(BoundSchema schema, OperationDefinition operation, VariableValues variables, ExecutionOptions options, bool inParts)
    {
        var conditions = Conditions(variables);
        inParts = inParts && operation.Operation != OperationType.Subscription;
        if (_plans.TryGetValue((operation, conditions, inParts), out var known))
            return known;

        var plan = OperationPlanner.Plan(schema, _document, operation, variables, options, inParts, _hash);
        if (_conditions.Length <= MaxConditions && _plans.Count < MaxPlans)
            _plans.TryAdd((operation, conditions, inParts), plan);
        return plan;
    }

    private uint Conditions(VariableValues variables)
    {
        var bits = 0u;
        for (var i = 0; i < Math.Min(_conditions.Length, MaxConditions); i++)
        {
            // Without a value, @defer(if:) and @stream(if:) have their default; the others require one.
            if (!variables.TryGet(_conditions[i], out var value) || value is true)
                bits |= 1u << i;
        }

        return bits;
    }
}
