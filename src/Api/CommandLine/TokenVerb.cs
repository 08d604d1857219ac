using System.CommandLine;
using Casework.Api.Identity;
using Casework.Domain.Access;
using Casework.Domain.Releases;

namespace Casework.Api.CommandLine;

internal sealed class TokenVerb : Verb
{
    private const int LongestHours = 24 * 30;

    private readonly Option<string> _role = new("--role")
    {
        Description = $"In what capacity: {string.Join(", ", Enum.GetValues<Role>().Select(CallerClaims.NameOf))}.",
        Required = true,
    };

    private readonly Option<string> _municipality = new("--municipality") { Description = "The official municipality key, eight digits." };
    private readonly Option<string> _subject = new("--subject") { Description = "Who: an identifier, not a name. Default: demo-ROLE." };
    private readonly Option<Guid?> _pathway = new("--pathway") { Description = "A newcomer's own pathway, a UUID." };
    private readonly Option<string> _committee = new("--committee") { Description = $"What a committee answers for: {string.Join(", ", Enum.GetValues<CommitteeField>().Select(CallerClaims.NameOf))}." };
    private readonly Option<int> _hours = new("--hours") { Description = "How long it is valid, 1 to 720.", DefaultValueFactory = _ => 8 };

    public TokenVerb() : base(
        "token", "Issue a bearer token for trying the server out. In the Development environment only.",
        "token --role caseworker --municipality 13003000",
        "token --role newcomer --municipality 13003000 --pathway 018f3c1e-0000-7000-8000-000000000001",
        "token --role committee --municipality 13003000 --committee work",
        "token --role administrator --hours 1 --json")
    {
        foreach (var option in new Option[] { _role, _municipality, _subject, _pathway, _committee, _hours })
            Options.Add(option);
        _role.AcceptOnlyFromAmong([.. Enum.GetValues<Role>().Select(CallerClaims.NameOf)]);
        _committee.AcceptOnlyFromAmong([.. Enum.GetValues<CommitteeField>().Select(CallerClaims.NameOf)]);
        _municipality.Validators.Add(given =>
        {
            if (!CallerClaims.IsMunicipalityKey(given.Tokens[0].Value))
                given.AddError("--municipality takes eight digits, such as 13003000.");
        });
        _hours.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }] && (!int.TryParse(text, out var hours) || hours is < 1 or > LongestHours))
                given.AddError($"--hours takes a number from 1 to {LongestHours}.");
        });
        Validators.Add(given =>
        {
            if (given.GetResult(_role) is not { Tokens: [{ Value: var name }] } || CallerClaims.RoleNamed(name) is not { } role)
                return;
            if (CallerClaims.NeedsMunicipality(role) && given.GetResult(_municipality) is null)
                given.AddError($"--role {name} needs --municipality.");
            if (role is Role.Newcomer != given.GetResult(_pathway) is not null)
                given.AddError("--pathway goes with --role newcomer, which needs it.");
            if (role is Role.Committee != given.GetResult(_committee) is not null)
                given.AddError("--committee goes with --role committee, which needs it.");
        });
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        if (!context.Environment.IsDevelopment())
            throw new VerbFailedException("NOT_IN_DEVELOPMENT", "Tokens are issued in the Development environment only. Elsewhere they come from the configured issuer.");

        var role = CallerClaims.RoleNamed(arguments.GetRequiredValue(_role))!.Value;
        var caller = new Caller(
            arguments.GetValue(_subject) ?? $"demo-{CallerClaims.NameOf(role)}", role, arguments.GetValue(_municipality), arguments.GetValue(_pathway))
        {
            Committee = CallerClaims.CommitteeNamed(arguments.GetValue(_committee)),
        };
        var now = DateTimeOffset.UtcNow;
        var lifetime = TimeSpan.FromHours(arguments.GetValue(_hours));
        var token = DevelopmentIssuer.Open(context.Settings.DataFolder, context.Environment).Issue(caller, context.Settings.Audience, lifetime, now);
        context.Terminal.Answer(
            new { token, tokenType = "Bearer", expiresAt = now + lifetime, caller.Subject, role = CallerClaims.NameOf(role), caller.Municipality, caller.PathwayId },
            token);
        return Task.FromResult(ExitCode.Ok);
    }
}
