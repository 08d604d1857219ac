namespace Casework.EventStore.Postgres;

/// <summary>Whom the binaries run as: ourselves, or for root an unprivileged user, since PostgreSQL refuses root.</summary>
internal sealed class PostgresAccount
{
    private static readonly string[] ProgramFolders = ["/usr/bin", "/usr/sbin", "/bin", "/sbin"];

    private readonly string[] _prefix;

    private PostgresAccount(string name, bool isOther, string[] prefix) => (Name, IsOther, _prefix) = (name, isOther, prefix);

    public string Name { get; }

    /// <summary>True when folders must be given to another user than ourselves.</summary>
    public bool IsOther { get; }

    public static async Task<PostgresAccount> Choose(CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess)
            return new PostgresAccount(Environment.UserName, isOther: false, []);

        foreach (var name in new[] { "postgres", "nobody" })
        {
            var (userExit, user) = await ChildProcess.Run("id", ["-u", name], cancel);
            var (groupExit, group) = await ChildProcess.Run("id", ["-g", name], cancel);
            if (userExit != 0 || groupExit != 0)
                continue;
            if (IsInstalled("setpriv"))
                return new PostgresAccount(name, isOther: true, ["setpriv", $"--reuid={user.Trim()}", $"--regid={group.Trim()}", "--clear-groups", "--"]);
            if (IsInstalled("runuser"))
                return new PostgresAccount(name, isOther: true, ["runuser", "-u", name, "--"]);
        }

        throw new PrivatePostgresException.NoUnprivilegedUser();
    }

    public Task<(int Exit, string Said)> Run(string program, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        string[] line = [.. _prefix, program, .. arguments];
        return ChildProcess.Run(line[0], line[1..], cancel);
    }

    public async Task<bool> CanEnter(string folder, CancellationToken cancel) =>
        (await Run("test", ["-x", folder], cancel)).Exit == 0;

    /// <summary>Gives one file or folder of ours, and nothing below it, to this user.</summary>
    public async Task TakeOver(string path, CancellationToken cancel)
    {
        if (!IsOther)
            return;

        var (exit, said) = await ChildProcess.Run("chown", ["-h", $"{Name}:", path], cancel);
        if (exit != 0)
            throw new PrivatePostgresException.StartFailed("chown", said);
    }

    private static bool IsInstalled(string program) =>
        ProgramFolders.Any(folder => File.Exists(Path.Combine(folder, program)));
}
