using Casework.Domain.Pathways;

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
        Assert.Equal(["ARRIVAL", "LANGUAGE", "PARTICIPATION", "RECOGNITION", "WORK"], Labels.OfTheHouse.Stages.Keys.Order());
        AssertBoth(Labels.OfTheHouse.Stages.Values);
    }

    [Fact]
    public void Gives_no_two_facts_the_same_name()
    {
        var labels = Labels.OfTheHouse.Facts.Values.ToList();

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
