using Casework.Api.Codes;
using Casework.Domain.Access;

namespace Casework.Api.Commands;

/// <summary>A purpose's name in an event's headers and in a request's: as the schema writes it.</summary>
internal static class PurposeNames
{
    private static readonly Dictionary<string, Purpose> ByName = Enum.GetValues<Purpose>().ToDictionary(Of, StringComparer.Ordinal);

    public static string Of(Purpose purpose) => CodeName.Of(purpose);

    /// <returns>Null when there is none of that name.</returns>
    public static Purpose? Read(string name) => ByName.TryGetValue(name, out var purpose) ? purpose : null;
}
