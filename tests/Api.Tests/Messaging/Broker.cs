using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Casework.Testing;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Casework.Api.Tests.Messaging;

/// <summary>
/// A RabbitMQ node of the tests' own: own ports, cookie, data and no shared port mapper, in a folder that goes with it. Shared
/// by the classes of <see cref="WithABroker"/>, because it takes its time to start.
/// </summary>
public sealed class Broker : IAsyncLifetime
{
    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly string _folder = TestFolder.Create();
    private readonly int _port = FreePort();
    private readonly int _distribution = FreePort();
    private Process? _process;

    public Uri Address => new($"amqp://guest:guest@127.0.0.1:{_port}/");

    public Task InitializeAsync() => Start();

    /// <summary>Returns when it takes connections.</summary>
    public async Task Start()
    {
        Assert.True(File.Exists(Program), "RabbitMQ is missing; ./test installs it.");
        var start = new ProcessStartInfo("setsid") { RedirectStandardOutput = true, RedirectStandardError = true };
        // The shell says the group's leader and becomes the node.
        foreach (var argument in new[] { "sh", "-c", "exec \"$0\" >\"$1\" 2>&1", Program, Path.Combine(_folder, "output") })
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in Environment())
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        var giveUp = DateTime.UtcNow + Patience;
        while (!await Answers())
        {
            Assert.True(DateTime.UtcNow < giveUp && !_process.HasExited, $"RabbitMQ did not start: {await Output()}");
            await Task.Delay(100);
        }
    }

    /// <summary>As by kill -9, the node and what it started.</summary>
    public async Task Kill()
    {
        using var kill = Process.Start("kill", ["-KILL", "--", $"-{_process!.Id}"]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public Task<IConnection> Connect() => new ConnectionFactory { Uri = Address }.CreateConnectionAsync();

    public async Task DisposeAsync()
    {
        if (_process is not null)
            await Kill();
        Directory.Delete(_folder, recursive: true);
    }

    private Dictionary<string, string> Environment() => new()
    {
        ["HOME"] = Directory.CreateDirectory(Path.Combine(_folder, "home")).FullName,
        ["RABBITMQ_NODENAME"] = $"casework_{_port}@localhost",
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODE_PORT"] = $"{_port}",
        ["RABBITMQ_DIST_PORT"] = $"{_distribution}",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(_folder, "mnesia"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(_folder, "log"),
        ["RABBITMQ_PID_FILE"] = Path.Combine(_folder, "pid"),
        ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(_folder, "none"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = NoPlugins(),
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = $"-start_epmd false -erl_epmd_port {_distribution} -kernel inet_dist_use_interface {{127,0,0,1}}",
    };

    private string NoPlugins()
    {
        var file = Path.Combine(_folder, "plugins");
        File.WriteAllText(file, "[].");
        return file;
    }

    private async Task<bool> Answers()
    {
        try
        {
            await using var connection = await Connect();
            return true;
        }
        catch (BrokerUnreachableException)
        {
            return false;
        }
    }

    private async Task<string> Output() => File.Exists(Path.Combine(_folder, "output")) ? await File.ReadAllTextAsync(Path.Combine(_folder, "output")) : "";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[CollectionDefinition(nameof(WithABroker))]
public sealed class WithABroker : ICollectionFixture<Broker>;
