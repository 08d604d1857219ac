using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Casework.Api.CommandLine;

/// <summary>The help that the options make, then examples of the verb and the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is Verb verb)
        {
            output.WriteLine("Examples:");
            foreach (var example in verb.Examples)
                output.WriteLine($"  casework {example}");
            output.WriteLine();
        }

        output.WriteLine("""
            Exit codes:
              0    done
              1    failed: the message says why
              2    bad arguments or configuration
              3    the environment lacks something: PostgreSQL, a free port, access to a folder
              130  interrupted

            """);
        return result;
    }
}
