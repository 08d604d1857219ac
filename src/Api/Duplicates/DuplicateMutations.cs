using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Duplicates;
using Casework.GraphQL.Binding;

namespace Casework.Api.Duplicates;

internal sealed class DuplicateMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> SuspectDuplicate(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<SuspectDuplicate>(new { OtherPathway = GlobalId.Named("Pathway", input.Get<string>("otherPathway")) }), caller, tongue, cancel);

    public ValueTask<CommandPayload> RejectDuplicate(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RejectDuplicate>(new { OtherPathway = GlobalId.Named("Pathway", input.Get<string>("otherPathway")) }), caller, tongue, cancel);

    public ValueTask<CommandPayload> MergePathway(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<MergePathway>(new { OtherPathway = GlobalId.Named("Pathway", input.Get<string>("otherPathway")) }), caller, tongue, cancel);

    public ValueTask<CommandPayload> UnmergePathway(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<UnmergePathway>(new { OtherPathway = GlobalId.Named("Pathway", input.Get<string>("otherPathway")) }), caller, tongue, cancel);
}
