namespace Casework.Api.Tests.Testing;

internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task Until(Func<Task<bool>> reached)
    {
        var giveUp = DateTime.UtcNow + Patience;
        while (!await reached())
        {
            Assert.True(DateTime.UtcNow < giveUp, "It did not come to that in time.");
            await Task.Delay(20);
        }
    }
}
