using Casework.Api.Schema;
using Casework.GraphQL.Binding;

namespace Casework.Api.Replay;

/// <summary>A value that is not the same at two steps.</summary>
internal sealed record StateDifference(StateValue? Was, StateValue? Is)
{
    public string Path => One.Path;

    public string? Before => Was?.Value;

    public string? After => Is?.Value;

    public StateChange Change => (Was, Is) switch
    {
        (null, _) => StateChange.Added,
        (_, null) => StateChange.Removed,
        _ => StateChange.Changed,
    };

    internal StateValue One => Is ?? Was!;

    /// <summary>In the order of the file: first what there is now, then what went.</summary>
    public static IReadOnlyList<StateDifference> Between(IReadOnlyList<StateValue> before, IReadOnlyList<StateValue> after)
    {
        var was = before.ToDictionary(value => value.Path);
        var paths = after.Select(value => value.Path).ToHashSet();
        return
        [
            .. after.Select(value => new StateDifference(was.GetValueOrDefault(value.Path), value)).Where(difference => difference.Before != difference.After),
            .. before.Where(value => !paths.Contains(value.Path)).Select(value => new StateDifference(value, null)),
        ];
    }
}

internal sealed class StateDifferenceFields(StateNames names)
{
    public string Name([Parent] StateDifference difference, LabelLanguage lang) => names.Of(difference.One.Place, lang);

    public string? BeforeText([Parent] StateDifference difference, LabelLanguage lang) => difference.Was is { } was ? names.Of(was, lang) : null;

    public string? AfterText([Parent] StateDifference difference, LabelLanguage lang) => difference.Is is { } value ? names.Of(value, lang) : null;
}
