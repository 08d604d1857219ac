using Casework.Domain.Access;
using Casework.Domain.Releases;

namespace Casework.Api.Schema;

internal sealed class MeQueries
{
    public static MeView Me(Caller caller) => new(caller);
}

internal sealed record MeView(Caller Caller)
{
    public string Subject => Caller.Subject;

    public Role Role => Caller.Role;

    public Purpose Purpose => Caller.Purpose;

    public IReadOnlyList<Purpose> Purposes => Domain.Access.Purposes.Of(Caller.Role);

    public string? Municipality => Caller.Municipality;

    public CommitteeField? Committee => Caller.Committee;

    public string? PathwayId => Caller.PathwayId is { } id ? GlobalId.Of("Pathway", id) : null;
}
