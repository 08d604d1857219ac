using System.Collections.Frozen;
using System.Reflection;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Needs;
using Casework.EventStore;

namespace Casework.Projections;

/// <summary>Everything the log can hold, and who may hear that it does.</summary>
public static class StoredEvents
{
    /// <summary>The stored names of all streams.</summary>
    public static EventTypes Types { get; } = EventTypes.Of(
        Pathways.Types.StoredNames
            .Concat(HealthFiles.Types.StoredNames).Concat(MunicipalStaff.Types.StoredNames).Concat(Notices.Types.StoredNames).Concat(ReleaseStreams.Types.StoredNames)
            .Concat(AdministrationStreams.Types.StoredNames).Concat(SurveyStreams.Types.StoredNames));

    /// <summary>The name under which events of a type are stored.</summary>
    public static IReadOnlyDictionary<Type, string> Names { get; } = Types.StoredNames.ToFrozenDictionary(stored => stored.Type, stored => stored.Name);

    /// <summary>
    /// The names that may be told outside of the casework itself: in messages and to operators. Of what is missing, already the
    /// name beside a person says too much.
    /// </summary>
    public static IReadOnlySet<string> Told { get; } = Types.StoredNames.Where(stored => PurposeOfEvent(stored.Type) is null).Select(stored => stored.Name).ToFrozenSet();

    /// <summary>Data of a class of their own have keys of their own, which can be destroyed apart.</summary>
    /// <returns>Null for what belongs to casework in general.</returns>
    public static string? PurposeOf(MemberInfo property) => PurposeOfEvent(property.DeclaringType);

    /// <summary>
    /// Whether a plain text of a pathway's event is sealed like personal data: every one that is no code, so that a new one is sealed
    /// unless somebody has looked at it. What somebody types may name somebody.
    /// </summary>
    public static bool IsText(MemberInfo property) =>
        property is PropertyInfo { PropertyType: var type } && (type == typeof(string) || type == typeof(IReadOnlyList<string>))
        && typeof(PathwayEvent).IsAssignableFrom(property.DeclaringType) && !PlainCodes.Contains(property);

    private static string? PurposeOfEvent(Type? @event) =>
        typeof(HealthEvent).IsAssignableFrom(@event) ? HealthEvent.Purpose
        : typeof(NeedEvent).IsAssignableFrom(@event) ? NeedEvent.Purpose
        : null;
}
