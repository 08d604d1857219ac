using System.CommandLine;
using System.Globalization;
using System.Text;
using Casework.Api.CommandLine;
using Casework.Projections.Transparency;

namespace Casework.Api.Transparency;

internal sealed class TransparencyBundleVerb : Verb
{
    private readonly Argument<FileInfo> _file = new("file") { Description = "A bundle, as \"casework export audit --format bundle\" writes it." };
    private readonly Option<string[]> _keys = new("--key") { Description = "A key of the log that you have from somebody else than who gave you the bundle. Without one the bundle's own keys are believed." };

    public TransparencyBundleVerb() : base(
        "bundle", "Check an audit bundle offline, as the verifier that stands alone does: that every entry is in the signed log, and none was left out or put in. Exit codes: 0 all is proven, 1 something is not.",
        "transparency bundle audit-2026.bundle", "transparency bundle audit-2026.bundle --key KEY --json")
    {
        Arguments.Add(_file);
        Options.Add(_keys);
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var (file, given) = (arguments.GetRequiredValue(_file), arguments.GetValue(_keys) ?? []);
        if (!file.Exists)
            throw new VerbFailedException("FILE_NOT_FOUND", $"There is no file {file}.", ExitCode.BadArguments);
        var keys = given.Length == 0 ? null : GivenKeys.Read(given);
        using var bundle = new StreamReader(file.FullName, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false);
        var report = await context.Terminal.Follow("Checking the bundle", total: null, _ => BundleCheck.Run(bundle, keys, cancel));
        context.Terminal.Answer(
            new
            {
                origin = report.Checkpoint?.Origin,
                treeSize = report.Checkpoint?.Head.Size.ToString(CultureInfo.InvariantCulture),
                root = report.Checkpoint?.Head.Root.ToBase64(),
                report.Entries,
                report.Scope,
                report.OwnKeys,
                report.Violations,
            },
            [
                .. report.Violations.Select(violation => $"{violation}"),
                string.Create(CultureInfo.InvariantCulture, $"{report.Entries:N0} entries of {report.Checkpoint?.Origin ?? "no log"}: {(report.Violations.Count == 0 ? "all is proven" : $"{report.Violations.Count} violations")}."),
                .. report.OwnKeys ? ["The keys are those of the bundle itself: compare them with the ones that were published."] : Array.Empty<string>(),
            ]);
        return report.Violations.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }
}
