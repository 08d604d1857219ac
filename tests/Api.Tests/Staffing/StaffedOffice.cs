using System.Globalization;
using Casework.Api.Commands;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Staffing;

/// <summary>
/// An office with a team: Ada, who is away and has one pathway, and Dora, who leads. Clara of another team stands in for Ada. One
/// pathway is nobody's. On both a clock has run out. Two servers share the work.
/// </summary>
public sealed class StaffedOffice : IAsyncLifetime
{
    private static readonly Dictionary<string, string> AtOnce = new() { ["Casework:Messages:LateNotices"] = "0" };

    private ApiServer? _second;

    public CaseworkApi Api { get; } = new() { Settings = AtOnce };

    public Guid Team { get; } = Guid.NewGuid();

    public string Pathway { get; private set; } = "";

    public string Nobodys { get; private set; } = "";

    public Guid Procedure { get; private set; }

    internal StaffClient Ada => new(Api.As(Callers.Ada));

    internal StaffClient Clara => new(Api.As(Callers.Clara));

    internal StaffClient Dora => new(Api.As(new Caller("dora", Role.TeamLead, Callers.Town)));

    internal StaffClient Elsewhere => new(Api.As(Callers.Ben));

    public static string Day(int fromToday) =>
        new Today(TimeProvider.System).Date.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task InitializeAsync()
    {
        await Api.InitializeAsync();
        _second = await ApiServer.Start(Api.Database, Api.DataFolder, AtOnce);
        await Dora.Accepted("foundTeam", new { teamId = Team, name = "Nord" }, Day(-30));
        foreach (var caseworker in new[] { "ada", "dora" })
            await Dora.Accepted("addTeamMember", new { teamId = Team, caseworker }, Day(-30));
        await Dora.Accepted("nameTeamLead", new { teamId = Team, caseworker = "dora" }, Day(-30));
        await Dora.Accepted("nameDeputy", new { deputyshipId = Guid.NewGuid(), caseworker = "ada", deputy = "clara", from = Day(-1), until = Day(14) });
        Pathway = await Ada.Api.Open();
        (await Ada.Api.On(Pathway, "assignCaseworker", new { caseworker = "ada" })).Accepted();
        Procedure = await File(Pathway);
        Nobodys = await Ada.Api.Open();
        await File(Nobodys);
        await Waiting.Until(async () => await Api.Database.Ask<long>("select count(*) from casework.deadline_notices") == 4);
    }

    public async Task DisposeAsync()
    {
        await _second!.DisposeAsync();
        await Api.DisposeAsync();
    }

    private async Task<Guid> File(string pathway)
    {
        var procedureId = Guid.NewGuid();
        (await Ada.Api.On(pathway, "fileRecognition", new { procedureId, referenceOccupation = "Nurse", regulated = true, authority = "Office", track = "STANDARD", trainingCountry = "SYR" }, Day(-70))).Accepted();
        return procedureId;
    }
}
