using Casework.EventStore.Postgres;
using Casework.EventStore.Tests.Projecting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.EventStore.Tests;

/// <summary>A server process for the tests that kill one: <c>hold-postgres FOLDER</c> or <c>project-parcels CONNECTION</c>.</summary>
public static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["project-parcels", var connectionString])
            await ProjectingProcess.Run(connectionString);
        if (arguments is not ["hold-postgres", var folder])
            return 2;

        await using var postgres = await PrivatePostgres.Start(new PrivatePostgresOptions(folder), NullLogger.Instance, CancellationToken.None);
        Console.WriteLine(postgres.ProcessId);
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}
