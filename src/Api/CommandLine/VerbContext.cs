using Casework.Api.Configuration;

namespace Casework.Api.CommandLine;

/// <summary>What every verb works with.</summary>
internal sealed record VerbContext(
    Terminal Terminal, CaseworkSettings Settings, IConfiguration Configuration, IHostEnvironment Environment, ILoggerFactory Loggers);
