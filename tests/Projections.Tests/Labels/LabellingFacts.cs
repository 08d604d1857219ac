using Casework.Domain.HealthFiles;
using Casework.Domain.Notices;
using Casework.Domain.Pathways;
using Casework.Domain.Releases;
using Casework.Domain.Staffing;
using Casework.Domain.Surveys;

namespace Casework.Projections.Tests;

public class LabellingFacts
{
    [Fact]
    public void Names_every_stored_event_in_both_languages()
    {
        Assert.Equal(PathwayEvents.StoredNames.Select(stored => stored.Name).Order(), Labels.OfTheHouse.Facts.Keys.Order());
        AssertBoth(Labels.OfTheHouse.Facts.Values);
    }

    [Fact]
    public void Names_every_stage_in_both_languages()
    {
        Assert.Equal(["ARRIVAL", "HOUSING", "LANGUAGE", "PARTICIPATION", "RECOGNITION", "RESIDENCE", "SCHOOLING", "SKILLS", "WORK"], Labels.OfTheHouse.Stages.Keys.Order());
        AssertBoth(Labels.OfTheHouse.Stages.Values);
    }

    [Fact]
    public void Names_every_residence_status_in_both_languages()
    {
        Assert.Equal(
            RulesOfTheHouse.Book.RuleSets.Where(set => set.Topic == "residence.statuses").SelectMany(set => set.Values.Keys).Distinct().Order(),
            Labels.OfTheHouse.ResidenceStatuses.Keys.Order());
        AssertBoth(Labels.OfTheHouse.ResidenceStatuses.Values);
    }

    [Fact]
    public void Names_every_entry_of_a_health_file_in_both_languages()
    {
        Assert.Equal(HealthEvent.StoredNames.Select(stored => stored.Name).Order(), Labels.OfTheHouse.HealthFacts.Keys.Order());
        AssertBoth(Labels.OfTheHouse.HealthFacts.Values);
    }

    [Fact]
    public void Names_every_entry_on_teams_deputies_and_notices_in_both_languages()
    {
        Assert.Equal(StaffEvent.StoredNames.Concat(NoticeEvent.StoredNames).Select(stored => stored.Name).Order(), Labels.OfTheHouse.StaffFacts.Keys.Order());
        AssertBoth(Labels.OfTheHouse.StaffFacts.Values);
    }

    [Fact]
    public void Names_every_entry_on_releases_and_surveys_in_both_languages()
    {
        Assert.Equal(ReleaseEvent.StoredNames.Concat(SurveyEvent.StoredNames).Select(stored => stored.Name).Order(), Labels.OfTheHouse.ReleaseFacts.Keys.Order());
        AssertBoth(Labels.OfTheHouse.ReleaseFacts.Values);
    }

    [Fact]
    public void Names_every_level_of_a_notice_in_both_languages()
    {
        Assert.Equal(["BEGUN", "MISSED", "THREE_QUARTERS_OVER"], Labels.OfTheHouse.Notices.Keys.Order());
        AssertBoth(Labels.OfTheHouse.Notices.Values);
    }

    [Fact]
    public void Gives_no_two_facts_the_same_name()
    {
        var labels = Labels.OfTheHouse.Facts.Values.Concat(Labels.OfTheHouse.HealthFacts.Values).Concat(Labels.OfTheHouse.StaffFacts.Values).ToList();

        Assert.Equal(labels.Count, labels.Select(label => label.De).Distinct().Count());
        Assert.Equal(labels.Count, labels.Select(label => label.En).Distinct().Count());
    }

    private static void AssertBoth(IEnumerable<Label> labels) =>
        Assert.All(labels, label =>
        {
            Assert.NotEmpty(label.De.Trim());
            Assert.NotEmpty(label.En.Trim());
        });
}
