using Casework.Domain.Pathways;

namespace Casework.Domain.Tests.Pathways;

public class NamingEvents
{
    [Fact]
    public void Gives_every_event_exactly_one_stored_name()
    {
        var events = typeof(PathwayEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PathwayEvent)) && !type.IsAbstract);
        Assert.Equal(events.OrderBy(type => type.FullName), PathwayEvents.StoredNames.Select(stored => stored.Type).OrderBy(type => type.FullName));
    }

    [Fact]
    public void Uses_no_name_twice() =>
        Assert.Equal(PathwayEvents.StoredNames.Count, PathwayEvents.StoredNames.Select(stored => stored.Name).Distinct().Count());

    [Fact]
    public void Writes_names_in_lower_case_with_underscores() =>
        Assert.All(PathwayEvents.StoredNames, stored => Assert.Matches("^[a-z]+(_[a-z]+)*$", stored.Name));
}
