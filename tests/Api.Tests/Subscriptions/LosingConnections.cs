using System.Globalization;
using Casework.Api.Commands;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Subscriptions;

/// <summary>Streams outlast the loss of every connection to the database.</summary>
public class LosingConnections(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Leaves_followers_of_pathways_without_a_gap()
    {
        var id = await _ada.Open();
        using var stream = await EventStream.Open(api.Http, _ada.Token, "subscription($id: ID) { pathwayChanged(id: $id, after: 0) { position } }", new { id });
        await stream.Take(1);
        for (var loss = 0; loss < 3; loss++)
        {
            await LoseConnections();
            var position = await Eventually(id, "recordContact", new { channel = "PHONE", note = $"Talk {loss}" });
            // A command whose answer was lost may have been recorded before it was repeated.
            long heard;
            do
                heard = long.Parse((await stream.Take(1))[0].Id!, CultureInfo.InvariantCulture);
            while (heard < position);
            Assert.Equal(position, heard);
        }
    }

    [Fact]
    public async Task Leaves_followers_of_deadlines_with_what_comes_later()
    {
        var today = new Today(TimeProvider.System).Date;
        var opened = today.AddDays(-200).ToString("yyyy-MM-dd", null);
        var id = (await _ada.Open(new Newcomer { EffectiveOn = opened, ArrivedOn = opened })).Accepted().PathwayId!;
        using var stream = await EventStream.Open(api.Http, _ada.Token, "subscription { deadlineDue(withinDays: 60) { pathwayId } }");
        await LoseConnections();
        var recognition = new { procedureId = Guid.NewGuid(), referenceOccupation = "Electrician", regulated = false, authority = "Chamber", track = "STANDARD", trainingCountry = "SYR" };
        await Eventually(id, "fileRecognition", recognition);
        Assert.Equal(id, (await stream.Take(1))[0].Data.Text("data.deadlineDue.pathwayId"));
    }

    private Task LoseConnections() =>
        api.Database.Execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");

    /// <returns>The position of the command that was accepted.</returns>
    private async Task<long> Eventually(string pathway, string mutation, object fields)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return (await _ada.On(pathway, mutation, fields)).Accepted().Position!.Value;
            }
            catch (Xunit.Sdk.XunitException) when (attempt < 20)
            {
                await Task.Delay(100);
            }
        }
    }
}
