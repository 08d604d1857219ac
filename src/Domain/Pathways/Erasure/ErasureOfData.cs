namespace Casework.Domain.Pathways.Erasure;

/// <param name="Id">The proposal it was.</param>
/// <param name="ErasedOn">When the keys were destroyed; null while they are not.</param>
public sealed record ErasureOfData(Guid Id, ErasureScope Scope, ErasureBasis Basis, DateOnly DecidedOn, DateOnly? ErasedOn = null);
