using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.GraphQL.Binding;

namespace Casework.Api.Recognition;

internal sealed class DegreeAssessmentMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> RequestDegreeAssessment(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RequestDegreeAssessment>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> CompleteDegreeAssessmentDocuments(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<CompleteDegreeAssessmentDocuments>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> PayDegreeAssessmentFee(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<PayDegreeAssessmentFee>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordDegreeAssessment(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordDegreeAssessment>(), caller, tongue, cancel);
}
