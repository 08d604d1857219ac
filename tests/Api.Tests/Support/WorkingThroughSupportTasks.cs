using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Support;

public class WorkingThroughSupportTasks(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Question =
        "query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { supportTasks { taskId topic text status openedOn dueOn block doneOn outcome } digitalSkills { level assessedOn courses { course provider completedOn } } timeline(last: 1) { nodes { id } } } }";

    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Shows_where_each_stands_and_reopens_what_was_done_by_mistake()
    {
        var pathway = (await _ada.Open(new Newcomer { EffectiveOn = "2026-01-06" })).Accepted().PathwayId!;
        var (doctor, degree) = (Guid.NewGuid(), Guid.NewGuid());
        (await _ada.On(pathway, "openSupportTask", new { taskId = doctor, topic = "HEALTH_ACCESS", text = "Find a doctor", dueOn = "2026-03-01" }, "2026-02-01")).Accepted();
        (await _ada.On(pathway, "openSupportTask", new { taskId = degree, topic = "DEGREES", text = "Translate the diploma" }, "2026-02-02")).Accepted();
        (await _ada.On(pathway, "blockSupportTask", new { taskId = degree, block = "DOCUMENT_MISSING" }, "2026-02-03")).Accepted();
        var done = (await _ada.On(pathway, "finishSupportTask", new { taskId = doctor, outcome = "SOLVED" }, "2026-02-10")).Accepted();

        var tasks = (await _ada.Ask(Question, new { id = pathway, at = done.Position })).Data;
        Assert.Equal(["Find a doctor", "Translate the diploma"], tasks.Each("pathway.supportTasks", "text"));
        Assert.Equal(["DONE", "BLOCKED"], tasks.Each("pathway.supportTasks", "status"));
        Assert.Equal(["2026-03-01", null], tasks.Each("pathway.supportTasks", "dueOn"));
        Assert.Equal(["SOLVED", null], tasks.Each("pathway.supportTasks", "outcome"));
        Assert.Equal([null, "DOCUMENT_MISSING"], tasks.Each("pathway.supportTasks", "block"));

        (await _ada.On(pathway, "retractEntry", new { entryId = tasks.Text("pathway.timeline.nodes.0.id"), reason = "No place there" })).Accepted();
        Assert.Equal(["OPEN", "BLOCKED"], (await _ada.Ask(Question, new { id = pathway })).Data.Each("pathway.supportTasks", "status"));
    }

    [Fact]
    public async Task Goes_with_digital_skills_that_grow()
    {
        var pathway = (await _ada.Open(new Newcomer { EffectiveOn = "2026-01-06" })).Accepted().PathwayId!;
        (await _ada.On(pathway, "assessDigitalSkill", new { level = 4 }, "2026-02-01")).Refused("RefusedError", "DIGITAL_LEVEL_OUT_OF_RANGE");
        (await _ada.On(pathway, "assessDigitalSkill", new { level = 0 }, "2026-02-01")).Accepted();
        (await _ada.On(pathway, "completeDigitalCourse", new { course = "DEVICE_BASICS", provider = "Library" }, "2026-04-01")).Accepted();
        (await _ada.On(pathway, "assessDigitalSkill", new { level = 2 }, "2026-05-01")).Accepted();

        var skills = (await _ada.Ask(Question, new { id = pathway })).Data.At("pathway.digitalSkills");
        Assert.Equal((2, "2026-05-01"), (skills.At("level").GetInt32(), skills.Text("assessedOn")));
        Assert.Equal(("DEVICE_BASICS", "Library", "2026-04-01"), (skills.Text("courses.0.course"), skills.Text("courses.0.provider"), skills.Text("courses.0.completedOn")));
    }
}
