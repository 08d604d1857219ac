using System.Buffers.Text;
using Casework.EventStore;
using Casework.Projections.Questions;
using Casework.Testing;

namespace Casework.Projections.Tests.Questions;

public class TamperingWithACursor(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly IReadOnlyList<Order> ByName = [new("familyName")];

    [Fact]
    public async Task Is_noticed_in_every_bit()
    {
        await using var worklist = new Worklist(database);
        var cursor = await Cursor(worklist);
        var bytes = Base64Url.DecodeFromChars(cursor);

        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            await Refused(worklist, new PageRequest(After: Base64Url.EncodeToString(bytes), Order: ByName));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.NotEmpty((await worklist.Page(new PageRequest(After: cursor, Order: ByName))).Edges);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64 !")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Is_noticed_when_it_never_was_one(string cursor)
    {
        await using var worklist = new Worklist(database);

        await Refused(worklist, new PageRequest(After: cursor));
        await Refused(worklist, new PageRequest(Last: 3, Before: cursor));
    }

    [Fact]
    public async Task Is_noticed_for_another_order_municipality_or_key()
    {
        await using var worklist = new Worklist(database);
        var cursor = await Cursor(worklist);
        var otherKey = new PathwaySummaries(new PageReader(new TenantReads(Npgsql.NpgsqlDataSource.Create(database.AppConnectionString)), new Cursors(new byte[32])));

        await Refused(worklist, new PageRequest(After: cursor, Order: [new("familyName", Descending: true)]));
        await Refused(worklist, new PageRequest(After: cursor, Order: [new("givenName")]));
        await Refused(worklist, new PageRequest(After: cursor));
        await Assert.ThrowsAsync<InvalidCursorException>(() => worklist.Page(new PageRequest(After: cursor, Order: ByName), Worklist.OtherTenant));
        await Assert.ThrowsAsync<InvalidCursorException>(() =>
            otherKey.Page(Worklist.Tenant, new PageRequest(After: cursor, Order: ByName), CancellationToken.None));
    }

    private static async Task<string> Cursor(Worklist worklist)
    {
        var random = new Random(1);
        await worklist.Execute("delete from casework.pathway_summaries");
        await worklist.Insert(Worklist.Tenant, Enumerable.Range(0, 20).Select(_ => Worklist.Random(random) with { FamilyName = "Ahmadi" }));
        return (await worklist.Page(new PageRequest(First: 2, Order: ByName))).EndCursor!;
    }

    private static Task<InvalidCursorException> Refused(Worklist worklist, PageRequest request) =>
        Assert.ThrowsAsync<InvalidCursorException>(() => worklist.Page(request));
}
