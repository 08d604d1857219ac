namespace Casework.GraphQL.Cost;

/// <summary>What limits of a role look at, made once for a plan.</summary>
/// <param name="Price">What it costs, given its variables.</param>
/// <param name="Depth">Levels of fields outside introspection.</param>
internal sealed record OperationPrice(Price Price, int Depth);
