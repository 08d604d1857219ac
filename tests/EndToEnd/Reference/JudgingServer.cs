using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Casework.EndToEnd.Reference;

/// <summary>Answers batches of documents with verdicts, for scripts that hold the reference implementation.</summary>
internal sealed class JudgingServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private JudgingServer(WebApplication server) => _server = server;

    public string Address => _server.Urls.Single();

    public static async Task<JudgingServer> Start()
    {
        var everything = Judge.Everything(await File.ReadAllTextAsync(NodeScript.PathTo("differential/everything.graphql")));
        var casework = Judge.Of(await File.ReadAllTextAsync(NodeScript.PathTo("../../schema/casework.graphql")));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var server = builder.Build();
        server.MapPost("/everything", (HttpContext http) => Answer(http, everything.Write));
        server.MapPost("/casework", (HttpContext http) => Answer(http, casework.Write));
        server.MapPost("/schemas", (HttpContext http) => Answer(http, static (json, question) =>
        {
            Judge.WriteSchema(json, question.GetProperty("document").GetString()!);
            return Task.CompletedTask;
        }));
        await server.StartAsync();
        return new JudgingServer(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task Answer(HttpContext http, Func<Utf8JsonWriter, JsonElement, Task> judge)
    {
        using var questions = await JsonDocument.ParseAsync(http.Request.Body, new JsonDocumentOptions { MaxDepth = 1_000 });
        var answers = new MemoryStream();
        await using (var json = new Utf8JsonWriter(answers, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartArray();
            foreach (var question in questions.RootElement.EnumerateArray())
            {
                try
                {
                    await judge(json, question);
                }
                catch (Exception failure)
                {
                    // No document may bring the engine down: the script takes the answer for a disagreement.
                    json.WriteString("failure", failure.ToString());
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
        }

        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(answers.ToArray());
    }
}
