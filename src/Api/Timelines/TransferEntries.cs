using Casework.Domain.Pathways.Transfers;

namespace Casework.Api.Timelines;

/// <summary>What is left of a timeline to those who had a file that another municipality has now.</summary>
internal static class TransferEntries
{
    public static IReadOnlyList<string> Types { get; } = [.. TransferEvent.StoredNames.Select(stored => stored.Name)];

    public static bool Includes(string type) => Types.Contains(type);
}
