namespace Casework.Api.CommandLine;

/// <summary>A verb cannot go on, for a reason that is no bug. The message is a sentence for the person who typed it.</summary>
internal sealed class VerbFailedException(string code, string message, ExitCode exit = ExitCode.Failed) : Exception(message)
{
    public string Code { get; } = code;

    public ExitCode Exit { get; } = exit;
}
