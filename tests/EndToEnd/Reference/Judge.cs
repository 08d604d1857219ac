using System.Text.Json;
using Casework.EndToEnd.Everything;
using Casework.GraphQL;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Language;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;
using Casework.GraphQL.Validation;

namespace Casework.EndToEnd.Reference;

/// <summary>What the engine makes of documents: as JSON, for comparison with the reference implementation.</summary>
internal sealed class Judge
{
    private static readonly ParserOptions NoLimits = new()
    {
        MaxBytes = int.MaxValue,
        MaxTokens = int.MaxValue,
        MaxDepth = 1_000,
        MaxDirectives = int.MaxValue,
        MaxDirectivesPerLocation = int.MaxValue,
    };

    private static readonly ValidationOptions NoBounds = ValidationOptions.Unlimited with { MaxComparisons = int.MaxValue };

    private readonly Schema _schema;
    private readonly SchemaExecutor? _executor;

    private Judge(Schema schema, SchemaExecutor? executor) => (_schema, _executor) = (schema, executor);

    /// <summary>Judges and executes.</summary>
    public static Judge Everything(string sdl)
    {
        var executor = EverythingServer.Build(sdl, new ExecutionOptions
        {
            CachedDocuments = 1,
            MaxFields = int.MaxValue,
            MaxCost = int.MaxValue,
            Parser = NoLimits,
            Validation = NoBounds,
            Timeout = TimeSpan.FromMinutes(5),
        });
        return new Judge(executor.Schema, executor);
    }

    /// <summary>Judges only. Scalars of the schema's own take every value: what they take is no matter of the language.</summary>
    public static Judge Of(string sdl)
    {
        var schema = Schema.FromSdl(sdl);
        foreach (var scalar in schema.Types.OfType<ScalarType>().Where(scalar => !scalar.IsBuiltIn))
            scalar.Codec = new AnyScalar();
        return new Judge(schema, executor: null);
    }

    /// <summary>Whether the text is a schema.</summary>
    public static void WriteSchema(Utf8JsonWriter json, string sdl)
    {
        json.WriteStartObject();
        try
        {
            Schema.From(Parser.Parse(sdl, NoLimits));
        }
        catch (GraphQLSyntaxException syntax)
        {
            WriteErrors(json, "syntax", [syntax.ToError()]);
        }
        catch (SchemaException invalid)
        {
            WriteErrors(json, "errors", invalid.Errors);
        }

        json.WriteEndObject();
    }

    /// <param name="question">document, and for one to be executed: operationName, variables, seed, mayFail.</param>
    public async Task Write(Utf8JsonWriter json, JsonElement question)
    {
        var text = question.GetProperty("document").GetString()!;
        json.WriteStartObject();
        if (Parse(json, text) is { } document)
        {
            var errors = DocumentValidator.Validate(_schema, document, NoBounds);
            if (errors.Count > 0)
                WriteErrors(json, "errors", errors);
            else
                json.WriteString("printed", Printer.Print(document));
            if (errors.Count == 0 && question.TryGetProperty("seed", out var seed))
                await Execute(json, question, text, seed.GetUInt32());
        }

        json.WriteEndObject();
    }

    private static Document? Parse(Utf8JsonWriter json, string text)
    {
        try
        {
            return Parser.Parse(text, NoLimits);
        }
        catch (GraphQLSyntaxException syntax)
        {
            WriteErrors(json, "syntax", [syntax.ToError()]);
            return null;
        }
    }

    private async Task Execute(Utf8JsonWriter json, JsonElement question, string text, uint seed)
    {
        var request = new GraphQLRequest(text)
        {
            OperationName = question.TryGetProperty("operationName", out var name) ? name.GetString() : null,
            Variables = question.TryGetProperty("variables", out var variables) ? variables : null,
        };
        var features = new RequestFeatures().Set(new Thing(seed, question.GetProperty("mayFail").GetBoolean()));
        json.WriteStartArray("responses");
        await foreach (var response in Responses(request, features))
            json.WriteRawValue(response.Body.Span);
        json.WriteEndArray();
    }

    /// <summary>One, its parts together, or those of a subscription.</summary>
    private async IAsyncEnumerable<GraphQLResponse> Responses(GraphQLRequest request, RequestFeatures features)
    {
        var whole = await _executor!.Execute(request, features);
        if (whole.Outcome != ResponseOutcome.NotStreamed)
        {
            yield return whole;
            yield break;
        }

        whole.Dispose();
        var stream = await _executor.Stream(request, features);
        if (stream.Single is { } single)
        {
            yield return single;
            yield break;
        }

        await foreach (var response in stream.Responses!)
        {
            yield return response;
            response.Dispose();
        }
    }

    private static void WriteErrors(Utf8JsonWriter json, string name, IReadOnlyList<GraphQLError> errors)
    {
        json.WriteStartArray(name);
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("message", error.Message);
            json.WriteStartArray("locations");
            foreach (var location in error.Locations)
                json.WriteStringValue(location.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
