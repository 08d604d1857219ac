using System.Text;
using Casework.Projections.Questions;
using Casework.TransparencyLog;

namespace Casework.Projections.Tests.Transparency;

public sealed class ProvingAnEvent : IAsyncLifetime
{
    private NotarisedLog _log = null!;

    public async Task InitializeAsync() => _log = await NotarisedLog.Start();

    public async Task DisposeAsync() => await _log.DisposeAsync();

    [Fact]
    public async Task Holds_for_each_offline_and_for_no_other()
    {
        var head = await _log.Database.Ask<long>("select last_position from casework.log_head");
        Digest? before = null;
        for (var position = 1L; position <= head; position++)
        {
            var proof = (await _log.Proofs.Of(position, CancellationToken.None))!;
            var file = ProofFile.Parse(Encoding.UTF8.GetBytes(proof.File));

            Assert.True(file.Proves(proof.Leaf, "test.example/log", _log.Keys.Verifiers, [], quorum: 0));
            Assert.Equal(position - 1, file.Inclusion.Index);
            if (before is { } other)
                Assert.False(file.Proves(other, "test.example/log", _log.Keys.Verifiers, [], quorum: 0));
            before = proof.Leaf;
        }
    }

    [Fact]
    public async Task Still_holds_when_the_person_was_erased()
    {
        var before = (await _log.Proofs.Of(1, CancellationToken.None))!;
        await _log.Log.DestroyKeys(await _log.Database.Ask<Guid>("select stream_id from casework.mt_events where seq_id = 1"));

        Assert.Equal(before.Entry, (await _log.Proofs.Of(1, CancellationToken.None))!.Entry);
        Assert.Empty((await _log.Verify()).Violations);
    }

    [Fact]
    public async Task Is_not_to_be_had_before_it_is_signed_and_where_there_is_none()
    {
        await _log.Record();
        var head = await _log.Database.Ask<long>("select last_position from casework.log_head");

        Assert.Null(await _log.Proofs.Of(head, CancellationToken.None));
        await _log.Notarise();
        Assert.NotNull(await _log.Proofs.Of(head, CancellationToken.None));
        Assert.Null(await _log.Proofs.Of(head + 1, CancellationToken.None));
    }

    [Fact]
    public async Task Goes_with_proofs_that_the_log_only_grew()
    {
        await _log.Record();
        await _log.Notarise();
        var checkpoints = (await _log.Checkpoints.Page(new PageRequest(First: 3), CancellationToken.None)).Edges.Select(edge => edge.Node).ToList();
        Assert.Equal(3, checkpoints.Count);

        foreach (var (older, newer) in new[] { (0, 1), (0, 2), (1, 2), (2, 2) })
        {
            var growth = (await _log.Proofs.Between(checkpoints[older].Size, checkpoints[newer].Size, CancellationToken.None))!;
            Assert.True(growth.Proof.Proves(growth.From.Head, growth.To.Head));
            Assert.Equal((checkpoints[older].Note, checkpoints[newer].Note), (growth.From.Note, growth.To.Note));
        }

        Assert.Null(await _log.Proofs.Between(checkpoints[0].Size + 1, checkpoints[1].Size, CancellationToken.None));
        Assert.Null(await _log.Proofs.Between(checkpoints[0].Size, checkpoints[1].Size + 1, CancellationToken.None));
    }
}
