using Casework.Projections;

namespace Casework.Api.Pathways;

internal static class PathwayId
{
    /// <summary>A version-8 uuid (RFC 9562, section 5.8) from the command that opens the pathway, so that a repeat opens the same one.</summary>
    public static Guid Of(string municipality, Guid openedBy) =>
        Uuid8.Of($"newcomer_pathway {municipality} {openedBy}");
}
