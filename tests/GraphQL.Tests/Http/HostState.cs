using Casework.GraphQL.Tests.Execution;

namespace Casework.GraphQL.Tests.Http;

/// <summary>What the resolvers of a host have seen and are to give.</summary>
internal sealed class HostState : IDisposable
{
    public int Changes { get; set; }

    /// <summary>What <c>subscription { ticked }</c> gives.</summary>
    public EventFeed<int?> Ticks { get; } = new();

    /// <summary>Subscriptions of <c>silent</c> that are open.</summary>
    public OpenCount Silent { get; } = new();

    /// <summary>How many values of <c>large</c> were taken from their source.</summary>
    public int LargeGiven { get; set; }

    /// <summary>Done when nobody takes any more of <c>large</c>.</summary>
    public TaskCompletionSource LargeEnded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What holds queries of <c>block</c>, which heed no cancellation.</summary>
    public ManualResetEventSlim Unblock { get; } = new();

    /// <summary>Queries of <c>block</c> that have begun.</summary>
    public OpenCount Blocked { get; } = new();

    /// <summary>Queries of <c>wait</c> that have begun and not ended.</summary>
    public OpenCount Waiting { get; } = new();

    public void Dispose()
    {
        Unblock.Set();
        Unblock.Dispose();
    }
}
