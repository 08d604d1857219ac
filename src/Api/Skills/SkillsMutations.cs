using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Skills;
using Casework.GraphQL.Binding;

namespace Casework.Api.Skills;

internal sealed class SkillsMutations(CommandDesk desk)
{
    public ValueTask<CommandPayload> AddSkillEvidence(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AddSkillEvidence>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> AssessSkill(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Handle(input, input.As<AssessSkill>(), caller, tongue, cancel);
}
