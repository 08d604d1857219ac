namespace Casework.Api.Tests.Testing;

/// <summary>Somebody invented who arrives: the input of openPathway.</summary>
internal sealed record Newcomer
{
    public Guid CommandId { get; init; } = Guid.NewGuid();

    public string? EffectiveOn { get; init; }

    public string Municipality { get; init; } = Callers.Town;

    public string GivenName { get; init; } = "Amina";

    public string FamilyName { get; init; } = "Example";

    public string BornOn { get; init; } = "1990-05-01";

    public string Nationality { get; init; } = "SYR";

    public string PreferredLanguage { get; init; } = "ar";

    public string ArrivedOn { get; init; } = "2026-01-05";
}
