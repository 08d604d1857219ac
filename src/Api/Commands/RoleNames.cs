using Casework.Api.Codes;
using Casework.Domain.Access;

namespace Casework.Api.Commands;

/// <summary>A role's name in an event's headers: as the schema writes it.</summary>
internal static class RoleNames
{
    private static readonly Dictionary<string, Role> ByName = Enum.GetValues<Role>().ToDictionary(Of, StringComparer.Ordinal);

    public static string Of(Role role) => CodeName.Of(role);

    public static Role Read(string name) => ByName[name];
}
