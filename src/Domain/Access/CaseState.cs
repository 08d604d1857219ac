using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Access;

/// <summary>Where a case stands, as far as it matters for who may see it.</summary>
public enum CaseState
{
    Open,
    Closed,

    /// <summary>Another municipality has it.</summary>
    HandedOver,

    /// <summary>Its processing is restricted (Art. 18 GDPR).</summary>
    Restricted,

    /// <summary>Its personal data are erased, or about to be.</summary>
    Erased,
}

public static class CaseStates
{
    public static CaseState Of(Pathway pathway) =>
        pathway.Erasures.OfThePerson ? CaseState.Erased
        : pathway.Transfers.IsAway ? CaseState.HandedOver
        : pathway.DataProtection.IsRestricted ? CaseState.Restricted
        : pathway.CaseFile.Status is PathwayStatus.Closed ? CaseState.Closed
        : CaseState.Open;
}
