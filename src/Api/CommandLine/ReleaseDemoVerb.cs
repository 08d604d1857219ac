using System.CommandLine;
using System.Globalization;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Domain.Releases;
using Casework.Projections;

namespace Casework.Api.CommandLine;

internal sealed class ReleaseDemoVerb : Verb
{
    private const string Preparer = "demo-administrator";
    private const string Publisher = "demo-data_protection_officer";

    private readonly Option<string> _schema = new("--schema") { Description = "The release schema.", DefaultValueFactory = _ => "CR-1" };

    public ReleaseDemoVerb() : base(
        "demo", "Prepare and publish everything that is due, as two invented people, for trying it out. In the Development environment only.",
        "release demo", "release demo --json") => Options.Add(_schema);

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        if (!context.Environment.IsDevelopment())
            throw new VerbFailedException("NOT_IN_DEVELOPMENT", "Releases by invented people are made in the Development environment only.");

        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        if (runtime.Releases.Schemas.Named(arguments.GetRequiredValue(_schema)) is not { } schema)
            throw new VerbFailedException(ReleaseRejection.SchemaUnknown.Code, ReleaseRejection.SchemaUnknown.English);

        var today = new Today(TimeProvider.System).Date;
        var published = new List<Release>();
        while (ReleaseCalendar.Next(schema, (await runtime.Releases.Read(cancel)).State, today) is var (table, period))
        {
            var prepare = new PrepareRelease(schema.Id, table, period.ToString());
            var publish = new PublishRelease(ReleaseStreams.IdOf(schema.Id, table, period.ToString()));
            ReleaseOptions.Accepted(await runtime.Releases.Prepare(ReleaseOptions.MetaOf(Preparer, publish.ReleaseId, prepare), prepare, today, cancel), publish.ReleaseId);
            published.Add(ReleaseOptions.Accepted(await runtime.Releases.Publish(ReleaseOptions.MetaOf(Publisher, publish.ReleaseId, publish), publish, today, cancel), publish.ReleaseId));
            context.Terminal.Say($"{ReleaseOptions.NameOf(table)} {period}");
        }

        context.Terminal.Answer(
            new { published = published.Select(ReleaseOptions.Shown) },
            string.Create(CultureInfo.InvariantCulture, $"Published: {published.Count(release => release.Table is ReleaseTable.QuarterlyFlows)} quarters, {published.Count(release => release.Table is ReleaseTable.YearlyFlows)} years, {published.Count(release => release.Table is ReleaseTable.YearlyStocks)} stocks, {published.Count(release => release.Table is ReleaseTable.AnnualReport)} reports. See: casework release list, casework release budget"));
        return ExitCode.Ok;
    }
}
