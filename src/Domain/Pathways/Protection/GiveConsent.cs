namespace Casework.Domain.Pathways.Protection;

/// <param name="Recipient">To whom, for a referral; null for every other purpose.</param>
/// <param name="Language">In which it was explained, BCP 47.</param>
/// <param name="TextVersion">The edition of the text consented to.</param>
public sealed record GiveConsent(ConsentPurpose Purpose, Personal<string>? Recipient, string Language, ConsentChannel Channel, string TextVersion) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var given = new ProtectionEvent.ConsentGiven(Purpose, Recipient, Language, Channel, TextVersion);
        return ProtectionShape.Flaw(given) is { } flaw ? flaw
            : pathway.Has(given, EffectiveOn) ? Decision<PathwayEvent>.Nothing
            : given;
    }
}
