using System.CommandLine.Invocation;
using Casework.Api.CommandLine;

namespace Casework.Api.Tests.CommandLine;

/// <summary>
/// What the command line answers before it does anything: help, and arguments that it refuses. Neither depends on the environment, so no
/// process is started for it; <see cref="CaseworkProcess"/> runs what does something.
/// </summary>
internal static class ParsedLine
{
    public static async Task<Finished> Answer(params string[] arguments)
    {
        var parsed = CaseworkCommand.Parse(arguments);
        Assert.True(parsed.Action is ParseErrorAction or HelpWithExamples, $"casework {string.Join(' ', arguments)} would do something.");
        var (output, errors) = (new StringWriter(), new StringWriter());
        var exit = await CaseworkCommand.Run(parsed, output, errors);
        return new Finished(exit, output.ToString(), errors.ToString());
    }
}
