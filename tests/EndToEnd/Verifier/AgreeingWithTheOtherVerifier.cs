using System.Globalization;
using System.Text;
using System.Text.Json;
using Casework.Projections.Transparency;
using Casework.Testing;
using Casework.TransparencyLog;

namespace Casework.EndToEnd.Verifier;

/// <summary>Our library and the verifier that stands alone, in another language, come to the same verdict on whatever they are handed.</summary>
public class AgreeingWithTheOtherVerifier
{
    private const int Leaves = 40;

    private readonly List<byte[]> _entries = [];
    private readonly List<TreeHead> _heads = [TreeHead.OfNothing];
    private readonly Dictionary<(int Level, long Index), byte[]> _tiles = [];
    private readonly List<(object Case, bool Proven)> _cases = [];
    private readonly Random _random = new(9_162);

    [Fact]
    public async Task On_proofs_checkpoints_and_whatever_was_done_to_them()
    {
        await GrowTree();
        await AddInclusion();
        await AddConsistency();
        AddRoots();
        AddCheckpoints();
        AddKeys();
        AddTexts();

        var verdicts = await Judge();

        Assert.Equal(_cases.Count, verdicts.Count);
        Assert.All(_cases.Zip(verdicts), pair => Assert.True(pair.First.Proven == pair.Second, $"{(pair.First.Proven ? "proven" : "not proven")} by ours: {JsonSerializer.Serialize(pair.First.Case)}"));
        var proven = verdicts.Count(verdict => verdict);
        Report.Line($"T6  a verifier of its own    {verdicts.Count:N0} cases, {proven:N0} proven, the same verdict on each");
        Assert.InRange(proven, verdicts.Count / 10, verdicts.Count * 9 / 10);
    }

