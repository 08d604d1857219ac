using Casework.Api.Tests.CommandLine;
using Casework.Api.Tests.Testing;
using Casework.Testing;
using Microsoft.AspNetCore.Http;

namespace Casework.Api.Tests.Messaging;

public class LookingAfterMessages(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Shows_a_dead_letter_and_delivers_it_when_it_is_retried()
    {
        var isGone = true;
        await using var receiver = await WebhookReceiver.Start(answer: (_, response) =>
        {
            response.StatusCode = isGone ? StatusCodes.Status410Gone : StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        using var data = new DataFolder();
        await using var server = await ApiServer.Start(database, data.Path, TellingOthers.Settings(("council", receiver, "pathway_opened")));
        (await server.As(Callers.Ada).Open(new Newcomer())).Accepted();
        await Waiting.Until(async () => await database.Ask<long>("select count(*) from casework.messages where dead") == 1);
        var verbs = new Dictionary<string, string>(data.Production)
        {
            ["ConnectionStrings__Casework"] = database.AppConnectionString,
            ["ConnectionStrings__CaseworkOwner"] = database.OwnerConnectionString,
        };

        var listed = await CaseworkProcess.Run(verbs, "messages", "list", "--json");
        var unknown = await CaseworkProcess.Run(verbs, "messages", "retry", "--id", $"{Guid.NewGuid()}", "--json");
        isGone = false;
        var retried = await CaseworkProcess.Run(verbs, "messages", "retry", "--all", "--destination", "webhook:council", "--json");
        await Waiting.Until(() => Task.FromResult(receiver.Taken.Count == 1));
        await Waiting.Until(async () => await database.Ask<long>("select count(*) from casework.messages") == 0);
        var after = await CaseworkProcess.Run(verbs, "messages", "list");

        var council = Assert.Single(listed.Document.GetProperty("destinations").EnumerateArray());
        Assert.Equal(("webhook:council", 0, 0, 1), (council.GetProperty("destination").GetString(), council.GetProperty("waiting").GetInt32(), council.GetProperty("scheduled").GetInt32(), council.GetProperty("dead").GetInt32()));
        var dead = Assert.Single(listed.Document.GetProperty("dead").EnumerateArray());
        Assert.Equal((receiver.Taken[0].Id, "pathway_opened", "HTTP 410", 1), (dead.GetProperty("id").GetString(), dead.GetProperty("type").GetString(), dead.GetProperty("error").GetString(), dead.GetProperty("attempts").GetInt32()));
        Assert.Equal((1, "NOT_FOUND"), (unknown.Exit, unknown.Document.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal((0, 1), (retried.Exit, retried.Document.GetProperty("retried").GetInt32()));
        Assert.Equal((0, "There are no messages, and no destination is configured."), (after.Exit, after.Output.Trim()));
    }

    [Fact]
    public async Task Asks_what_is_to_be_done()
    {
        var refused = await CaseworkProcess.Run(new Dictionary<string, string>(), "messages");

        Assert.Equal(2, refused.Exit);
        Assert.Contains("casework messages", Assert.Single(refused.Sentences), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("messages", "retry")]
    [InlineData("messages", "retry", "--all", "--id", "01936f5e-0000-7000-8000-000000000000")]
    [InlineData("messages", "list", "--dead", "many")]
    public async Task Refuses_what_says_too_little_or_too_much(params string[] arguments)
    {
        var refused = await ParsedLine.Answer(arguments);

        Assert.Equal(2, refused.Exit);
        Assert.Contains($"casework {string.Join(' ', arguments.Take(2))}", Assert.Single(refused.Sentences), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("messages")]
    [InlineData("messages", "list")]
    [InlineData("messages", "retry")]
    public async Task Helps_with_examples(params string[] verb)
    {
        var help = await ParsedLine.Answer([.. verb, "--help"]);

        Assert.Equal(0, help.Exit);
        Assert.Contains($"  casework {string.Join(' ', verb)}", help.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", help.Output, StringComparison.Ordinal);
    }
}
