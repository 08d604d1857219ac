using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.EventStore.ReadLog;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.ReadLog;

/// <summary>
/// Turns what an answer shows into entries of the read log, before anybody has the answer: one for each set of field classes, with all
/// pathways, and one for what was refused. Where a leak would harm most the answer waits for its entry, and is kept back without it.
/// </summary>
internal sealed class ReadAccounting(ReadRecorder recorder, TimeProvider clock)
{
    public const string Unavailable = "READ_LOG_UNAVAILABLE";

    private const int LongestOperation = 128;
    private static readonly int Grave = FieldClasses.Set(FieldClass.Health, FieldClass.Protection);

    public static AccountRules Rules { get; } = new()
    {
        Keeps = (_, shownAs) => ShownPathways.Knows(shownAs),
        Marks = (type, field) => FieldClasses.Set(FieldClasses.Of(type, field)),
        ArgumentMarks = (_, argument) => FieldClasses.Of(argument),
        Names = (field, argument) => field.DeclaringType is { Name: "Query" or "Subscription" } && argument.Type.Named is ScalarType { Name: "ID" },
    };

    /// <returns>Why the answer is kept back; null when it may be given.</returns>
    public ValueTask<GraphQLException?> Release(AnswerAccount account, CancellationToken cancel)
    {
        if (!account.Features.TryGet<Caller>(out var caller) || Entries(account, caller) is not { Count: > 0 } entries)
            return default;
        if (entries.Exists(entry => IsGrave(entry, caller)))
            return RecordFirst(entries, account.Features, cancel);

        recorder.Record(entries);
        return default;
    }

    /// <summary>What is written before it is shown: health, special needs, exports, and whatever an audit looks at.</summary>
    private static bool IsGrave(ReadEntry entry, Caller caller) => (entry.FieldClasses & Grave) != 0 || entry.Channel is ReadChannel.Export || caller.Role.Includes(Role.Auditor);

    private async ValueTask<GraphQLException?> RecordFirst(List<ReadEntry> entries, RequestFeatures features, CancellationToken cancel)
    {
        try
        {
            await recorder.RecordBeforeAnswering(entries, cancel);
            return null;
        }
        catch (ReadLogUnavailableException)
        {
            return KeptBack(features.TryGet<Tongue>(out var tongue) ? tongue : new Tongue(German: false));
        }
        catch (OperationCanceledException)
        {
            return new GraphQLException("The request was cancelled.", ErrorCodes.Cancelled);
        }
    }

    public static GraphQLException KeptBack(Tongue tongue) => new(
        tongue.Say(
            "Who reads this must be recorded first, and that is not possible for the moment. Ask again.",
            "Wer dies liest, muss vorher aufgezeichnet werden, und das ist im Augenblick nicht möglich. Bitte noch einmal fragen."),
        Unavailable);

    private List<ReadEntry> Entries(AnswerAccount account, Caller caller)
    {
        var entries = new List<ReadEntry>(1);
        var shown = account.Shown.Count == 0 ? [] : new Shown[account.Shown.Count];
        for (var i = 0; i < shown.Length; i++)
        {
            var (group, of) = (account.Shown[i], shown[i] = new Shown());
            foreach (var value in group.Objects)
                ShownPathways.Tell(value, of);
            if (of.InEmergency.Count > 0)
                entries.Add(Entry(null, ReadDecision.Emergency, group.Marks, [.. of.InEmergency], [], of.ResultsInEmergency));
            if (of.Results == of.ResultsInEmergency && of.Results > 0)
                continue;

            var entry = Entry(of.IsExport ? ReadChannel.Export : null, ReadDecision.Shown, group.Marks, of.Pathways, [], of.Results - of.ResultsInEmergency);
            // Of the same pathways one entry says as much as several.
            if (entries is [.., var before] && (before.Decision, before.Channel) == (entry.Decision, entry.Channel) && before.Streams.SequenceEqual(entry.Streams))
                entries[^1] = before with { FieldClasses = before.FieldClasses | entry.FieldClasses, Results = before.Results + entry.Results };
            else
                entries.Add(entry);
        }

        if (account.Named.Count > 0 && Missed(account.Named, shown) is { Count: > 0 } missed)
            entries.Add(Entry(null, ReadDecision.NotFound, 0, [.. missed.OfType<Guid>()], [], missed.Count));
        if (account.Refused.Count > 0)
            entries.Add(Entry(null, ReadDecision.Forbidden, 0, [], [.. account.Refused.Distinct()], account.Refused.Count));
        return entries;

        ReadEntry Entry(ReadChannel? channel, ReadDecision decision, int classes, IReadOnlyList<Guid> streams, IReadOnlyList<string> fields, int results) => new(
            caller.Municipality ?? Nowhere,
            DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds()),
            Plain(caller.Subject),
            RoleNames.Of(caller.Role),
            PurposeNames.Of(caller.Purpose),
            channel ?? (account.IsMutation ? ReadChannel.Mutation : account.IsSubscription ? ReadChannel.Subscription : ReadChannel.Query),
            decision,
            account.OperationName is { Length: > LongestOperation } name ? name[..LongestOperation] : account.OperationName,
            account.DocumentHash,
            account.Features.TryGet<RequestId>(out var request) ? request.Value : "",
            classes,
            streams,
            fields,
            results);
    }

    /// <summary>In the place of a municipality, for callers without one.</summary>
    public const string Nowhere = "-";

    /// <summary>A token may say anything; the database takes everything but this.</summary>
    public static string Plain(string text) => text.Replace('\0', '\uFFFD');

    /// <returns>What was asked for by its id and is not in the answer: of pathways their uuids, of anything else null.</returns>
    private static List<Guid?> Missed(IReadOnlyList<object> named, Shown[] shown)
    {
        var missed = new HashSet<Guid>();
        var rest = 0;
        foreach (var id in named.SelectMany(given => given is string one ? [one] : (IEnumerable<string>)given))
        {
            switch (GlobalId.Read(id))
            {
                case ("Pathway", var pathway) when pathway != Guid.Empty:
                    if (!Array.Exists(shown, group => group.Pathways.Contains(pathway) || group.InEmergency.Contains(pathway)))
                        missed.Add(pathway);
                    break;
                case (_, var other) when Array.Exists(shown, group => group.Others.Contains(other)):
                    break;
                default:
                    rest++;
                    break;
            }
        }

        return [.. missed.Select(id => (Guid?)id), .. Enumerable.Repeat((Guid?)null, rest)];
    }
}
