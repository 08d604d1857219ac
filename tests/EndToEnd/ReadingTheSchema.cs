using Casework.EndToEnd.Servers;

namespace Casework.EndToEnd;

/// <summary>What the server says of its schema, as tools in JavaScript read it.</summary>
[Collection(WithCasework.Name)]
public sealed class ReadingTheSchema(CaseworkServer casework)
{
    [Fact]
    public async Task Gives_the_same_by_SDL_and_by_introspection_with_everything_described()
    {
        var found = await NodeScript.Run("schema/roundtrip.mjs", TimeSpan.FromMinutes(1), casework.Address, casework.Token);

        Assert.True(found.GetProperty("types").GetInt32() > 100);
        Assert.True(found.GetProperty("sameWhenPrinted").GetBoolean());
        Assert.True(found.GetProperty("sameWhenIntrospected").GetBoolean());
        Assert.Empty(found.GetProperty("undescribed").EnumerateArray().Select(coordinate => coordinate.GetString()));
    }
}
