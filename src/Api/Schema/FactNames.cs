using Casework.Domain.Pathways;

namespace Casework.Api.Schema;

/// <summary>A recorded fact's type in the schema: its stored name in Pascal case.</summary>
internal static class FactNames
{
    public static IReadOnlyDictionary<Type, string> ByType { get; } =
        PathwayEvents.StoredNames.ToDictionary(stored => stored.Type, stored => Pascal(stored.Name));

    private static string Pascal(string stored) =>
        string.Concat(stored.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
