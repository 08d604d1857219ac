using Casework.Api.Schema;

namespace Casework.Api.Tests.Testing;

internal static class GlobalIds
{
    public static Guid Pathway(string globalId) => GlobalId.Uuid("Pathway", globalId)!.Value;

    public static string OfPathway(Guid id) => GlobalId.Of("Pathway", id);
}
