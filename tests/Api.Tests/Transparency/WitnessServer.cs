using System.Text;
using Casework.TransparencyLog;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Casework.Api.Tests.Transparency;

/// <summary>A witness as C2SP tlog-witness has it, on a free port of this machine: cosigns only what grew out of what it saw last.</summary>
internal sealed class WitnessServer : IAsyncDisposable
{
    private readonly WitnessKey _key = WitnessKey.Generate("witness.example/one");
    private readonly SigningKey? _ecdsa;
    private readonly WebApplication _server;
    private readonly Lock _gate = new();
    private TreeHead _seen = TreeHead.OfNothing;
    private int _conflicts;

    private WitnessServer(WebApplication server, SigningKey? ecdsa) => (_server, _ecdsa) = (server, ecdsa);

    public VerifierKey Key => _ecdsa?.Verifier ?? _key.Cosigner;

    /// <summary>What it gives as the time of each cosignature.</summary>
    public static DateTimeOffset Time { get; } = new(2026, 5, 1, 8, 30, 15, TimeSpan.Zero);

    public string Address => _server.Urls.Single();

    public long Seen
    {
        get
        {
            lock (_gate)
                return _seen.Size;
        }
    }

    /// <summary>How often it was told another size than it had seen last.</summary>
    public int Conflicts => Volatile.Read(ref _conflicts);

    /// <param name="ecdsa">Whether it signs checkpoints as notes, without a time.</param>
    public static async Task<WitnessServer> Start(bool ecdsa = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var witness = new WitnessServer(server, ecdsa ? SigningKey.Generate("witness.example/one") : null);
        server.MapPost("/add-checkpoint", witness.Take);
        await server.StartAsync();
        return witness;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _ecdsa?.Dispose();
    }

    private async Task<IResult> Take(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        var blank = body.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = body[..blank].Split('\n');
        var old = long.Parse(lines[0]["old ".Length..]);
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes(body[(blank + 2)..]));
        var head = Checkpoint.Parse(note.Text).Head;
        lock (_gate)
        {
            if (old != _seen.Size)
            {
                Interlocked.Increment(ref _conflicts);
                return Results.Text($"{_seen.Size}\n", "text/x.tlog.size", Encoding.UTF8, StatusCodes.Status409Conflict);
            }

            if (old > 0 && !new ConsistencyProof([.. lines[1..].Select(line => Digest.FromBase64(line))]).Proves(_seen, head))
                return Results.StatusCode(StatusCodes.Status422UnprocessableEntity);
            _seen = head;
        }

        // Also by a key that nobody asked for, as witnesses have that sign in several forms.
        var signatures = new[] { _key.Sign(note.Text), _ecdsa?.Sign(note.Text) ?? _key.Cosign(note.Text, Time) };
        return Results.Bytes(new SignedNote("", signatures).ToBytes()[1..], "text/plain");
    }
}
