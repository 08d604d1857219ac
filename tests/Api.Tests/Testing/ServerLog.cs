using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Casework.Api.Tests.Testing;

/// <summary>Keeps what a server says, so that a failing test can show it.</summary>
internal sealed class ServerLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Fails with what was said since it was asked last.</summary>
    public void SaidNothing()
    {
        var said = new List<string>();
        while (_lines.TryDequeue(out var line))
            said.Add(line);
        Assert.True(said.Count == 0, $"The server said: {string.Join(Environment.NewLine, said)}");
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{formatter(state, exception)} {exception}");

    public override string ToString() => string.Join(Environment.NewLine, _lines);

    public void Dispose()
    {
    }
}
