using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Work;
using Casework.GraphQL.Binding;

namespace Casework.Api.Work;

internal sealed class WorkMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> RecordWorkProfile(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordWorkProfile>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> StartJobSearch(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<StartJobSearch>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> StartSpell(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<StartSpell>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> EndSpell(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<EndSpell>(), caller, tongue, cancel);
}
