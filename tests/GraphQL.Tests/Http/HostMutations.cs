namespace Casework.GraphQL.Tests.Http;

internal sealed class HostMutations(HostState seen)
{
    public int? Change() => ++seen.Changes;

    public async Task<int?> Slowly(CancellationToken cancel)
    {
        await Task.Delay(TimeSpan.FromSeconds(30), cancel);
        return ++seen.Changes;
    }
}
