using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Needs;

namespace Casework.Api.Needs;

internal sealed record NeedFlagView(NeedFlag Flag, Pathway State)
{
    public Guid FlagId => Flag.Id;

    public Personal<NeedKind> Need => Flag.Need!.Value;

    public Personal<string>? Note => State.Find<NeedEvent.NeedFlagRaised>(raised => raised.FlagId == Flag.Id)!.Note;

    public DateOnly RaisedOn => Flag.RaisedOn;

    public DateOnly? ClearedOn => Flag.ClearedOn;

    public Personal<string>? ClearReason => State.Find<NeedEvent.NeedFlagCleared>(cleared => cleared.FlagId == Flag.Id)?.Reason;

    public static IReadOnlyList<NeedFlagView> Of(Pathway state) =>
    [
        .. from flag in state.Needs.ById.Values
           where flag.Need is not null
           orderby flag.RaisedOn, flag.Id
           select new NeedFlagView(flag, state),
    ];
}
