using Casework.Domain.Pathways.Erasure;

namespace Casework.Api.Erasure;

internal sealed record ErasureView(ErasureOfData Erasure)
{
    public Guid ErasureId => Erasure.Id;

    public ErasureScope Scope => Erasure.Scope;

    public ErasureBasis Basis => Erasure.Basis;

    public DateOnly DecidedOn => Erasure.DecidedOn;

    public DateOnly? ErasedOn => Erasure.ErasedOn;
}
