using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.HealthFiles;
using Casework.GraphQL.Binding;

namespace Casework.Api.HealthFiles;

internal sealed class HealthFileMutations(HealthDesk desk)
{
    public ValueTask<HealthPayload> RecordHealthCover(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordHealthCover>(), caller, tongue, cancel);

    public ValueTask<HealthPayload> OfferScreening(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<OfferScreening>(), caller, tongue, cancel);

    public ValueTask<HealthPayload> RecordScreening(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordScreening>(), caller, tongue, cancel);

    public ValueTask<HealthPayload> DeclineScreening(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<DeclineScreening>(), caller, tongue, cancel);

    public ValueTask<HealthPayload> MakeReferral(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<MakeReferral>(), caller, tongue, cancel);

    public ValueTask<HealthPayload> AcceptReferral(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AcceptReferral>(), caller, tongue, cancel);

    public ValueTask<HealthPayload> EndReferral(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<EndReferral>(), caller, tongue, cancel);

    public ValueTask<HealthPayload> RetractHealthEntry(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(
            input, input.As<RetractHealthEntry>(new { EntryId = GlobalId.Named("HealthEntry", input.Get<string>("entryId")) }), caller, tongue, cancel);
}
