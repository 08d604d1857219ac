namespace Casework.Api.CommandLine;

/// <summary>How a verb ended. Scripts rely on the numbers.</summary>
internal enum ExitCode
{
    Ok = 0,

    /// <summary>The verb did its work and the answer is no, or it found a defect.</summary>
    Failed = 1,

    /// <summary>The arguments or the configuration say something that cannot be done.</summary>
    BadArguments = 2,

    /// <summary>The machine lacks something: PostgreSQL, a free port, a folder that can be written.</summary>
    BadEnvironment = 3,

    /// <summary>Ctrl-C or SIGTERM came before the end.</summary>
    Interrupted = 130,
}
