using Casework.Api.Transparency;
using Casework.EventStore.ReadLog;
using Casework.Projections.Transparency;

namespace Casework.Api.Tests.Transparency;

public class WatchingTheReadLog
{
    [Theory]
    [InlineData(7, 40, 1, null)]
    [InlineData(8, 41, 2, null)]
    [InlineData(6, 39, 2, "READ_LOG_SHRANK")]
    [InlineData(6, 50, 2, "READ_LOG_SHRANK")]
    [InlineData(7, 40, 2, "READ_LOG_FORKED")]
    [InlineData(7, 41, 1, "READ_LOG_FORKED")]
    [InlineData(8, 40, 2, "READ_LOG_FORKED")]
    [InlineData(8, 39, 2, "READ_LOG_FORKED")]
    public void Refuses_what_cannot_have_grown_out_of_what_was_seen(long block, long entries, int link, string? code) =>
        Assert.Equal(code, WatchedReadLog.Refusal(Of("log", 7, 40, 1), Of("log", block, entries, link))?.Code);

    [Fact]
    public void Takes_a_log_of_another_name_for_another() => Assert.Null(WatchedReadLog.Refusal(Of("log", 7, 40, 1), Of("log-2", 1, 1, 2)));

    private static ReadLogStatement Of(string origin, long block, long entries, int link) => new(origin, 5, new ReadLogHead(block, entries, [.. Enumerable.Repeat((byte)link, 32)]));
}
