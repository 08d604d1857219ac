using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Casework.Api.Identity;

/// <summary>
/// Tokens verified lately, so that a signature is not computed for every request. In two generations, each kept for the
/// lifetime: nothing is remembered for longer than twice that, nor past its own end, so a key taken back is taken back soon.
/// </summary>
internal sealed class VerifiedTokens(int most, TimeSpan lifetime, TimeProvider clock)
{
    private readonly Lock _turning = new();
    private ConcurrentDictionary<string, Verified> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Verified> _old = new(StringComparer.Ordinal);
    private DateTimeOffset _turns = clock.GetUtcNow() + lifetime;

    public Verified? Find(ReadOnlySpan<char> token)
    {
        var now = clock.GetUtcNow();
        if (now >= _turns)
            Turn(now);
        return (TryFind(_young, token, out var found) || TryFind(_old, token, out found)) && now < found.Expires ? found : null;
    }

    public void Keep(string token, Verified verified)
    {
        if (_young.Count >= most)
            Turn(clock.GetUtcNow());
        _young[token] = verified;
    }

    private static bool TryFind(ConcurrentDictionary<string, Verified> tokens, ReadOnlySpan<char> token, [NotNullWhen(true)] out Verified? found) =>
        tokens.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out found);

    private void Turn(DateTimeOffset now)
    {
        lock (_turning)
        {
            if (now < _turns && _young.Count < most)
                return;
            _old = now < _turns + lifetime ? _young : new(StringComparer.Ordinal);
            _young = new(StringComparer.Ordinal);
            _turns = now + lifetime;
        }
    }
}