    private async Task GrowTree()
    {
        var tree = new TiledTree();
        for (var i = 0; i < Leaves; i++)
        {
            _entries.Add(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"entry {i}")));
            tree.Append(_entries[i]);
            foreach (var tile in tree.TakeChanges())
                _tiles[(tile.Id.Level, tile.Id.Index)] = tile.ToBytes();
            _heads.Add(tree.Head);
        }

        Assert.Equal(await Reader.HeadAt(Leaves / 2, CancellationToken.None), _heads[Leaves / 2]);
    }

    private TreeReader Reader => new(Leaves, (id, _) => ValueTask.FromResult<ReadOnlyMemory<byte>?>(_tiles.GetValueOrDefault((id.Level, id.Index))));

    private async Task AddInclusion()
    {
        for (var size = 1; size <= Leaves; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var (head, path) = (_heads[size], (await Reader.Inclusion(index, size, CancellationToken.None)).Path);
                Include(index, index, path, head);
                Include(index, index + 1, path, head);
                Include(index, index - 1, path, head);
                Include(_random.Next(Leaves), index, path, head);
                Include(index, index, path, head with { Size = size + 1 });
                Include(index, index, path, _heads[_random.Next(_heads.Count)]);
                Include(index, index, Damaged(path), head);
            }
        }
    }

    private void Include(int entry, long index, IReadOnlyList<Digest> path, TreeHead head) => _cases.Add((
        new { kind = "inclusion", index, entry = Convert.ToBase64String(_entries[entry]), path = Told(path), head = Told(head) },
        new InclusionProof(index, path).Proves(Digest.OfLeaf(_entries[entry]), head)));

    private async Task AddConsistency()
    {
        for (var newer = 1; newer <= Leaves; newer++)
        {
            for (var older = 1; older <= newer; older++)
            {
                var path = (await Reader.Consistency(older, newer, CancellationToken.None)).Path;
                Grow(_heads[older], _heads[newer], path);
                Grow(_heads[older], _heads[newer], Damaged(path));
                Grow(_heads[_random.Next(_heads.Count)], _heads[newer], path);
                Grow(_heads[newer], _heads[older], path);
                Grow(_heads[older] with { Size = older + 1 }, _heads[newer], path);
            }
        }
    }

    private void Grow(TreeHead older, TreeHead newer, IReadOnlyList<Digest> path) => _cases.Add((
        new { kind = "consistency", older = Told(older), newer = Told(newer), path = Told(path) },
        new ConsistencyProof(path).Proves(older, newer)));

    private void AddRoots()
    {
        for (var size = 0; size <= Leaves; size++)
        {
            foreach (var head in new[] { _heads[size], _heads[(size + 1) % _heads.Count] })
                _cases.Add((new { kind = "root", entries = _entries.Take(size).Select(Convert.ToBase64String), root = head.Root.ToBase64() }, head.Root == _heads[size].Root));
        }
    }

    private void AddCheckpoints()
    {
        using var key = SigningKey.Generate("log.example/test");
        using var witness = SigningKey.Generate("witness.example");
        using var stranger = SigningKey.Generate("log.example/test");
        var (edwards, cosigner) = (WitnessKey.Generate("log.example/test"), WitnessKey.Generate("witness.example"));
        for (var size = 0; size <= Leaves; size++)
        {
            var text = new Checkpoint("log.example/test", _heads[size]).Text;
            var note = new SignedNote(text, [key.Sign(text)]);
            Believe(note.ToBytes(), key.Verifier);
            Believe(note.With(witness.Sign(text)).ToBytes(), key.Verifier, witness.Verifier);
            Believe(note.With(stranger.Sign(text)).ToBytes(), key.Verifier);
            Believe(note.ToBytes(), stranger.Verifier);
            Believe((note with { Text = new Checkpoint("log.example/test", _heads[(size + 1) % _heads.Count]).Text }).ToBytes(), key.Verifier);
            Believe(note.With(witness.Sign(text + "more\n")).ToBytes(), key.Verifier, witness.Verifier);
            Damage(note, key.Verifier);
            AddEdwards(text, note, key.Verifier, edwards, cosigner);
        }
    }

    private void AddEdwards(string text, SignedNote note, VerifierKey log, WitnessKey edwards, WitnessKey cosigner)
    {
        var at = DateTimeOffset.UnixEpoch.AddSeconds(_random.Next());
        var signed = new SignedNote(text, [edwards.Sign(text), cosigner.Cosign(text, at)]);
        Believe(signed.ToBytes(), edwards.Signer);
        Believe(signed.ToBytes(), edwards.Signer, cosigner.Cosigner);
        Believe(signed.ToBytes(), cosigner.Cosigner);
        Believe(signed.ToBytes(), edwards.Cosigner);
        Believe(note.With(cosigner.Cosign(text, at)).ToBytes(), log, cosigner.Cosigner);
        Believe(note.With(cosigner.Cosign(text + "more\n", at)).ToBytes(), log, cosigner.Cosigner);
        Believe(note.With(cosigner.Cosign(text + "more\n", at)).ToBytes(), log);
        Believe(note.With(cosigner.Sign(text) with { KeyId = cosigner.Cosigner.Id }).ToBytes(), log, cosigner.Cosigner);
        // A witness of the log's own name is not the log.
        Believe(new SignedNote(text, [edwards.Cosign(text, at)]).ToBytes(), edwards.Cosigner);
        Believe(new SignedNote(text + "more\n", [edwards.Sign(text + "more\n"), cosigner.Cosign(text + "more\n", at)]).ToBytes(), edwards.Signer, cosigner.Cosigner);
        Damage(signed, edwards.Signer, cosigner.Cosigner);
    }

    private void Damage(SignedNote note, params VerifierKey[] keys)
    {
        for (var flipped = 0; flipped < 12; flipped++)
        {
            var damaged = note.ToBytes();
            damaged[_random.Next(damaged.Length)] ^= (byte)(1 << _random.Next(7));
            Believe(damaged, keys);
        }
    }

    private void AddKeys()
    {
        using var ecdsa = SigningKey.Generate("log.example/test");
        var edwards = WitnessKey.Generate("log.example/test");
        foreach (var key in new[] { ecdsa.Verifier, edwards.Signer, edwards.Cosigner }.Select(key => $"{key}"))
        {
            AddKey(key);
            for (var flipped = 0; flipped < 40; flipped++)
            {
                var damaged = key.ToCharArray();
                damaged[_random.Next(damaged.Length)] ^= (char)(1 << _random.Next(7));
                AddKey(new string(damaged));
            }

            AddKey(key[..^4]);
            AddKey(key + "AAAA");
        }

        foreach (var checkpoint in ForeignLog.Checkpoints)
            Believe(Encoding.UTF8.GetBytes(checkpoint), [VerifierKey.Parse(ForeignLog.Key)], ForeignLog.Origin);
    }

    private void AddKey(string text)
    {
        bool proven;
        try
        {
            _ = PublishedKey.Parse(text);
            proven = true;
        }
        catch (FormatException)
        {
            proven = false;
        }

        _cases.Add((new { kind = "key", text }, proven));
    }

    private void Believe(byte[] note, params VerifierKey[] keys) => Believe(note, keys, "log.example/test");

    private void Believe(byte[] note, VerifierKey[] keys, string origin)
    {
        bool proven;
        try
        {
            var read = SignedNote.Parse(note);
            var said = Checkpoint.Parse(read.Text);
            proven = new PublishedKeys([.. keys.Select(key => new PublishedKey(key))]).HaveSigned(read, said.Origin, said.Head.Size) && said.Origin == origin;
        }
        catch (FormatException)
        {
            proven = false;
        }

        _cases.Add((new { kind = "checkpoint", note = Convert.ToBase64String(note), keys = keys.Select(key => key.ToString()), origin }, proven));
    }

    private void AddTexts()
    {
        var root = _heads[1].Root.ToBase64();
        foreach (var text in new[]
        {
            $"a\n1\n{root}\n", $"a\n0\n{root}\n", $"a\n01\n{root}\n", $"a\n-1\n{root}\n", $"a\n+1\n{root}\n", $"a\n1\n{root}", $"\n1\n{root}\n", $"a\n1\n{root}\nmore\n",
            $"a\n1\n{root}\n\nmore\n", $"a\n1\n{root[..^1]}\n", $"a\n1\n{root[..^4]}AAA=\n", "a\n1\n\n", "", "a\n", $"a b c\n12345678901\n{root}\n", $"a\n1 \n{root}\n", $"a\n9223372036854775807\n{root}\n", $"a\n9223372036854775808\n{root}\n",
        })
        {
            bool proven;
            try
            {
                _ = Checkpoint.Parse(text);
                proven = true;
            }
            catch (FormatException)
            {
                proven = false;
            }

            _cases.Add((new { kind = "text", text }, proven));
        }
    }

    private IReadOnlyList<Digest> Damaged(IReadOnlyList<Digest> path)
    {
        var other = _heads[1 + _random.Next(Leaves)].Root;
        if (path.Count == 0)
            return [other];
        var at = _random.Next(path.Count);
        return _random.Next(3) switch
        {
            0 => [.. path.Take(at), other, .. path.Skip(at + 1)],
            1 => [.. path.Take(at), .. path.Skip(at + 1)],
            _ => [.. path.Take(at), other, .. path.Skip(at)],
        };
    }

    private async Task<IReadOnlyList<bool>> Judge()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(_cases.Select(one => one.Case)));
            return [.. (await NodeScript.Run("offline/judge.mjs", TimeSpan.FromMinutes(2), file)).EnumerateArray().Select(verdict => verdict.GetBoolean())];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string[] Told(IReadOnlyList<Digest> path) => [.. path.Select(hash => hash.ToBase64())];

    private static object Told(TreeHead head) => new { size = head.Size, root = head.Root.ToBase64() };
}
