using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Language;
using Casework.GraphQL.Binding;

namespace Casework.Api.Language;

internal sealed class LanguageMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> AssessLanguageLevel(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AssessLanguageLevel>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> GrantLanguageEntitlement(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<GrantLanguageEntitlement>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> JoinCourseWaitlist(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<JoinCourseWaitlist>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> EnrolInCourse(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<EnrolInCourse>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordAttendance(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordAttendance>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> PauseCourse(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<PauseCourse>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ResumeCourse(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ResumeCourse>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RegisterForExam(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RegisterForExam>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordExamResult(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordExamResult>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> GrantCourseRepeat(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<GrantCourseRepeat>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> WithdrawFromCourse(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<WithdrawFromCourse>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> CompleteCourse(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<CompleteCourse>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordExternalCertificate(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordExternalCertificate>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> CertifyDueAttendance(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<CertifyDueAttendance>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordChildcare(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordChildcare>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RevokeLanguageEvidence(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RevokeLanguageEvidence>(), caller, tongue, cancel);
}
