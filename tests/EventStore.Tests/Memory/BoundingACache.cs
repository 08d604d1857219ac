namespace Casework.EventStore.Tests.Memory;

public class BoundingACache
{
    [Fact]
    public void Keeps_as_many_as_it_may_and_the_latest_used()
    {
        var cache = new BoundedCache<int, string>(capacity: 3, TimeSpan.FromHours(1));
        for (var i = 0; i < 1_000; i++)
        {
            cache.Set(i, $"{i}");
            cache.TryGet(0, out _);
        }

        Assert.Equal([0, 998, 999], Kept(cache, 1_000));
    }

    [Fact]
    public void Counts_an_entry_that_is_replaced_once()
    {
        var cache = new BoundedCache<int, string>(capacity: 2, TimeSpan.FromHours(1));
        cache.Set(1, "one");
        for (var i = 0; i < 10; i++)
            cache.Set(2, $"{i}");

        Assert.Equal([1, 2], Kept(cache, 10));
        Assert.True(cache.TryGet(2, out var latest));
        Assert.Equal("9", latest);
    }

    [Fact]
    public void Lets_go_of_what_is_removed()
    {
        var cache = new BoundedCache<int, string>(capacity: 10, TimeSpan.FromHours(1));
        for (var i = 0; i < 6; i++)
            cache.Set(i, "");

        cache.Remove(0);
        cache.RemoveWhere(key => key % 2 == 1);

        Assert.Equal([2, 4], Kept(cache, 6));
    }

    [Fact]
    public async Task Forgets_after_its_time_though_it_was_used_and_replaced()
    {
        var cache = new BoundedCache<int, string>(capacity: 10, TimeSpan.FromMilliseconds(150));
        cache.Set(1, "one");
        while (cache.TryGet(1, out _))
        {
            cache.Set(1, "again");
            await Task.Delay(10);
        }

        Assert.Empty(Kept(cache, 2));
    }

    private static IEnumerable<int> Kept(BoundedCache<int, string> cache, int keys) =>
        [.. Enumerable.Range(0, keys).Where(key => cache.TryGet(key, out _))];
}
