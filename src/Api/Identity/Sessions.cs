using System.Collections.Concurrent;
using Casework.Api.Composition;
using Casework.Api.Staffing;
using Casework.Domain.Staffing;

namespace Casework.Api.Identity;

/// <summary>
/// Whether tokens still count: an administrator can end the sessions of a person or of a municipality, and with them every token
/// given out before. What is known of that is at most so old as <see cref="Fresh"/>, on every node.
/// </summary>
internal sealed class Sessions(Func<string, Task<Staff>> staff, TimeProvider clock, ILogger<Sessions> log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Asked> _asked = new(StringComparer.Ordinal);

    public static Sessions Of(StaffStream staff, ILogger<Sessions> log) =>
        new(async municipality => (await staff.Read(municipality, CancellationToken.None)).State.State, TimeProvider.System, log);

    /// <summary>Whether the session a token belongs to goes on.</summary>
    public ValueTask<bool> Hold(Verified verified)
    {
        if (verified.Caller.Municipality is not { } municipality)
            return new(true);

        var asked = Latest(municipality);
        return asked.Answer.IsCompletedSuccessfully ? new(GoesOn(verified, asked.Answer.Result)) : Wait(verified, asked);
    }

    private static bool GoesOn(Verified verified, Staff known) => !known.HasEnded(verified.Caller.Subject, verified.Issued);

    private static async ValueTask<bool> Wait(Verified verified, Asked asked) => GoesOn(verified, await asked.Answer);

    private Asked Latest(string municipality)
    {
        var known = _asked.GetValueOrDefault(municipality);
        if (known is not null && clock.GetElapsedTime(known.At) < Fresh)
            return known;

        // Whoever comes first asks, for all who come meanwhile.
        var asked = new Asked(clock.GetTimestamp(), new Lazy<Task<Staff>>(() => Ask(municipality, known)));
        return (known is null ? _asked.TryAdd(municipality, asked) : _asked.TryUpdate(municipality, asked, known)) ? asked : _asked[municipality];
    }

    // On nobody's behalf: one request's span or end is not that of the others who wait for it.
    private Task<Staff> Ask(string municipality, Asked? before)
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Run(() => Read(municipality, before));
    }

    // Without the database no case is shown to anybody; what was known of it goes on until then.
    private async Task<Staff> Read(string municipality, Asked? before)
    {
        try
        {
            return await staff(municipality).WaitAsync(Patience, clock);
        }
        catch (Exception e)
        {
            ApiLog.SessionsNotRead(log, e.GetType().Name);
            return before is { Answer: { IsCompletedSuccessfully: true, Result: var known } } ? known : Staff.Initial;
        }
    }

    private sealed record Asked(long At, Lazy<Task<Staff>> Asking)
    {
        public Task<Staff> Answer => Asking.Value;
    }
}
