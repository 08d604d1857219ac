using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Residence;
using Casework.GraphQL.Binding;

namespace Casework.Api.Residence;

internal sealed class ResidenceMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> RecordResidenceStatus(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordResidenceStatus>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordWorkPermit(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordWorkPermit>(), caller, tongue, cancel);
}
