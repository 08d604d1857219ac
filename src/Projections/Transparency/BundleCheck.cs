using System.Globalization;
using System.Text;
using System.Text.Json;
using Casework.TransparencyLog;

namespace Casework.Projections.Transparency;

/// <summary>
/// Checks an audit bundle line by line, in constant memory and without the log. The verifier that stands alone does the same in another
/// language and comes to the same verdict.
/// </summary>
public sealed class BundleCheck
{
    private readonly List<BundleViolation> _violations = [];
    private readonly PublishedKeys? _given;
    private PublishedKeys _keys = new([]);
    private Checkpoint? _checkpoint;
    private IReadOnlyList<string> _scope = [];
    private Digest _lines = BundleForm.Beginning;
    private long _entries;
    private long _last = -1;
    private bool _ended;

    private BundleCheck(PublishedKeys? keys) => _given = keys;

    /// <param name="keys">Of the log, from somebody else than the bundle; its own when null.</param>
    public static async Task<BundleReport> Run(TextReader bundle, PublishedKeys? keys, CancellationToken cancel)
    {
        var check = new BundleCheck(keys);
        while (await bundle.ReadLineAsync(cancel) is { } line && check.Take(line))
        {
        }

        return check.Report();
    }

    private BundleReport Report()
    {
        if (_checkpoint is not null && !_ended)
            Wrong(null, "the bundle has no end: it was cut off, or is not finished");
        else if (_checkpoint is null && _violations.Count == 0)
            Wrong(null, "an empty bundle");
        return new BundleReport(_checkpoint, _entries, _given is null, _scope, _violations);
    }

    /// <returns>False when nothing more can be checked.</returns>
    private bool Take(string line)
    {
        using var said = Parse(line);
        if (_checkpoint is null)
        {
            if (!TakeHeader(said?.RootElement))
                return false;
        }
        else if (_ended)
        {
            Wrong(null, "a line behind the end");
        }
        else if (said is null)
        {
            Wrong(null, string.Create(CultureInfo.InvariantCulture, $"a line that is not a JSON object after {_entries} entries"));
        }
        else if (said.RootElement.TryGetProperty("end", out var end))
        {
            TakeEnd(end);
        }
        else
        {
            TakeEntry(said.RootElement);
        }

        _lines = BundleForm.After(_lines, line);
        return true;
    }

    private bool TakeHeader(JsonElement? said)
    {
        try
        {
            if (said is not { } header || !header.TryGetProperty("bundle", out var form) || form.ValueKind != JsonValueKind.String || form.GetString() != BundleForm.Name)
                throw new FormatException($"not a bundle of the form {BundleForm.Name}");
            _keys = _given ?? new PublishedKeys([.. Texts(header.GetProperty("keys")).Select(PublishedKey.Parse)]);
            _checkpoint = _keys.Read(header.GetProperty("checkpoint").GetString() ?? "");
            foreach (var older in header.TryGetProperty("older", out var grown) ? grown.EnumerateArray() : default)
            {
                var before = _keys.Read(older.GetProperty("checkpoint").GetString() ?? "");
                if (before.Origin != _checkpoint.Origin || !new ConsistencyProof(Path(older.GetProperty("proof"))).Proves(before.Head, _checkpoint.Head))
                    Wrong(null, string.Create(CultureInfo.InvariantCulture, $"the log did not grow from its checkpoint of {before.Head.Size} entries"));
            }

            return true;
        }
        catch (Exception malformed) when (malformed is FormatException or CheckpointUntrustedException or KeyNotFoundException or InvalidOperationException)
        {
            Wrong(null, malformed is FormatException or CheckpointUntrustedException ? malformed.Message : "a first line that is not complete");
            return false;
        }
    }

    private void TakeEntry(JsonElement said)
    {
        _entries++;
        long? index = null;
        try
        {
            index = said.GetProperty("index").TryGetInt64(out var place) && place >= 0 ? place : throw new FormatException("an entry without a place");
            if (place <= _last)
                throw new FormatException("an entry that is not behind the one before it");
            _last = place;
            if (!new InclusionProof(place, Path(said.GetProperty("path"))).Proves(Digest.OfLeaf(Bytes(said.GetProperty("entry"))), _checkpoint!.Head))
                throw new FormatException("the entry is not the one that was logged at its place");
        }
        catch (Exception malformed) when (malformed is FormatException or KeyNotFoundException or InvalidOperationException)
        {
            Wrong(index, malformed is FormatException ? malformed.Message : "an entry that is not complete");
        }
    }

    private void TakeEnd(JsonElement end)
    {
        _ended = true;
        try
        {
            var note = SignedNote.Parse(Encoding.UTF8.GetBytes(end.GetString() ?? ""));
            if (!_keys.HaveSigned(note, _checkpoint!.Origin, _checkpoint.Head.Size))
                throw new FormatException("an end that no known key of the log has validly signed");
            var (told, have) = (note.Text.Split('\n')[..^1], BundleForm.BeforeScope(_checkpoint.Origin, _entries, _lines));
            if (!told.Take(have.Count).SequenceEqual(have))
                throw new FormatException("an end of other entries: some were left out, put in or exchanged");
            _scope = [.. told.Skip(have.Count)];
        }
        catch (Exception malformed) when (malformed is FormatException or InvalidOperationException)
        {
            Wrong(null, malformed is FormatException ? malformed.Message : "an end that is not complete");
        }
    }

    private void Wrong(long? index, string what) => _violations.Add(new BundleViolation(index, what));

    private static JsonDocument? Parse(string line)
    {
        try
        {
            var said = JsonDocument.Parse(line);
            if (said.RootElement.ValueKind == JsonValueKind.Object)
                return said;
            said.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IReadOnlyList<Digest> Path(JsonElement path) => [.. Texts(path).Select(hash => Digest.FromBase64(hash))];

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString() ?? throw new FormatException("null in the place of a text"));

    private static byte[] Bytes(JsonElement text)
    {
        var written = text.GetString() ?? throw new FormatException("null in the place of a text");
        var bytes = Convert.FromBase64String(written);
        return Convert.ToBase64String(bytes) == written ? bytes : throw new FormatException("base64 that is not written in the one way there is");
    }
}
