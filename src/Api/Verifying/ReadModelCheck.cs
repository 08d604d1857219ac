using Casework.Api.CommandLine;
using Casework.Api.Composition;
using Casework.EventStore.Projecting;
using Casework.EventStore.Verifying;

namespace Casework.Api.Verifying;

/// <summary>Whether the rows of each read model are a fresh fold of the log at its checkpoint, byte by byte, and no stream is left out.</summary>
internal static class ReadModelCheck
{
    /// <returns>What must not be, and the read models that could not be compared, with the reason.</returns>
    public static async Task<(IReadOnlyList<Violation> Violations, IReadOnlyList<string> Unchecked)> Run(ProjectionRuntime projections, CancellationToken cancel)
    {
        var (violations, notChecked) = (new List<Violation>(), new List<string>());
        foreach (var name in ReadModels.Names)
        {
            try
            {
                var certificate = await projections.Check(name, progress: null, cancel);
                if (!certificate.IsComplete)
                    violations.Add(new Violation(Invariant.ProjectionIsFold, $"{name} differs from the fold of the log in {certificate.Differences} rows, and leaves {certificate.Parked.Count} streams out.", certificate.Checkpoint));
            }
            catch (ProjectionNotCheckableException notCheckable)
            {
                notChecked.Add(notCheckable.Message);
            }
            catch (Exception e) when (ProjectionFailure.Of(e) is { } reason)
            {
                violations.Add(new Violation(Invariant.ProjectionIsFold, $"{name} cannot be folded: {reason}"));
            }
        }

        return (violations, notChecked);
    }
}
