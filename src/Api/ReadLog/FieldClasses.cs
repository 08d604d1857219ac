using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.ReadLog;

/// <summary>Of which classes fields and arguments of the schema are. Several make a set, a bit for each, which the read log stores.</summary>
internal static class FieldClasses
{
    public static int Set(params IEnumerable<FieldClass> classes) => classes.Aggregate(0, (set, one) => set | (1 << (int)one));

    public static IReadOnlyList<FieldClass> In(int set) => [.. Enum.GetValues<FieldClass>().Where(one => (set & (1 << (int)one)) != 0)];

    public static FieldClass Of(NamedType type, OutputField field) => FieldAccess.Of(field.AppliedDirectives, type.AppliedDirectives)?.Class ?? FieldClass.Public;

    /// <summary>Whom a filter finds tells what it asks for.</summary>
    public static int Of(InputValue argument) => argument.Type.Named.Name == "NeedKind" ? Set(FieldClass.Protection) : 0;
}
