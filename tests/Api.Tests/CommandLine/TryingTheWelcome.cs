using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Casework.Api.Tests.CommandLine;

public sealed class TryingTheWelcome : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Works_as_pasted_and_a_second_start_adds_no_demo()
    {
        await using (var process = Serve(demo: 12))
        {
            var said = await Welcome(process);
            var pasted = said.SkipWhile(line => !line.TrimStart().StartsWith("TOKEN=", StringComparison.Ordinal));
            var answers = (await Bash(string.Join('\n', pasted))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

            Assert.Equal(2, answers.Length);
            var opened = Data(answers[0]).GetProperty("openPathway");
            Assert.Equal(JsonValueKind.Null, opened.GetProperty("errors").ValueKind);
            Assert.NotEmpty(opened.GetProperty("pathway").GetProperty("id").GetString()!);
            Assert.Equal(5, Data(answers[1]).GetProperty("pathways").GetProperty("nodes").GetArrayLength());
            Assert.Equal(0, await process.Stop());
        }

        await using var again = Serve(demo: 30);
        var lines = await Welcome(again);
        Assert.Contains(await StatusOfOwnPathway(lines), new[] { "OPEN", "ACTIVE", "DORMANT", "CLOSED" });
        Assert.DoesNotContain("synthetic", again.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_no_demo_outside_Development()
    {
        var refused = await CaseworkProcess.Run(_data.Production, "serve", "--demo", "5", "--json");

        Assert.Equal((2, "NOT_IN_DEVELOPMENT"), (refused.Exit, refused.Document.GetProperty("error").GetProperty("code").GetString()));
    }

    private CaseworkProcess Serve(int demo) =>
        CaseworkProcess.Start(_data.Development, "serve", "--urls", "http://127.0.0.1:0", "--demo", $"{demo}");

    private static async Task<List<string>> Welcome(CaseworkProcess process)
    {
        var lines = new List<string>();
        // The last thing that is said is the body of the second curl.
        while (lines.Count(line => line.TrimStart().StartsWith("-d '", StringComparison.Ordinal)) < 2)
            lines.Add(await process.Output.ReadLineAsync() ?? throw new InvalidOperationException($"The server ended: {process}"));
        return lines;
    }

    private static async Task<string?> StatusOfOwnPathway(List<string> welcome)
    {
        var at = welcome.FindIndex(line => line.Contains("newcomer of demo pathway", StringComparison.Ordinal));
        var pathway = Guid.Parse(welcome[at].Trim().Split(' ')[^1].TrimEnd(':'));
        var address = welcome.First(line => line.Contains("GraphQL http", StringComparison.Ordinal)).Trim().Split(' ')[1];
        var id = Casework.Api.Schema.GlobalId.Of("Pathway", pathway);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", welcome[at + 1].Trim());
        using var response = await http.PostAsJsonAsync(address, new { query = "query($id: ID!) { pathway(id: $id) { status } }", variables = new { id } });
        var body = await response.Content.ReadAsStringAsync();
        return Data(body).GetProperty("pathway").GetProperty("status").GetString();
    }

    private static JsonElement Data(string body)
    {
        var answer = JsonDocument.Parse(body).RootElement;
        Assert.False(answer.TryGetProperty("errors", out _), body);
        return answer.GetProperty("data");
    }

    private static async Task<string> Bash(string script)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var bash = Process.Start(start)!;
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        return output;
    }
}
