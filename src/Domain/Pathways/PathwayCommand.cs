using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;

namespace Casework.Domain.Pathways;

public abstract record PathwayCommand
{
    /// <summary>The day on which what the command says is or was true.</summary>
    public DateOnly EffectiveOn { get; init; }

    /// <summary>True for the one command that needs no open file.</summary>
    protected virtual bool OpensTheFile => false;

    /// <summary>True for what may still happen to a closed file: reopening it, and putting its entries right.</summary>
    protected virtual bool WorksOnClosedFiles => false;

    /// <summary>True for the duties of who still keeps the data of a file that another municipality has taken over.</summary>
    protected virtual bool WorksOnFilesHandedOver => false;

    /// <summary>True for what is still to be said of a file whose person is erased: that it was done.</summary>
    protected virtual bool WorksOnErasedFiles => false;

    /// <summary>
    /// True for what may happen while the data are only kept (Art. 18(2) GDPR): with the person's consent, for legal claims, and what settles the
    /// restriction itself.
    /// </summary>
    protected virtual bool WorksOnRestrictedFiles => false;

    /// <summary>The one way in: the guards every command shares, then the command's own decision.</summary>
    public Decision<PathwayEvent> DecideOn(Pathway pathway, Circumstances now)
    {
        if (!now.IsPossible(EffectiveOn))
            return PathwayRejection.EffectiveDateImpossible.At(nameof(EffectiveOn));

        return pathway.CaseFile.Status switch
        {
            null when !OpensTheFile => PathwayRejection.NotFound,
            not null when pathway.Erasures.OfThePerson && !WorksOnErasedFiles => ErasureRejection.Erased,
            not null when pathway.Transfers.IsAway && !WorksOnFilesHandedOver => TransferRejection.HandedOver,
            not null when pathway.DataProtection.IsRestricted && !WorksOnRestrictedFiles => ProtectionRejection.Restricted,
            PathwayStatus.Closed when !WorksOnClosedFiles => PathwayRejection.Closed,
            _ => Decide(pathway, now with { Rules = now.Rules.In(pathway.Arrival.Municipality) }),
        };
    }

    protected abstract Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now);
}
