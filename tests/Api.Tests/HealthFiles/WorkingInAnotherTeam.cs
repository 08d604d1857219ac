using System.Text.Json;
using Casework.Api.Tests.Staffing;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.HealthFiles;

/// <summary>Once there are teams, a health file is open to the one that has the case.</summary>
public sealed class WorkingInAnotherTeam(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    [Fact]
    public async Task Shows_no_health_file_of_a_case_that_somebody_here_has()
    {
        var lead = new StaffClient(api.As(Callers.Lead));
        var (north, south) = (Guid.NewGuid(), Guid.NewGuid());
        foreach (var (team, name, member) in new[] { (north, "North", "ada"), (south, "South", "clara") })
        {
            await lead.Accepted("foundTeam", new { teamId = team, name }, StaffedOffice.Day(-30));
            await lead.Accepted("addTeamMember", new { teamId = team, caseworker = member }, StaffedOffice.Day(-30));
        }

        var (ada, clara) = (new HealthClient(api.As(Callers.Ada)), new HealthClient(api.As(Callers.Clara)));
        var pathway = await api.As(Callers.Ada).Open();
        Assert.NotEqual(JsonValueKind.Null, (await clara.Read(pathway)).ValueKind);

        (await api.As(Callers.Ada).On(pathway, "assignCaseworker", new { caseworker = "ada" })).Accepted();
        Assert.NotEqual(JsonValueKind.Null, (await ada.Read(pathway)).ValueKind);
        Assert.Equal(JsonValueKind.Null, (await clara.Read(pathway)).ValueKind);
        Assert.Equal("PATHWAY_NOT_FOUND", (await clara.Command(pathway, "makeReferral", new { referralId = Guid.NewGuid(), place = "MIDWIFE" })).Text("errors.0.code"));
        // The case itself is still the municipality's.
        Assert.Equal(pathway, (await api.As(Callers.Clara).Ask("query($id: ID!) { pathway(id: $id) { id } }", new { id = pathway })).Data.Text("pathway.id"));

        await lead.Accepted("nameDeputy", new { deputyshipId = Guid.NewGuid(), caseworker = "ada", deputy = "clara", from = StaffedOffice.Day(-1), until = StaffedOffice.Day(1) });
        Assert.NotEqual(JsonValueKind.Null, (await clara.Read(pathway)).ValueKind);
    }
}
