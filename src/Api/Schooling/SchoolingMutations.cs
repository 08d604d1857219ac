using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Schooling;
using Casework.GraphQL.Binding;

namespace Casework.Api.Schooling;

internal sealed class SchoolingMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> RequestSchoolPlace(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RequestSchoolPlace>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> AssignSchoolPlace(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AssignSchoolPlace>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> EnrolInSchool(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<EnrolInSchool>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> JoinRegularClass(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<JoinRegularClass>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ChangeSchool(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<ChangeSchool>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> EndSchoolPlace(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<EndSchoolPlace>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> RecordSchoolCertificate(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<RecordSchoolCertificate>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> InformParents(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<InformParents>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> AssignBridgeFigure(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AssignBridgeFigure>(), caller, tongue, cancel);
}
