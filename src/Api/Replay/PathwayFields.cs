using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Replay;

/// <summary>
/// The fields that make up a file, read from the schema: values and objects, without pages, other files and whatever takes arguments, which
/// is a question rather than a part of it.
/// </summary>
internal static class PathwayFields
{
    // Told by what stands around it, or counted with every entry.
    private static readonly HashSet<string> Left = ["Pathway.id", "Pathway.version", "Deadline.procedureId", "Deadline.pathwayId", "EmergencyAccess.pathwayId", "Match.pathwayId", "InterpreterBooking.pathwayId", "InterpreterBooking.overlapping", "EmergencyAccess.overdue"];

    public static IEnumerable<OutputField> Of(ObjectType type, IReadOnlyCollection<ObjectType> within) =>
        type.Fields.Where(field =>
            !Left.Contains(field.Coordinate)
            && field.Arguments.Count == 0
            && field.Type.Named switch
            {
                EnumType { Name: "StageName" } => type.Name == "Deadline",
                ScalarType or EnumType => true,
                ObjectType inner => !within.Contains(inner) && inner.Name is not "TimelineEntry",
                _ => false,
            });

    /// <summary>The names of all of them.</summary>
    public static IEnumerable<string> Names(GraphQL.TypeSystem.Schema schema) => Names((ObjectType)schema.Type("Pathway")!, []).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names(ObjectType type, IReadOnlyList<ObjectType> within)
    {
        foreach (var field in Of(type, [.. within, type]))
        {
            yield return field.Name;
            if (field.Type.Named is not ObjectType inner)
                continue;
            foreach (var name in Names(inner, [.. within, type]))
                yield return name;
        }
    }
}
