using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Commands;

public class RepeatingACommand(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Has_its_effect_once_and_the_same_answer()
    {
        var newcomer = new Newcomer();
        var opened = (await _ada.Open(newcomer)).Accepted();
        var before = await api.Recorded();
        var again = (await _ada.Open(newcomer)).Accepted();

        Assert.Equal($"{opened}", $"{again}");
        Assert.Equal(before, await api.Recorded());
    }

    [Fact]
    public async Task Answers_the_first_version_and_position_though_others_came_after()
    {
        var pathway = await _ada.Open();
        var contact = Contact(pathway, "PHONE");
        var first = (await _ada.Command("recordContact", contact)).Accepted();
        await _ada.On(pathway, "recordForumAttendance", new { forum = "PUBLIC_FORUM" });
        var again = (await _ada.Command("recordContact", contact)).Accepted();

        Assert.Equal((first.Version, first.Position), (again.Version, again.Position));
    }

    [Fact]
    public async Task Has_its_effect_once_when_sixteen_arrive_together()
    {
        var newcomer = new Newcomer();
        var opened = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _ada.Open(newcomer)));
        Assert.Single(opened.Select(answer => (answer.Accepted().PathwayId, answer.Version, answer.Position)).Distinct());

        var contact = Contact(opened[0].PathwayId!, "LETTER");
        var before = await api.Recorded();
        var contacts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _ada.Command("recordContact", contact)));

        Assert.Equal((2, before.Events + 1), Assert.Single(contacts.Select(answer => (answer.Accepted().Version, answer.Position)).Distinct()));
        Assert.Equal((before.Events + 1, before.Commands + 1, before.Streams), await api.Recorded());
    }

    [Fact]
    public async Task With_other_content_is_refused()
    {
        var pathway = await _ada.Open();
        var id = Guid.NewGuid();
        (await _ada.Command("recordContact", Contact(pathway, "PHONE", id))).Accepted();
        var before = await api.Recorded();

        (await _ada.Command("recordContact", Contact(pathway, "LETTER", id))).Refused("CommandIdReusedError", "COMMAND_ID_REUSED");
        (await _ada.Command("recordForumAttendance", new { commandId = id, pathwayId = pathway, forum = "PUBLIC_FORUM" })).Refused("CommandIdReusedError", "COMMAND_ID_REUSED");
        (await _ada.Command("recordContact", Contact(await _ada.Open(), "PHONE", id))).Refused("CommandIdReusedError", "COMMAND_ID_REUSED");

        Assert.Equal((before.Events + 1, before.Commands + 1, before.Streams + 1), await api.Recorded());
    }

    [Fact]
    public async Task Is_taken_anew_after_a_refusal()
    {
        var pathway = await _ada.Open();
        var attendance = new { commandId = Guid.NewGuid(), pathwayId = pathway, courseId = Guid.NewGuid(), units = 10, effectiveOn = "2026-05-01" };
        (await _ada.Command("recordAttendance", attendance)).Refused("RefusedError", "COURSE_NOT_FOUND");

        (await _ada.On(pathway, "enrolInCourse", new { attendance.courseId, courseType = "GENERAL", provider = "Adult College", startsOn = "2026-04-01" }, "2026-04-01")).Accepted();
        var taken = (await _ada.Command("recordAttendance", attendance)).Accepted();

        Assert.Equal(["UNITS_EXCEEDED"], taken.Warnings);
    }

    [Fact]
    public async Task Is_another_command_in_another_municipality()
    {
        var id = Guid.NewGuid();
        var here = (await _ada.Open(new Newcomer { CommandId = id })).Accepted();
        var there = (await api.As(Callers.Ben).Open(new Newcomer { CommandId = id, Municipality = Callers.OtherTown })).Accepted();

        Assert.NotEqual(here.PathwayId, there.PathwayId);
    }

    private static object Contact(string pathway, string channel, Guid? id = null) =>
        new { commandId = id ?? Guid.NewGuid(), pathwayId = pathway, channel, effectiveOn = "2026-06-01" };
}
