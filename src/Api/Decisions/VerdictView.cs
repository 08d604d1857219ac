using System.Globalization;
using System.Text.Json;
using Casework.Api.Codes;
using Casework.Api.Schema;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Decisions;

namespace Casework.Api.Decisions;

internal sealed record VerdictView(Verdict Verdict, Tongue Tongue)
{
    public bool Accepted => Verdict.Refusal is null;

    public PathwayEvent? Fact => Verdict.Fact;

    public IReadOnlyList<string> Warnings => Verdict.Warnings;

    public string? Code => Verdict.Refusal?.Code;

    public string? Message => Verdict.Refusal is { } refusal ? Tongue.Say(refusal) : null;

    public string? Rule => Verdict.Refusal?.Rule;
}

/// <summary>Names and values as the schema writes them.</summary>
internal sealed record VerdictDifferenceView(VerdictDifference Difference)
{
    public string Name => JsonNamingPolicy.CamelCase.ConvertName(Difference.Name);

    public string? Then => Text(Difference.This);

    public string? Today => Text(Difference.Other);

    private static string? Text(object? value) => value switch
    {
        null => null,
        Enum code => CodeName.Of(code),
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
