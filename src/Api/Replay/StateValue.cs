using Casework.Api.Schema;
using Casework.GraphQL.Binding;

namespace Casework.Api.Replay;

/// <summary>One value of a file: where it stands, and what it is.</summary>
/// <param name="Path">Names of fields from the pathway on, such as <c>recognition.procedures[…].phase</c>, items by their ids.</param>
/// <param name="Place">The same for people: fields, and where an item stands in its list, from 1.</param>
/// <param name="Codes">The list of codes that it is from; null for what is no code.</param>
internal sealed record StateValue(string Path, IReadOnlyList<StatePlace> Place, string Value, string? Codes);

/// <param name="Item">Which item of the list, from 1; null for what is no list.</param>
internal readonly record struct StatePlace(string Field, int? Item);

internal sealed class StateValueFields(StateNames names)
{
    public string Name([Parent] StateValue value, LabelLanguage lang) => names.Of(value.Place, lang);

    public string Text([Parent] StateValue value, LabelLanguage lang) => names.Of(value, lang);
}
