using Casework.Testing;

namespace Casework.EventStore.Tests.Tickets;

/// <summary>A test class over a database of its own, with one node and as many more as it asks for.</summary>
public abstract class LogSpec(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly List<TicketLog> _nodes = [];

    protected TestDatabase Database { get; } = database;

    protected TicketLog Node { get; private set; } = null!;

    protected TicketLog AnotherNode(Func<EventLogOptions, EventLogOptions>? change = null)
    {
        var node = new TicketLog(Database, change);
        _nodes.Add(node);
        return node;
    }

    public virtual Task InitializeAsync()
    {
        Node = AnotherNode();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
    }
}
