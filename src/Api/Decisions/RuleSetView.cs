using System.Text.Json;
using Casework.Domain.Rules;

namespace Casework.Api.Decisions;

internal sealed record RuleSetView(RuleSet Set)
{
    public string Id => Set.Id;

    public string Topic => Set.Topic;

    public DateOnly ValidFrom => Set.ValidFrom;

    public DateOnly? ValidTo => Set.ValidTo;

    public RuleStatus Status => Set.Status;

    public string Grandfathering => Set.Grandfathering;

    public string Source => Set.Source;

    public IReadOnlyList<RuleValueView> Values => [.. Set.Values.Select(value => new RuleValueView(value.Key, value.Value))];
}

internal sealed record RuleValueView(string Name, JsonElement Element)
{
    public string? Value => Element.ValueKind is JsonValueKind.Null ? null : Element.GetRawText();
}
