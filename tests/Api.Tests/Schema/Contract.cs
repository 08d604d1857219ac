using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Schema;

/// <summary>The schema file as tests read it: beside the server, not through it.</summary>
internal static class Contract
{
    public static GraphQL.TypeSystem.Schema Schema { get; } = GraphQL.TypeSystem.Schema.FromSdl(CaseworkSchema.Sdl);

    /// <summary>Object types with fields of their own, without those of introspection.</summary>
    public static IEnumerable<ObjectType> Objects => Schema.Types.OfType<ObjectType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));

    /// <summary>Who may ask for a field for their role's usual purpose; null where nothing rules it.</summary>
    public static IReadOnlySet<Role>? Readers(ObjectType type, OutputField field) => FieldAccess.Of(field.AppliedDirectives, type.AppliedDirectives) is { } access
        ? Enum.GetValues<Role>().Where(role => access.Permits(new Caller("somebody", role))).ToHashSet()
        : null;
}
