namespace Casework.Domain.Pathways.Protection;

/// <param name="Recipient">To whom, for a referral; null for every other purpose.</param>
/// <param name="WithdrawnOn">From this day on it covers nothing; null while it stands.</param>
public sealed record Consent(
    ConsentPurpose Purpose, Personal<string>? Recipient, string Language, ConsentChannel Channel, string TextVersion, DateOnly GivenOn, DateOnly? WithdrawnOn = null)
{
    public bool IsFor(ConsentPurpose purpose, Personal<string>? recipient) => Purpose == purpose && Recipient == recipient;

    public bool IsValidOn(DateOnly day) => GivenOn <= day && (WithdrawnOn is null || day < WithdrawnOn);
}
