using Casework.Domain.Access;

namespace Casework.Api.Commands;

/// <summary>A role's name in an event's headers: as the schema writes it.</summary>
internal static class RoleNames
{
    public static string Of(Role role) => role.ToString().ToUpperInvariant();
}
