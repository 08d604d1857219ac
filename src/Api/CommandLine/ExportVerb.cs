using System.CommandLine;

namespace Casework.Api.CommandLine;

internal sealed class ExportVerb : Verb
{
    public ExportVerb() : base(
        "export", "Write files for those who have a right to them: a person's own data, or what auditors look into. Every export is recorded in the read log first.",
        "export person --municipality 09162000 --pathway 5d2a0d3e-6f3b-4c52-9a5f-0d8c3f0c1a01 --out answer", "export audit --municipality 09162000 --format csv --out audit.csv")
    {
        Subcommands.Add(new ExportPersonVerb());
        Subcommands.Add(new ExportAuditVerb());
        Subcommands.Add(new ExportPurgeVerb());
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        throw new VerbFailedException("BAD_ARGUMENTS", "Say what to export: person or audit; or purge. See: casework export --help", ExitCode.BadArguments);
}
