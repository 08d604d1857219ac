using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Recognition;
using Casework.GraphQL.Binding;

namespace Casework.Api.Recognition;

internal sealed class RecognitionMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> FileRecognition(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<FileRecognition>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ConfirmRecognitionReceipt(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ConfirmRecognitionReceipt>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> CompleteRecognitionDocuments(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<CompleteRecognitionDocuments>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> SuspendRecognitionClock(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<SuspendRecognitionClock>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ResumeRecognitionClock(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ResumeRecognitionClock>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ExtendRecognitionDeadline(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ExtendRecognitionDeadline>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> DecideRecognition(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<DecideRecognition>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ChooseCompensationMeasure(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ChooseCompensationMeasure>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> FinishCompensationMeasure(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<FinishCompensationMeasure>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> NotifyRecognitionDecision(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<NotifyRecognitionDecision>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> FileRecognitionObjection(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<FileRecognitionObjection>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordObstacleEnd(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordObstacleEnd>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RequestRestitution(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RequestRestitution>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> DecideRestitution(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<DecideRestitution>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> WithdrawRecognition(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<WithdrawRecognition>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> AdviseOnRecognition(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AdviseOnRecognition>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ChooseReferenceOccupation(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ChooseReferenceOccupation>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> MandateEmployer(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<MandateEmployer>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> PresentRecognitionEvidence(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<PresentRecognitionEvidence>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> OrderOtherProcedure(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<OrderOtherProcedure>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> WarnOfRefusal(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<WarnOfRefusal>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> TransferRecognition(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<TransferRecognition>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> SupersedeRecognition(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<SupersedeRecognition>(), caller, tongue, cancel);
}
