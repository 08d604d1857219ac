using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Casework.Api.ReadLog;
using Casework.Api.Transparency;

namespace Casework.Api.CommandLine;

/// <summary>The program's command line: its verbs, and what they have in common.</summary>
internal static class CaseworkCommand
{
    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print exactly one JSON document on standard output.",
        Recursive = true,
    };

    private static Verb[] Verbs =>
    [
        new ServeVerb(), new MigrateVerb(), new TokenVerb(), new ConfigVerb(), new ImportVerb(), new SeedVerb(), new VerifyVerb(), new ProjectionsVerb(),
        new MessagesVerb(), new LogVerb(), new SessionsVerb(), new TransparencyVerb(), new KeysVerb(), new EraseVerb(), new RetentionVerb(), new ExportVerb(), new ReadLogVerb(), new RecordOfProcessingVerb(), new ReleaseVerb(), new ScenarioVerb(), new TortureVerb(),
        new AttackVerb(), new FactSheetVerb(), new SurveyVerb(),
    ];

    /// <returns>The exit code.</returns>
    public static Task<int> Run(string[] args) => Run(Parse(args), Console.Out, Console.Error);

    /// <param name="arguments">As <see cref="Parse"/> read them.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="errors">Where all else goes.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(ParseResult arguments, TextWriter output, TextWriter errors) => arguments.Action is ParseErrorAction
        ? Refuse(arguments, new Terminal(arguments.GetValue(Json), output, errors))
        : await arguments.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output, Error = errors });

    public static ParseResult Parse(string[] args)
    {
        var root = new RootCommand("Casework: case management for municipalities' integration work.") { Json };
        foreach (var verb in Verbs)
            root.Subcommands.Add(verb);
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExamples((HelpAction)help.Action!);

        return root.Parse(args);
    }

    private static int Refuse(ParseResult arguments, Terminal terminal)
    {
        var message = string.Join(" ", arguments.Errors.Select(error => error.Message));
        var verb = PathTo(arguments.CommandResult.Command);
        terminal.Fail(new Failure(ExitCode.BadArguments, "BAD_ARGUMENTS", $"{message} See: casework{verb} --help"));
        return (int)ExitCode.BadArguments;
    }

    private static string PathTo(Command command) =>
        command is Verb ? $"{command.Parents.OfType<Command>().Select(PathTo).FirstOrDefault()} {command.Name}" : "";
}
