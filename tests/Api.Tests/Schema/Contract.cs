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

    /// <summary>Whom @access names: on the field, or else on its type.</summary>
    public static IReadOnlySet<Role>? Readers(ObjectType type, OutputField field) =>
        Named(field.AppliedDirectives) ?? Named(type.AppliedDirectives);

    private static HashSet<Role>? Named(IEnumerable<AppliedDirective> directives) =>
        directives.FirstOrDefault(directive => directive.Name == "access")?.Names("to").Select(name => Enum.Parse<Role>(name, ignoreCase: true)).ToHashSet();
}
