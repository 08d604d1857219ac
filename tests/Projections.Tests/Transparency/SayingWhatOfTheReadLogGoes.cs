using System.Text;
using Casework.EventStore.ReadLog;
using Casework.Projections.Transparency;
using Casework.Testing;

namespace Casework.Projections.Tests.Transparency;

public sealed class SayingWhatOfTheReadLogGoes : IDisposable
{
    private const string Origin = "test.example/log";

    private readonly TransparencyKeys _keys = TransparencyKeys.OpenOrMake(Path.Combine(TestFolder.Create(), "key"), Origin);

    public void Dispose() => _keys.Dispose();

    [Theory]
    [InlineData("", new long[0])]
    [InlineData("kept 7\n", new long[] { 7 })]
    [InlineData("kept 1-3 7 9-10\n", new long[] { 1, 2, 3, 7, 9, 10 })]
    public void Names_the_blocks_that_stay(string line, long[] kept)
    {
        var statement = Statement(kept);

        Assert.EndsWith($"rule r-1\n{line}", statement.Text, StringComparison.Ordinal);
        var read = ReadLogStatement.Read(Signed(statement.Text), _keys.Published);
        Assert.Equal(kept, read.Pruning!.Kept);
        Assert.Equal((statement.Head, statement.Pruning!.Before, "r-1"), (read.Head, read.Pruning.Before, read.Pruning.RuleSet));
    }

    [Theory]
    [InlineData("kept")]
    [InlineData("kept ")]
    [InlineData("kept 3-1")]
    [InlineData("kept 1-2-3")]
    [InlineData("kept 5 4")]
    [InlineData("kept 1-3 3")]
    [InlineData("kept 0")]
    [InlineData("kept -1")]
    [InlineData("kept 1-99999999999")]
    [InlineData("held 1")]
    public void Is_not_believed_where_it_cannot_be_read(string line) =>
        Assert.Throws<CheckpointUntrustedException>(() => ReadLogStatement.Read(Signed($"{Statement([]).Text}{line}\n"), _keys.Published));

    private static ReadLogStatement Statement(IReadOnlyList<long> kept) =>
        new(Origin, 5, new ReadLogHead(12, 40, new byte[32]), new ReadLogPruning(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "r-1", kept));

    private string Signed(string text) => Encoding.UTF8.GetString(_keys.SignStatement(text).ToBytes());
}
