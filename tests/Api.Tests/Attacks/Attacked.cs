using Casework.Api.Tests.Testing;
using Casework.Testing;

namespace Casework.Api.Tests.Attacks;

internal static class Attacked
{
    /// <summary>An attack on the server: answered as it must be, at a bounded price, with the server there for the next request.</summary>
    public static async Task Attack(this ApiClient client, string name, string outcome, Func<Task> attackAndCheck)
    {
        await Bounded.Run(name, outcome, attackAndCheck);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", (await client.Ask("{ __typename }")).Text);
    }
}
