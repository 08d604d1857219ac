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
        new AttackVerb(), new FactSheetVerb(),
    ];

    /// <returns>The exit code.</returns>
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Casework: case management for municipalities' integration work.") { Json };
        foreach (var verb in Verbs)
            root.Subcommands.Add(verb);
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExamples((HelpAction)help.Action!);

        var arguments = root.Parse(args);
        if (arguments.Action is ParseErrorAction)
            return Refuse(arguments);

        return await arguments.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static int Refuse(ParseResult arguments)
    {
        var message = string.Join(" ", arguments.Errors.Select(error => error.Message));
        var verb = PathTo(arguments.CommandResult.Command);
        new Terminal(arguments.GetValue(Json)).Fail(new Failure(ExitCode.BadArguments, "BAD_ARGUMENTS", $"{message} See: casework{verb} --help"));
        return (int)ExitCode.BadArguments;
    }

    private static string PathTo(Command command) =>
        command is Verb ? $"{command.Parents.OfType<Command>().Select(PathTo).FirstOrDefault()} {command.Name}" : "";
}
