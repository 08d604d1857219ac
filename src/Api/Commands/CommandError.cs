using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.Pathways;

namespace Casework.Api.Commands;

internal abstract record CommandError(string Code, string Message)
{
    public sealed record Refused(string Code, string Message, IReadOnlyList<string>? Path, string? Rule) : CommandError(Code, Message)
    {
        public static Refused Of(Rejection rejection, Tongue tongue) => new(
            rejection.Code,
            tongue.Say(rejection),
            rejection.Field is { } field ? ["input", .. field.Split('.').Select(name => char.ToLowerInvariant(name[0]) + name[1..])] : null,
            rejection.Rule);
    }

    public sealed record NotFound(string Code, string Message) : CommandError(Code, Message)
    {
        public static NotFound In(Tongue tongue) => new(PathwayRejection.NotFound.Code, tongue.Say(PathwayRejection.NotFound));
    }

    public sealed record StaleVersion(string Code, string Message, int CurrentVersion) : CommandError(Code, Message)
    {
        public static StaleVersion At(long current, Tongue tongue) => new(
            "STALE_VERSION",
            tongue.Say($"The pathway is at version {current} by now.", $"Der Fall steht inzwischen bei Version {current}."),
            checked((int)current));
    }

    public sealed record CommandIdReused(string Code, string Message) : CommandError(Code, Message)
    {
        public static CommandIdReused In(Tongue tongue) => new(
            "COMMAND_ID_REUSED",
            tongue.Say("This command id was used before with other content.", "Diese Vorgangsnummer wurde schon mit anderem Inhalt verwendet."));
    }

    public sealed record Contended(string Code, string Message) : CommandError(Code, Message)
    {
        public static Contended In(Tongue tongue) => new(
            "PATHWAY_CONTENDED",
            tongue.Say("Others changed the pathway at the same time. Try again.", "Andere haben den Fall zur gleichen Zeit geändert. Bitte noch einmal versuchen."));
    }
}
