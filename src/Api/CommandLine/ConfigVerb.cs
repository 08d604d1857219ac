using System.CommandLine;
using Casework.Api.Configuration;

namespace Casework.Api.CommandLine;

internal sealed class ConfigVerb() : Verb(
    "config", "Show the configuration in force, with secrets masked.",
    "config", "config --json")
{
    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var settings = Setting.AllOf(context.Configuration).Select(setting => new { setting.Key, Value = setting.ShownIn(context.Configuration), setting.Meaning }).ToList();
        context.Terminal.Answer(
            new { environment = context.Environment.EnvironmentName, settings },
            [
                $"Environment: {context.Environment.EnvironmentName}",
                .. settings.Select(setting => $"{setting.Key} = {setting.Value ?? "(not set)"}{Environment.NewLine}    {setting.Meaning}"),
            ]);
        return Task.FromResult(ExitCode.Ok);
    }
}
