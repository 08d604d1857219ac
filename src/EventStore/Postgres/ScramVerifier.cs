using System.Security.Cryptography;
using System.Text;

namespace Casework.EventStore.Postgres;

/// <summary>What PostgreSQL stores for a password (RFC 5803), so that no statement and no log of one holds the password.</summary>
internal static class ScramVerifier
{
    private const int Iterations = 4096;

    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var salted = Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, 32);
        var storedKey = SHA256.HashData(HMACSHA256.HashData(salted, Encoding.ASCII.GetBytes("Client Key")));
        var serverKey = HMACSHA256.HashData(salted, Encoding.ASCII.GetBytes("Server Key"));
        return $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(storedKey)}:{Convert.ToBase64String(serverKey)}";
    }
}
