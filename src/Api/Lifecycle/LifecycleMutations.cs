using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Lifecycle;
using Casework.GraphQL.Binding;

namespace Casework.Api.Lifecycle;

internal sealed class LifecycleMutations(CommandDesk desk)
{
    public ValueTask<BulkPayload> AssignCaseworkerToMany(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.HandleMany(input, input.As<AssignCaseworker>(), caller, tongue, cancel);

    public ValueTask<BulkPayload> MarkManyDormant(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.HandleMany(input, input.As<MarkDormant>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> AssignCaseworker(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AssignCaseworker>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordContact(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordContact>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> MarkDormant(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<MarkDormant>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ClosePathway(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ClosePathway>(new { DuplicateOf = DuplicateOf(input) }), caller, tongue, cancel);

    public ValueTask<CommandPayload> ReopenPathway(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ReopenPathway>(), caller, tongue, cancel);

    private static Guid? DuplicateOf(InputObject input) =>
        input.Get<string?>("duplicateOf") is { } id ? GlobalId.Named("Pathway", id) : null;
}
