namespace Casework.Domain.Pathways.Lifecycle;

public sealed record RecordContact(ContactChannel Channel, Personal<string>? Note) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var contact = new LifecycleEvent.ContactRecorded(Channel, Note);
        if (LifecycleShape.Flaw(contact) is { } flaw)
            return flaw;

        return pathway.Has(contact, EffectiveOn) ? Decision<PathwayEvent>.Nothing : contact;
    }
}
