namespace Casework.GraphQL.Execution.Incremental;

/// <summary>Fields of an object that are answered in one later part, which all the given uses of @defer wait for.</summary>
internal sealed record PlanDeferred(DeferUsage[] Usages, PlanObject Object);
