using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Corrections;
using Casework.GraphQL.Binding;

namespace Casework.Api.Corrections;

internal sealed class CorrectionMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> CorrectEntry(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        var named = new { EntryId = GlobalId.Named("TimelineEntry", input.Get<string>("entryId")), Replacement = FactInput.Read(input.Get<InputObject>("replacement")) };
        return desk.Handle(input, input.As<CorrectEntry>(named), caller, tongue, cancel);
    }

    public ValueTask<CommandPayload> RetractEntry(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RetractEntry>(new { EntryId = GlobalId.Named("TimelineEntry", input.Get<string>("entryId")) }), caller, tongue, cancel);
}
