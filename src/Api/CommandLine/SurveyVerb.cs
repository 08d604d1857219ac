using System.CommandLine;

namespace Casework.Api.CommandLine;

internal sealed class SurveyVerb : Verb
{
    public SurveyVerb() : base(
        "survey", "Figures of surveys, such as social trust, and of volunteers: imported as others have published them.",
        "survey import trust-2025.csv --as ada", "survey list", "survey withdraw --question TRUST_IN_PEOPLE --wave 2025 --reason entered_in_error --as ada")
    {
        Subcommands.Add(new SurveyImportVerb());
        Subcommands.Add(new SurveyListVerb());
        Subcommands.Add(new SurveyWithdrawVerb());
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        throw new VerbFailedException("BAD_ARGUMENTS", "Say what to do with them: import, list or withdraw. See: casework survey --help", ExitCode.BadArguments);
}
