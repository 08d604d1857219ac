using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Tests.Execution;

/// <summary>Keeps what is logged.</summary>
internal sealed class Recorder : ILogger
{
    private readonly Channel<bool> _written = Channel.CreateUnbounded<bool>();

    public ConcurrentQueue<(string Message, Exception? Failure)> Entries { get; } = [];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Entries.Enqueue((formatter(state, exception), exception));
        _written.Writer.TryWrite(true);
    }

    /// <summary>Waits for one more entry.</summary>
    public ValueTask<bool> Written() => _written.Reader.ReadAsync();
}
