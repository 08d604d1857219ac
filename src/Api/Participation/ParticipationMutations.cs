using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Participation;
using Casework.GraphQL.Binding;

namespace Casework.Api.Participation;

internal sealed class ParticipationMutations(CommandDesk desk)
{
    public ValueTask<BulkPayload> DeliverRightsInformationToMany(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.HandleMany(input, input.As<DeliverRightsInformation>(), caller, tongue, cancel);

    public ValueTask<BulkPayload> RecordForumAttendanceOfMany(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.HandleMany(input, input.As<RecordForumAttendance>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> DeliverRightsInformation(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<DeliverRightsInformation>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> AcknowledgeRightsInformation(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AcknowledgeRightsInformation>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordForumAttendance(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordForumAttendance>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordSubmission(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordSubmission>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> TakeVolunteerRole(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<TakeVolunteerRole>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> EndVolunteerRole(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<EndVolunteerRole>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> AdmitBoardCandidacy(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AdmitBoardCandidacy>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> SeatBoardMember(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<SeatBoardMember>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> LeaveBoard(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<LeaveBoard>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RegisterEuLocalVoter(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RegisterEuLocalVoter>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> FileNaturalisation(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<FileNaturalisation>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> DecideNaturalisation(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<DecideNaturalisation>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordNaturalisationCondition(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordNaturalisationCondition>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> HoldNaturalisationCeremony(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<HoldNaturalisationCeremony>(), caller, tongue, cancel);
}
