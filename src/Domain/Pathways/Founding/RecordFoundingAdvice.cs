namespace Casework.Domain.Pathways.Founding;

/// <param name="Office">Who advised, for example a chamber.</param>
public sealed record RecordFoundingAdvice(Guid FoundingId, string Office) : FoundingCommand(FoundingId)
{
    private protected override FoundingEvent Step(Circumstances now) => new FoundingEvent.AdviceReceived(FoundingId, Office);
}
