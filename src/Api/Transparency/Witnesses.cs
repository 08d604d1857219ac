using System.Globalization;
using System.Net;
using System.Text;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;
using Npgsql;

namespace Casework.Api.Transparency;

/// <summary>
/// Asks witnesses to cosign what was signed (C2SP tlog-witness): each is sent the checkpoint and the proof that it grew out of what the
/// witness saw last. One that does not answer holds up nothing.
/// </summary>
internal sealed class Witnesses(IReadOnlyList<WitnessSettings> witnesses, NpgsqlDataSource database, LogProofs proofs, ILogger<Witnesses> logger) : IDisposable
{
    private const int LargestAnswer = 64 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = LargestAnswer };
    private readonly Dictionary<string, long> _seen = [];

    public async Task Ask(StoredCheckpoint checkpoint, CancellationToken cancel)
    {
        foreach (var witness in witnesses)
        {
            try
            {
                if (await Ask(witness, checkpoint, cancel) is { } refusal)
                    TransparencyLogMessages.NotCosigned(logger, witness.Key.Name, checkpoint.Size, refusal);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
            {
                TransparencyLogMessages.NotCosigned(logger, witness.Key.Name, checkpoint.Size, e.Message);
            }
        }
    }

    public void Dispose() => _http.Dispose();

    /// <returns>Why it did not; null when it did.</returns>
    private async Task<string?> Ask(WitnessSettings witness, StoredCheckpoint checkpoint, CancellationToken cancel)
    {
        var old = _seen.GetValueOrDefault(witness.Key.Name);
        var (status, body) = await Post(witness.Url, old, checkpoint, cancel);
        if (status == HttpStatusCode.Conflict && long.TryParse(body.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size <= checkpoint.Size)
        {
            old = _seen[witness.Key.Name] = size;
            (status, body) = await Post(witness.Url, old, checkpoint, cancel);
        }

        if (status != HttpStatusCode.OK)
            return $"it answered {(int)status}.";
        if (CosignatureOf(witness.Key, checkpoint.Note, body) is not { } line)
            return "its signature does not verify.";
        await Checkpoints.Cosign(database, checkpoint.Size, witness.Key.Name, line, cancel);
        _seen[witness.Key.Name] = checkpoint.Size;
        return null;
    }

    private async Task<(HttpStatusCode Status, string Body)> Post(Uri witness, long old, StoredCheckpoint checkpoint, CancellationToken cancel)
    {
        var proof = await proofs.Prove(old, checkpoint.Size, cancel);
        var request = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"old {old}\n"));
        foreach (var hash in proof.Path)
            request.Append(hash.ToBase64()).Append('\n');
        using var content = new StringContent($"{request}\n{checkpoint.Note}", Encoding.UTF8, "text/plain");
        using var response = await _http.PostAsync(new Uri($"{witness.AbsoluteUri.TrimEnd('/')}/add-checkpoint"), content, cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancel));
    }

    /// <returns>The line by the key, if it is in the answer and signs the checkpoint.</returns>
    internal static string? CosignatureOf(VerifierKey key, string note, string answer)
    {
        try
        {
            var signed = SignedNote.Parse(Encoding.UTF8.GetBytes(note));
            var cosigned = SignedNote.Parse(Encoding.UTF8.GetBytes($"{signed.Text}\n{answer}"));
            if (!cosigned.Verify([key]).Contains(key))
                return null;
            var own = cosigned.Signatures.First(signature => signature.Name == key.Name && signature.KeyId == key.Id);
            return Encoding.UTF8.GetString(new SignedNote("", [own]).ToBytes())[1..];
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
