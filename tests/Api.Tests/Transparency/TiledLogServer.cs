using System.Globalization;
using System.Text;
using Casework.Testing;
using Casework.TransparencyLog;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Casework.Api.Tests.Transparency;

/// <summary>A log of others behind C2SP tlog-tiles, on a free port of this machine: files, which a test may change.</summary>
internal sealed class TiledLogServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private TiledLogServer(WebApplication server, Dictionary<string, byte[]> files) => (_server, Address, Files) = (server, server.Urls.Single(), files);

    /// <summary>By their paths.</summary>
    public Dictionary<string, byte[]> Files { get; }

    public string Address { get; }

    public static async Task<TiledLogServer> Start(int size)
    {
        var server = WebApplication.CreateSlimBuilder().Build();
        server.Urls.Add("http://127.0.0.1:0");
        var files = new Dictionary<string, byte[]>();
        server.MapGet("/{**path}", (string path) => files.TryGetValue(path, out var file) ? Results.Bytes(file) : Results.NotFound());
        await server.StartAsync();
        var log = new TiledLogServer(server, files);
        log.Fill(size);
        return log;
    }

    /// <summary>The log as it was with so many entries.</summary>
    public void Fill(int size)
    {
        var tree = new TiledTree();
        List<ReadOnlyMemory<byte>> entries = [.. ForeignLog.Entries.Take(size).Select(entry => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(entry))];
        foreach (var entry in entries)
            tree.Append(entry.Span);
        foreach (var tile in tree.TakeChanges())
            Files[tile.Id.Path] = tile.ToBytes();
        Files[string.Create(CultureInfo.InvariantCulture, $"tile/entries/000.p/{size}")] = EntryBundle.Write(entries);
        Files["checkpoint"] = Encoding.UTF8.GetBytes(ForeignLog.Checkpoints[size]);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
