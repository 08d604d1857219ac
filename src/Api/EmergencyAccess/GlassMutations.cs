using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.GraphQL.Binding;

namespace Casework.Api.EmergencyAccess;

internal sealed class GlassMutations(GlassDesk desk)
{
    public ValueTask<CommandPayload> BreakGlass(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Break(input, input.As<BreakGlass>(), caller, tongue, cancel);

    public ValueTask<CommandPayload> ReviewBrokenGlass(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel) =>
        desk.Review(input, input.As<ReviewBrokenGlass>(), caller, tongue, cancel);
}
