using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Staffing;

/// <summary>A notice tells of a clock. When the file goes to another municipality, the clock goes, and the notice with it.</summary>
public sealed class HandingOverAFileWithNotices(StaffedOffice office) : IClassFixture<StaffedOffice>
{
    [Fact]
    public async Task Takes_them_from_whoever_had_it()
    {
        Assert.Equal(new[] { office.Nobodys, office.Pathway }.Order(), (await Noticed()).Order());
        var fields = new[] { "IDENTITY", "RECOGNITION" }.Select(field => new { field, basis = "TASK_OF_AN_OFFICE" });
        var at = (await office.Ada.Api.On(office.Pathway, "requestTransfer", new { target = Callers.OtherTown, reason = "MOVED", movesOn = StaffedOffice.Day(0), fields })).Accepted().Position;
        Assert.Contains(office.Pathway, await Noticed());

        var offer = (await office.Elsewhere.Api.Ask("query($at: Long) { transferOffers(minPosition: $at) { transferId pathwayId } }", new { at })).Data.At("transferOffers.0");
        var accepted = (await office.Elsewhere.Api.On(offer.Text("pathwayId")!, "acceptTransfer", new { transferId = offer.At("transferId").GetGuid() })).Accepted();

        await office.Ada.Api.Ask("query($at: Long) { notices(minPosition: $at) { totalCount } }", new { at = accepted.Position });
        Assert.Equal([office.Nobodys], await Noticed());
        Assert.Equal(1, (await office.Clara.Notices()).At("totalCount").GetInt32());
        Assert.Equal(4L, await office.Api.Database.Ask<long>("select count(*) from casework.deadline_notices where tenant_id = '" + Callers.Town + "'"));
    }

    private async Task<IReadOnlyList<string?>> Noticed() => (await office.Ada.Notices()).Each("nodes", "pathwayId");
}
