using System.ComponentModel;
using System.Diagnostics;
using Casework.Bench.Servers;
using Npgsql;

namespace Casework.Bench.GraphQL;

/// <summary>PostGraphile 5 on the same database and tables, as its own login's role and row-level security allow.</summary>
internal static class PostGraphile
{
    public const string Page = """
        query Worklist($caseworker: String!, $first: Int!) {
          allPathwaySummaries(condition: { caseworker: $caseworker }, orderBy: [NEXT_DUE_ON_ASC], first: $first) {
            nodes { rowId familyName givenName status languageLevel openRecognitions nextDueOn changedAt }
            pageInfo { hasNextPage endCursor }
            totalCount
          }
        }
        """;

    public const string Pathway = """
        query Pathway($id: UUID!, $first: Int!) {
          pathwaySummaryByTenantIdAndRowId(tenantId: "13003000", rowId: $id) {
            rowId status caseworker openedOn lastContactOn version givenName familyName
          }
          allPathwayTimelines(condition: { pathwayId: $id }, orderBy: [POSITION_ASC], first: $first) {
            nodes { eventId type effectiveOn recordedAt actor role position version }
            pageInfo { hasNextPage }
          }
        }
        """;

    /// <summary>Installs it first, if need be.</summary>
    /// <returns>Null where node or npm is missing.</returns>
    public static async Task<ServerProcess?> Start(NpgsqlConnectionStringBuilder database)
    {
        var folder = Environment.GetEnvironmentVariable("CASEWORK_BENCH_POSTGRAPHILE") ?? throw new InvalidOperationException("Start this by ./casework bench.");
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules")))
                await Install(folder);
            var url = $"postgres://{database.Username}:{database.Password}@{Uri.EscapeDataString(database.Host!)}:{database.Port}/{database.Database}";
            return await ServerProcess.Start(
                address => new ProcessStartInfo("node", ["server.mjs", address]) { WorkingDirectory = folder },
                new Dictionary<string, string> { ["BENCH_CONNECTION"] = url, ["BENCH_TENANT"] = Questions.Tenant, ["GRAPHILE_ENV"] = "production", ["NODE_ENV"] = "production" });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task Install(string folder)
    {
        Report.Progress("installing PostGraphile with npm");
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--silent"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci ended with {npm.ExitCode}.");
    }
}
