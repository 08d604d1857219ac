namespace Casework.EventStore.Postgres;

/// <summary>Why a private PostgreSQL could not be started. The message says what to do about it.</summary>
public abstract class PrivatePostgresException : Exception
{
    private PrivatePostgresException(string message) : base(message) { }

    /// <summary>No folder holds initdb, postgres and pg_ctl of a version that is new enough.</summary>
    public sealed class BinariesMissing(IReadOnlyList<string> searched) : PrivatePostgresException(
        $"No PostgreSQL {PostgresBinaries.OldestMajor} or newer was found (initdb, postgres and pg_ctl). "
        + $"Searched: {string.Join(", ", searched)}. Install it, for example with: apt-get install postgresql-15; "
        + $"or name its folder in {PrivatePostgresOptions.BinariesVariable}; or give the server a connection string.")
    {
        public IReadOnlyList<string> Searched { get; } = searched;
    }

    /// <summary>Another live server holds the folder.</summary>
    public sealed class FolderInUse(string folder, int? processId) : PrivatePostgresException(
        $"The data folder {folder} is in use by another server"
        + (processId is { } pid ? $" (process {pid})" : "")
        + $". Stop it first, or choose another folder with {PrivatePostgresOptions.DataVariable}.")
    {
        public int? ProcessId { get; } = processId;
    }

    /// <summary>The folder holds something that this program did not put there.</summary>
    public sealed class FolderIsForeign(string folder, string found) : PrivatePostgresException(
        $"The data folder {folder} is not empty and was not made by Casework (found: {found}). "
        + $"Choose an empty folder with {PrivatePostgresOptions.DataVariable}.");

    /// <summary>The data was written by another major version, which the installed binaries cannot read.</summary>
    public sealed class OtherMajorVersion(string folder, int dataMajor, IReadOnlyList<int> installed) : PrivatePostgresException(
        $"The data folder {folder} was written by PostgreSQL {dataMajor}, but installed is {string.Join(", ", installed)}. "
        + $"Install PostgreSQL {dataMajor}, or move the data with pg_upgrade or pg_dump.");

    /// <summary>PostgreSQL refuses to run as root and there is nobody else to run it as.</summary>
    public sealed class NoUnprivilegedUser() : PrivatePostgresException(
        "PostgreSQL refuses to run as root, and neither a user postgres or nobody with setpriv or runuser was found. "
        + "Start the server as an ordinary user.");

    /// <summary>The user that PostgreSQL runs as cannot reach the folder, nor the fallback.</summary>
    public sealed class FolderUnreachable(string folder, string user) : PrivatePostgresException(
        $"PostgreSQL runs as user {user}, who cannot enter {folder}. "
        + $"Choose a folder that this user can reach with {PrivatePostgresOptions.DataVariable}, for example /var/lib/casework.");

    /// <summary>initdb, pg_ctl or the first connection failed; the message carries what PostgreSQL said.</summary>
    public sealed class StartFailed(string step, string said) : PrivatePostgresException(
        $"PostgreSQL did not start ({step}). It said: {said.Trim()}");

    /// <summary>Windows has neither unix sockets in the folder nor file modes for the passwords.</summary>
    public sealed class UnsupportedPlatform() : PrivatePostgresException(
        "A private PostgreSQL needs Linux or macOS. Give the server a connection string.");
}
