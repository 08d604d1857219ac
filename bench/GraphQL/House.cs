using System.Diagnostics;
using System.Text.Json;
using Casework.Bench.Servers;
using Casework.EventStore.Postgres;
using Npgsql;

namespace Casework.Bench.GraphQL;

/// <summary>One private PostgreSQL with synthetic pathways, and the servers on it.</summary>
internal sealed class House : IAsyncDisposable
{
    private const int ManyPathways = 500;
    private static readonly string Program = Environment.GetEnvironmentVariable("CASEWORK_PROGRAM")
        ?? throw new InvalidOperationException("Start this by ./casework bench.");

    private readonly KeptPostgres _kept;

    private House(KeptPostgres kept) => _kept = kept;

    private PrivatePostgres Postgres => _kept.Server;

    /// <summary>The postmaster's process id.</summary>
    public int Database => Postgres.ProcessId ?? throw new InvalidOperationException("PostgreSQL is gone.");

    /// <summary>The header that says who asks.</summary>
    public (string Name, string Value) Token { get; private set; }

    public IReadOnlyList<Guid> Pathways { get; private set; } = [];

    /// <summary>Where the keys of personal data lie, and whatever is made for a measurement.</summary>
    public string Folder => _kept.Folder;

    private Dictionary<string, string> Settings => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["CASEWORK_DATA"] = _kept.Folder,
        ["ConnectionStrings__Casework"] = Postgres.ConnectionString(),
        ["ConnectionStrings__CaseworkOwner"] = Postgres.ConnectionString(role: DatabaseRole.Owner),
    };

    /// <summary>With pathways as casework seed records them.</summary>
    public static async Task<House> Open(int pathways, CancellationToken cancel)
    {
        var house = await OpenEmpty(cancel);
        try
        {
            await house.Tell("seed", "--pathways", $"{pathways}", "--seed", "1", "--json");
            return house;
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    /// <summary>With a migrated database that holds nothing, or what was left in a folder that stays.</summary>
    public static async Task<House> OpenEmpty(CancellationToken cancel, string? folder = null)
    {
        var house = new House(await KeptPostgres.Start(cancel, folder));
        try
        {
            await house.Tell("migrate", "--json");
            var token = JsonDocument.Parse(await house.Tell("token", "--role", "caseworker", "--municipality", Questions.Tenant, "--json"));
            house.Token = ("Authorization", $"Bearer {token.RootElement.GetProperty("token").GetString()}");
            return house;
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    public string Connection(DatabaseRole role) => Postgres.ConnectionString(role: role);

    /// <returns>Once all that was recorded is projected and notarised.</returns>
    public async Task<ServerProcess> Casework()
    {
        var server = await ServerProcess.Start(address => new ProcessStartInfo(Program, ["serve", "--urls", $"http://{address}"]), Settings);
        await CaughtUp();
        return server;
    }

    /// <summary>Returns once a server has projected all that was recorded, and signed it: a house that is lived in has nothing to catch up with.</summary>
    public async Task CaughtUp()
    {
        await using var owner = NpgsqlDataSource.Create(Postgres.ConnectionString(role: DatabaseRole.Superuser));
        while (await Ask<long>(owner, "select last_position - least((select min(checkpoint) from casework.projection_runs), (select coalesce(max(size), 0) from casework.transparency_checkpoints)) from casework.log_head") > 0)
            await Task.Delay(200);
        await Ask<object>(owner, "vacuum (analyze)");
        // What is still to be written would be written while somebody measures.
        await Ask<object>(owner, "checkpoint");
        Pathways = [.. (await Ask<Guid[]>(owner, $"select array(select id from casework.pathway_summaries where tenant_id = '{Questions.Tenant}' order by id limit {ManyPathways})"))!];
    }

    public async Task<ServerProcess> Bare(byte[] introspection)
    {
        var file = Path.Combine(_kept.Folder, "introspection.json");
        await File.WriteAllBytesAsync(file, introspection);
        return await ServerProcess.Start(
            address => new ProcessStartInfo("dotnet", [typeof(House).Assembly.Location, "bare", "--urls", $"http://{address}", "--introspection", file]),
            new Dictionary<string, string> { [BareVerb.Connection] = Postgres.ConnectionString() });
    }

    public Task<ServerProcess?> PostGraphile() => GraphQL.PostGraphile.Start(new NpgsqlConnectionStringBuilder(Postgres.ConnectionString()));

    public ValueTask DisposeAsync() => _kept.DisposeAsync();

    /// <returns>What the program's verb says on standard output.</returns>
    /// <exception cref="InvalidOperationException">It does not end with 0.</exception>
    public async Task<string> Tell(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        // As ./casework does for all verbs but serve.
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        var told = Kept.Keep(new ToldProcess(process));
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Kept.Forget(told);
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"casework {arguments[0]} ended with {process.ExitCode}: {said}");
    }

    /// <summary>Asks past row-level security.</summary>
    public async Task<T?> Ask<T>(string question)
    {
        await using var owner = NpgsqlDataSource.Create(Connection(DatabaseRole.Superuser));
        return await Ask<T>(owner, question);
    }

    private static async Task<T?> Ask<T>(NpgsqlDataSource database, string question)
    {
        await using var command = database.CreateCommand(question);
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }
}
