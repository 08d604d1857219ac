using System.Text.Json;

namespace Casework.Api.Tests.CommandLine;

/// <summary>A server in a process of its own, on a free port.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly CaseworkProcess _process;

    private RunningServer(CaseworkProcess process, JsonElement said)
    {
        _process = process;
        Said = said;
        Http = new HttpClient { BaseAddress = new Uri(said.GetProperty("addresses")[0].GetString()!) };
    }

    /// <summary>What the server said when it was ready.</summary>
    public JsonElement Said { get; }

    public HttpClient Http { get; }

    public static async Task<RunningServer> Start(IReadOnlyDictionary<string, string> environment, string address = "http://127.0.0.1:0")
    {
        var process = CaseworkProcess.Start(environment, "serve", "--urls", address, "--json");
        try
        {
            var said = "";
            while (await process.Output.ReadLineAsync() is { } line)
            {
                said += line;
                if (line == "}")
                    return new RunningServer(process, JsonDocument.Parse(said).RootElement);
            }

            throw new InvalidOperationException($"The server ended: {said} {process}");
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public string Token(string role) => Said.GetProperty("tokens").GetProperty(role).GetString()!;

    public async Task<HttpResponseMessage> Ask(string path, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Http.SendAsync(request);
    }

    /// <summary>By name, such as STOP.</summary>
    public Task Signal(string signal) => _process.Signal(signal);

    /// <summary>As by kill -9. The private PostgreSQL lives on.</summary>
    public Task Kill() => _process.Kill();

    public async Task<(int Exit, string RestOfOutput)> Stop()
    {
        var exit = await _process.Stop();
        return (exit, await _process.Output.ReadToEndAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _process.DisposeAsync();
    }
}
