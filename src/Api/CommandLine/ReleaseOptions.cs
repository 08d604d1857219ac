using System.CommandLine;
using System.Text.Json;
using Casework.Api.Commands;
using Casework.Domain;
using Casework.Domain.Access;
using Casework.Domain.Releases;
using Casework.EventStore;

namespace Casework.Api.CommandLine;

/// <summary>Which release, and who gives the command.</summary>
internal sealed class ReleaseOptions
{
    private readonly Option<string> _schema = new("--schema") { Description = "The release schema.", DefaultValueFactory = _ => "CR-1" };
    private readonly Option<ReleaseTable> _table = new("--table") { Description = "What it holds: quarterly_flows, yearly_flows, yearly_stocks or annual_report.", Required = true };
    private readonly Option<string> _period = new("--period") { Description = "The quarter (2026-Q3) or the year (2026).", Required = true };
    private readonly Option<string> _as = new("--as") { Description = "Who does it: the subject of an administrator's token. Two people are needed.", Required = true };

    public ReleaseOptions(Verb verb)
    {
        foreach (var option in new Option[] { _schema, _table, _period, _as })
            verb.Options.Add(option);
        _table.CustomParser = given =>
        {
            if (Enum.GetValues<ReleaseTable>().Cast<ReleaseTable?>().FirstOrDefault(table => NameOf(table!.Value).Equals(given.Tokens[0].Value, StringComparison.OrdinalIgnoreCase)) is { } known)
                return known;
            given.AddError($"--table takes one of {string.Join(", ", Enum.GetValues<ReleaseTable>().Select(NameOf))}.");
            return default;
        };
    }

    public static string NameOf(ReleaseTable table) => JsonNamingPolicy.SnakeCaseLower.ConvertName(table.ToString());

    /// <summary>What a verb says of a release.</summary>
    public static object Shown(Release release) => new
    {
        id = release.Id,
        release.Schema,
        release.Table,
        period = release.Period.ToString(),
        release.LogSize,
        release.PreparedBy,
        release.PreparedAt,
        release.PublishedBy,
        release.PublishedAt,
    };

    public PrepareRelease Asked(ParseResult arguments) => new(arguments.GetRequiredValue(_schema), arguments.GetRequiredValue(_table), arguments.GetRequiredValue(_period));

    public CommandMeta Meta(ParseResult arguments, Guid release, object command) => MetaOf(arguments.GetRequiredValue(_as), release, command);

    public static CommandMeta MetaOf(string actor, Guid release, object command) => CommandContent.Meta(Guid.CreateVersion7(), release, command, new Caller(actor, Role.Administrator));

    /// <exception cref="VerbFailedException">It was refused.</exception>
    public static Release Accepted(Transacted<ReleaseLedger, Rejection> outcome, Guid release) => outcome.Refusal is { } refusal
        ? throw new VerbFailedException(refusal.Code, refusal.English)
        : outcome.State.Find(release)!;
}
