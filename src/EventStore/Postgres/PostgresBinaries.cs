using System.Text.RegularExpressions;

namespace Casework.EventStore.Postgres;

/// <summary>An installed PostgreSQL.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    public const int OldestMajor = 15;

    private static readonly string[] Needed = ["initdb", "postgres", "pg_ctl"];

    private static readonly (string Parent, string Pattern)[] UsualPlaces =
    [
        ("/usr/lib/postgresql", "*"),
        ("/usr", "pgsql-*"),
        ("/usr/libexec", "postgresql*"),
        ("/usr/local", "pgsql*"),
        ("/opt/homebrew/opt", "postgresql@*"),
    ];

    public string InitDb => Path.Combine(Folder, "initdb");

    public string Postgres => Path.Combine(Folder, "postgres");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>The newest installation, or the one that can read <paramref name="dataMajor"/>.</summary>
    public static async Task<PostgresBinaries> Find(string? onlyFolder, int? dataMajor, string dataFolder, CancellationToken cancel)
    {
        var places = Places(onlyFolder);
        var found = new List<PostgresBinaries>();
        foreach (var folder in places.Where(IsComplete))
        {
            var (exit, said) = await ChildProcess.Run(Path.Combine(folder, "postgres"), ["--version"], cancel);
            if (exit == 0 && VersionLine().Match(said) is { Success: true } version && int.Parse(version.Groups[1].Value) is var major and >= OldestMajor)
                found.Add(new PostgresBinaries(folder, major));
        }

        if (found.Count == 0)
            throw new PrivatePostgresException.BinariesMissing(places);

        return found.OrderByDescending(binaries => binaries.Major).FirstOrDefault(binaries => dataMajor is null || binaries.Major == dataMajor)
            ?? throw new PrivatePostgresException.OtherMajorVersion(dataFolder, dataMajor!.Value, [.. found.Select(binaries => binaries.Major).Distinct()]);
    }

    private static string[] Places(string? onlyFolder)
    {
        if (!string.IsNullOrEmpty(onlyFolder))
            return [onlyFolder];

        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        var usual = UsualPlaces
            .Where(place => Directory.Exists(place.Parent))
            .SelectMany(place => Directory.GetDirectories(place.Parent, place.Pattern))
            .SelectMany(folder => new[] { Path.Combine(folder, "bin"), folder });
        return [.. path.Concat(usual).Append("/usr/lib/postgresql/*/bin").Distinct()];
    }

    private static bool IsComplete(string folder) =>
        Needed.All(name => File.Exists(Path.Combine(folder, name)));

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionLine();
}
