using System.Text.Json;
using Casework.Domain.Access;

namespace Casework.Api.Commands;

/// <summary>A role's name in an event's headers: as the schema writes it.</summary>
internal static class RoleNames
{
    private static readonly Dictionary<string, Role> ByName = Enum.GetValues<Role>().ToDictionary(Of, StringComparer.Ordinal);

    public static string Of(Role role) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(role.ToString());

    public static Role Read(string name) => ByName[name];
}
