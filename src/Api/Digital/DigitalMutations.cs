using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Digital;
using Casework.GraphQL.Binding;

namespace Casework.Api.Digital;

internal sealed class DigitalMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> AssessDigitalSkill(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AssessDigitalSkill>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> CompleteDigitalCourse(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<CompleteDigitalCourse>(), caller, tongue, cancel);
}
