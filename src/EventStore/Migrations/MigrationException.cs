namespace Casework.EventStore.Migrations;

/// <summary>Why the schema was left as it is.</summary>
public abstract class MigrationException : Exception
{
    private MigrationException(string message, Exception? inner = null) : base(message, inner) { }

    /// <summary>The text of a step differs from what was applied.</summary>
    public sealed class ChangedAfterApplied(string name) : MigrationException(
        $"{name} was applied with other content. A migration never changes once it has landed: add a new one instead.");

    /// <summary>The database holds a step that this program does not know.</summary>
    public sealed class DatabaseIsNewer(string name, int newestKnown) : MigrationException(
        $"The database has {name}, which is newer than this program (it knows up to {newestKnown:000}). Start a newer version.");

    /// <summary>A step would come before one that is already applied.</summary>
    public sealed class OutOfOrder(string name, int newestApplied) : MigrationException(
        $"{name} has not been applied, but {newestApplied:000} after it has. Give it the next number.");

    /// <summary>Somebody held a table that the step needs, through all tries.</summary>
    public sealed class StayedLocked(string name, int attempts, Exception inner) : MigrationException(
        $"{name} found the tables it changes locked in {attempts} attempts. Look for long transactions and start again.", inner);

    /// <summary>PostgreSQL refused the step; it has left nothing behind.</summary>
    public sealed class StepFailed(string name, string reason, Exception inner) : MigrationException(
        $"{name} failed and was rolled back: {reason}", inner)
    {
        public string Step { get; } = name;
    }
}
