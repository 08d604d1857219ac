using Casework.EventStore.Verifying;

namespace Casework.Api.Torture;

/// <summary>What a torture came to.</summary>
/// <param name="Faults">How often each was tried.</param>
/// <param name="Sendings">Commands sent, repeats included, by what the client heard.</param>
/// <param name="Entries">Events in the log at its end.</param>
/// <param name="Recovery">From the end of the faults until all was answered and projected.</param>
/// <param name="Unanswered">Requests without an answer, by what came instead.</param>
/// <param name="Unfinished">Faults that another fault cut short.</param>
internal sealed record TortureOutcome(
    int Seed,
    IReadOnlyDictionary<string, int> Faults,
    (long Ok, long Failed, long Unknown) Sendings,
    (long Answered, long Unanswered) Questions,
    int Acknowledged,
    long Entries,
    TimeSpan Recovery,
    IReadOnlyList<Violation> Violations,
    IReadOnlyList<string> Unfinished,
    IReadOnlyDictionary<string, int> Unanswered);
