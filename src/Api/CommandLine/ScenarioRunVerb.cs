using System.CommandLine;
using Casework.Api.Identity;
using Casework.Api.Scenarios;

namespace Casework.Api.CommandLine;

internal sealed class ScenarioRunVerb : Verb
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly Argument<FileInfo[]> _files = new("file") { Description = "Scenario files, as docs/scenarios/README.md describes them.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _url = new("--url") { Description = $"The address of the server. Default: that of casework serve, {ServeVerb.DefaultAddress}." };
    private readonly Option<string[]> _tokens = new("--token")
    {
        Description = "PERSON=TOKEN: with what a person of the files asks. May be repeated. Default, in Development: tokens of the development issuer.",
    };

    public ScenarioRunVerb() : base(
        "run", "Run scenario files on a server and say whether everything is as they tell it. They record pathways of invented people, anew each time.",
        "scenario run docs/scenarios/founder.json", "scenario run docs/scenarios/nurse.json docs/scenarios/minor.json --url http://127.0.0.1:8080 --json")
    {
        Arguments.Add(_files);
        Options.Add(_url);
        Options.Add(_tokens);
        _url.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }] && AddressOf(text) is null)
                given.AddError("--url takes an address such as http://127.0.0.1:5080.");
        });
        _tokens.Validators.Add(given =>
        {
            if (given.Tokens.Any(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
                given.AddError("--token takes PERSON=TOKEN.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var address = (arguments.GetValue(_url) ?? context.Configuration["urls"] ?? ServeVerb.DefaultAddress).Split(';')[0];
        using var server = new HttpClient
        {
            BaseAddress = AddressOf(address) ?? throw new VerbFailedException("BAD_ARGUMENTS", $"No request can be sent to {address}. Give --url.", ExitCode.BadArguments),
        };
        var scenarios = new List<Scenario>();
        foreach (var file in arguments.GetRequiredValue(_files))
            scenarios.Add(await Read(file, cancel));
        var tokens = Tokens(arguments.GetValue(_tokens) ?? [], context);
        MustHave(tokens, scenarios);

        var outcomes = new List<ScenarioOutcome>();
        foreach (var scenario in scenarios)
            outcomes.Add(await Answering(address, () => new ScenarioRun(scenario, server, tokens).Take(cancel), cancel));
        context.Terminal.Answer(
            new { scenarios = outcomes.Select(told => new { told.Scenario.File, told.Scenario.Title, steps = told.Scenario.Steps.Count, passed = told.Failure is null, told.Failure }) },
            outcomes.Select(outcome => outcome.ToString()));
        return outcomes.TrueForAll(outcome => outcome.Failure is null) ? ExitCode.Ok : ExitCode.Failed;
    }

    private static async Task<Scenario> Read(FileInfo file, CancellationToken cancel)
    {
        if (!file.Exists)
            throw new VerbFailedException("FILE_NOT_FOUND", $"There is no file {file}.", ExitCode.BadArguments);

        try
        {
            return ScenarioFile.Read(file.ToString(), await File.ReadAllTextAsync(file.FullName, cancel));
        }
        catch (ScenarioMalformedException malformed)
        {
            throw new VerbFailedException("SCENARIO_MALFORMED", malformed.Message, ExitCode.BadArguments);
        }
    }

    private static ScenarioTokens Tokens(IEnumerable<string> given, VerbContext context)
    {
        var issuer = context.Environment.IsDevelopment() ? DevelopmentIssuer.Open(context.Settings.DataFolder, context.Environment) : null;
        return new ScenarioTokens(
            given.Select(pair => pair.Split('=', 2)).GroupBy(pair => pair[0], pair => pair[1]).ToDictionary(pairs => pairs.Key, pairs => pairs.Last()),
            issuer is null ? null : caller => issuer.Issue(caller, context.Settings.Audience, Lifetime, DateTimeOffset.UtcNow));
    }

    private static void MustHave(ScenarioTokens tokens, IEnumerable<Scenario> scenarios)
    {
        foreach (var scenario in scenarios)
        {
            if (scenario.Steps.FirstOrDefault(step => !tokens.Has(step.As)) is { As: var who })
                throw new VerbFailedException("TOKEN_MISSING", $"{scenario.File}: there is no token for {who}. Give --token {who}=TOKEN.", ExitCode.BadArguments);
        }
    }

    private static async Task<ScenarioOutcome> Answering(string address, Func<Task<ScenarioOutcome>> run, CancellationToken cancel)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new VerbFailedException("SERVER_UNREACHABLE", $"The server at {address} does not answer: {e.Message}", ExitCode.BadEnvironment);
        }
    }

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate($"{text.TrimEnd('/')}/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
}
