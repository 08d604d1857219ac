using System.Security.Cryptography;
using System.Text.Json;

namespace Casework.EventStore.Postgres;

/// <summary>The passwords of a private PostgreSQL and its port, in a file that only its owner reads.</summary>
internal sealed record Secrets(string Superuser, string Owner, string Application, int Port)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Secrets Create() => new(RandomPassword(), RandomPassword(), RandomPassword(), Port: 0);

    public static Secrets Read(string path) => JsonSerializer.Deserialize<Secrets>(File.ReadAllText(path))!;

    public void Write(string path) => FileModes.WriteSecret(path, JsonSerializer.Serialize(this, Indented) + "\n");

    public string PasswordOf(DatabaseRole role) => role switch
    {
        DatabaseRole.Superuser => Superuser,
        DatabaseRole.Owner => Owner,
        _ => Application,
    };

    private static string RandomPassword() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
