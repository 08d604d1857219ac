namespace Casework.EventStore.Tests.Simulating;

/// <summary>
/// As Elle checks lists: each number appended once; each read a beginning of the final list; and the order of the list agrees
/// with real time, so that no cycle of reads and writes is left and no update is lost.
/// </summary>
internal static class HistoryCheck
{
    public static IEnumerable<string> Of(IReadOnlyList<Operation> history, IReadOnlyDictionary<StreamKey, List<(int Number, long Position)>> log)
    {
        foreach (var stream in history.GroupBy(operation => operation.Stream))
        {
            var final = log.GetValueOrDefault(stream.Key) ?? [];
            var numbers = final.ConvertAll(entry => entry.Number);
            foreach (var problem in Counts(stream, final).Concat(Prefixes(stream, numbers)).Concat(RealTime([.. stream], numbers)))
                yield return problem;
        }

        var sent = history.Where(operation => operation.Command is not null).Select(operation => (operation.Stream, operation.Number)).ToHashSet();
        foreach (var (stream, entries) in log)
        {
            foreach (var (number, _) in entries.Where(entry => !sent.Contains((stream, entry.Number))))
                yield return $"I2: {number} was never sent to {stream.Id}.";
        }
    }

    private static IEnumerable<string> Counts(IEnumerable<Operation> stream, List<(int Number, long Position)> final)
    {
        foreach (var append in stream.Where(operation => operation.Command is not null))
        {
            var found = final.Where(entry => entry.Number == append.Number).ToList();
            if (append.Outcome is Outcome.Ok && found.Count == 0)
                yield return $"I1: {append.Number} was acknowledged and is lost.";
            if (append.Outcome is Outcome.Failed && found.Count > 0)
                yield return $"I3: {append.Number} was refused and is recorded.";
            if (found.Count > 1)
                yield return $"I3: {append.Number} is recorded {found.Count} times.";
            if (append is { Outcome: Outcome.Ok, ExpectedVersion: { } expected } && final.FindIndex(entry => entry.Number == append.Number) != expected)
                yield return $"I4: a lost update: {append.Number} was decided on version {expected} and stands elsewhere.";
            if (append.Outcome is Outcome.Ok && found.Count == 1 && found[0].Position != append.Position)
                yield return $"I3: {append.Number} was acknowledged at {append.Position} and stands at {found[0].Position}.";
        }
    }

    private static IEnumerable<string> Prefixes(IEnumerable<Operation> stream, List<int> numbers) =>
        from read in stream
        where read.Command is null && read.Outcome is Outcome.Ok && !read.Seen.SequenceEqual(numbers.Take(read.Seen.Count))
        select $"I4: a read saw {string.Join(' ', read.Seen)}, and the list is {string.Join(' ', numbers)}.";

    // A write stands where it is in the list, a read behind the last write that it saw. What ended first cannot stand later.
    private static IEnumerable<string> RealTime(List<Operation> stream, List<int> numbers)
    {
        var placed = stream.Where(operation => operation.Outcome is Outcome.Ok)
            .Select(operation => (Operation: operation, Place: operation.Command is null ? (2 * operation.Seen.Count) - 1 : 2 * numbers.IndexOf(operation.Number)))
            .OrderBy(entry => entry.Operation.Ended).ToList();
        return from first in placed
               from second in placed
               where first.Operation.Ended < second.Operation.Began && first.Place > second.Place
               select $"I4: a cycle: {Name(first.Operation)} ended before {Name(second.Operation)} began, and stands behind it.";
    }

    private static string Name(Operation operation) => operation.Command is null ? $"a read of {operation.Seen.Count}" : $"the append of {operation.Number}";
}
