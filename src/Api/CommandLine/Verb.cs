using System.CommandLine;
using System.Runtime.InteropServices;
using Casework.Api.Composition;
using Casework.Api.Configuration;

namespace Casework.Api.CommandLine;

/// <summary>
/// One thing the program can be told to do; one file each, listed in <see cref="CaseworkCommand"/>. This base reads the
/// configuration, ends the work on Ctrl-C and turns what goes wrong into a sentence and an exit code.
/// </summary>
internal abstract class Verb : Command
{
    /// <param name="examples">Command lines that work as they stand, without the program's name.</param>
    protected Verb(string name, string description, params IReadOnlyList<string> examples) : base(name, description)
    {
        Examples = examples;
        SetAction((arguments, cancel) => Invoke(arguments, cancel));
    }

    public IReadOnlyList<string> Examples { get; }

    /// <summary>The least level that is logged when the configuration names none.</summary>
    protected virtual LogLevel LogLevel => LogLevel.Warning;

    protected abstract Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel);

    private async Task<int> Invoke(ParseResult arguments, CancellationToken cancel)
    {
        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        var terminal = new Terminal(arguments.GetValue(CaseworkCommand.Json), arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        return (int)await Run(arguments, terminal, interrupted.Token);

        void Interrupt(PosixSignalContext signal)
        {
            signal.Cancel = true;
            interrupted.Cancel();
        }
    }

    private async Task<ExitCode> Run(ParseResult arguments, Terminal terminal, CancellationToken cancel)
    {
        var builder = WebApplication.CreateBuilder();
        using var loggers = LoggerFactory.Create(logging => ConsoleLogging.Configure(logging, builder.Configuration, builder.Environment, LogLevel));
        try
        {
            var settings = CaseworkSettings.Read(builder.Configuration);
            return await Run(arguments, new VerbContext(terminal, settings, builder.Configuration, builder.Environment, loggers), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            terminal.Fail(new Failure(ExitCode.Interrupted, "INTERRUPTED", "Interrupted."));
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (Failure.Of(e) is { } failure)
        {
            terminal.Fail(failure);
            return failure.Exit;
        }
        catch (Exception e)
        {
            ApiLog.VerbBroke(loggers.CreateLogger<Verb>(), Name, e);
            terminal.Fail(new Failure(ExitCode.Failed, "UNEXPECTED", "An unexpected error ended the work; the log has the details."));
            return ExitCode.Failed;
        }
    }
}
