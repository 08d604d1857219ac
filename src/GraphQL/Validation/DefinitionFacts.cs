using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation;

/// <summary>What the walk has found in one operation or fragment, not looking into the fragments it spreads.</summary>
internal sealed class DefinitionFacts(ExecutableDefinition definition)
{
    public ExecutableDefinition Definition { get; } = definition;
    public List<FragmentSpread> Spreads { get; } = [];
    public List<VariableUsage> Usages { get; } = [];
}
