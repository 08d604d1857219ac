using Casework.Api.CommandLine;
using Casework.Api.Identity;
using Casework.Api.Seeding;
using Casework.Domain.Access;

namespace Casework.Api.Composition;

/// <summary>What a server says once it serves. In development: everything needed to try it out.</summary>
internal static class Welcome
{
    public const string ExampleMunicipality = "13003000";

    public const string ExampleQuery = "{ pathways(first: 5) { nodes { id familyName status languageLevel } totalCount } }";

    public const string ExampleMutation = "mutation($input: OpenPathwayInput!) { openPathway(input: $input) { pathway { id } position errors { ... on Error { message } } } }";

    private static readonly Guid ExamplePathway = DemoData.Pathway(ExampleMunicipality);
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    public static void Say(VerbContext context, ICollection<string> addresses)
    {
        var tokens = context.Environment.IsDevelopment() ? Tokens(context) : [];
        context.Terminal.Answer(
            new { addresses, environment = context.Environment.EnvironmentName, processId = Environment.ProcessId, tokens },
            [
                "",
                $"Casework serves {string.Join(", ", addresses)} ({context.Environment.EnvironmentName}). Stop it with Ctrl-C.",
                .. addresses.Select(address => $"  GraphQL {address}/graphql    readiness {address}/health/ready"),
                .. tokens.Count == 0 ? [] : Examples(addresses.First(), tokens),
            ]);
    }

    public static object ExampleInput(Guid commandId, DateOnly arrivedOn) => new
    {
        commandId,
        municipality = ExampleMunicipality,
        givenName = "Example",
        familyName = "Person",
        bornOn = "1990-05-01",
        nationality = "SYR",
        preferredLanguage = "ar",
        arrivedOn = arrivedOn.ToString("yyyy-MM-dd"),
    };

    private static Dictionary<string, string> Tokens(VerbContext context)
    {
        var issuer = DevelopmentIssuer.Open(context.Settings.DataFolder, context.Environment);
        return Enum.GetValues<Role>().ToDictionary(
            CallerClaims.NameOf,
            role => issuer.Issue(
                new Caller(
                    $"demo-{CallerClaims.NameOf(role)}", role,
                    role is Role.Administrator ? null : ExampleMunicipality,
                    role is Role.Newcomer ? ExamplePathway : null),
                context.Settings.Audience, Lifetime, DateTimeOffset.UtcNow));
    }

    private static IEnumerable<string> Examples(string address, Dictionary<string, string> tokens) =>
    [
        "",
        $"Tokens of the development issuer, valid {Lifetime.TotalHours} hours, municipality {ExampleMunicipality}:",
        .. tokens.Select(token => $"  {token.Key}{(token.Key == CallerClaims.NameOf(Role.Newcomer) ? $" of demo pathway {ExamplePathway}" : "")}:{Environment.NewLine}    {token.Value}"),
        "",
        "A command (opens a pathway), then a question (the worklist); paste them as they are:",
        "",
        $"  TOKEN={tokens[CallerClaims.NameOf(Role.Caseworker)]}",
        "",
        Curl(address, ExampleMutation, ExampleInput(Guid.NewGuid(), DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-7))),
        "",
        Curl(address, ExampleQuery, input: null),
        "",
    ];

    private static string Curl(string address, string query, object? input)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(input is null ? new { query } : (object)new { query, variables = new { input } });
        return $"  curl -s -w '\\n' {address}/graphql -H \"authorization: Bearer $TOKEN\" -H 'content-type: application/json' \\{Environment.NewLine}    -d '{body}'";
    }
}
