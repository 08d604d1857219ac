using System.Text;
using System.Text.Json;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Language;
using Casework.GraphQL.TypeSystem;
using Casework.GraphQL.Validation;

namespace Casework.Bench.GraphQL;

/// <summary>What each phase of the engine costs on one core, without HTTP and database.</summary>
internal static class EnginePhases
{
    private const int Rows = 20;
    private const int Fields = 8;
    private const int More = 4;

    public static void Measure(Report report)
    {
        Report.Progress("the engine's phases");
        Parse(report);
        Validate(report);
        Execute(report);
    }

    private static void Parse(Report report)
    {
        var worklist = Encoding.UTF8.GetBytes(Questions.Page);
        var introspection = Encoding.UTF8.GetBytes(IntrospectionQuery.Text);
        var sdl = Encoding.UTF8.GetBytes(Sdl("casework.graphql"));
        report.Add(new Row("parse.page", Speed(worklist, ParserOptions.Default), 100, "MB/s", "target"));
        report.Add(new Row("parse.introspection", Speed(introspection, ParserOptions.Default), 100, "MB/s", "target"));
        report.Add(new Row("parse.schema", Speed(sdl, ParserOptions.Schema), 100, "MB/s", "target"));
    }

    private static void Validate(Report report)
    {
        var schema = Schema.FromSdl(Sdl("casework.graphql"));
        var page = Parser.Parse(Encoding.UTF8.GetBytes(Questions.Page), ParserOptions.Default);
        var introspection = Parser.Parse(Encoding.UTF8.GetBytes(IntrospectionQuery.Text), ParserOptions.Default);
        report.Add(new Row("validate.page", Timing.Of(() => DocumentValidator.Validate(schema, page, ValidationOptions.Default)).Microseconds, null, "µs"));
        report.Add(new Row("validate.introspection", Timing.Of(() => DocumentValidator.Validate(schema, introspection, ValidationOptions.Default)).Microseconds, null, "µs"));
    }

    private static void Execute(Report report)
    {
        var planning = Planning();
        report.Add(new Row("plan.page", planning.Microseconds, null, "µs"));
        var page = Executing(Rows, Fields);
        var byHand = Timing.Of(() => WriteByHand(Shelf.Of(Rows)));
        report.Add(new Row("execute.page", page.Microseconds, byHand.Microseconds, "µs", "Utf8JsonWriter by hand"));
        report.Add(new Row("execute.page.allocated", page.Bytes, byHand.Bytes, "bytes", "Utf8JsonWriter by hand"));
        var wider = Executing(Rows, Fields + More);
        report.Add(new Row("execute.field", (wider.Microseconds - page.Microseconds) * 1000 / (More * Rows), null, "ns/field"));
        report.Add(new Row("execute.field.allocated", (wider.Bytes - page.Bytes) / (More * Rows), null, "bytes/field"));
        var longer = Executing(Rows * 5, Fields);
        report.Add(new Row("execute.row", (longer.Microseconds - page.Microseconds) * 1000 / (Rows * 4), null, "ns/row"));
        report.Add(new Row("execute.row.allocated", (longer.Bytes - page.Bytes) / (Rows * 4), null, "bytes/row"));
        report.Add(new Row("execute.typename", Executing(Library.Executor(), "{ __typename }").Microseconds, null, "µs"));
    }

    /// <summary>The first execution of a document less the next ones: parse, validate and plan.</summary>
    private static Timing Planning()
    {
        var executor = Library.Executor();
        var number = 0;
        return Timing.Of(() =>
        {
            using var response = executor.Execute(new GraphQLRequest($"query Q{number++} {Library.Query(0, Fields)}")).AsTask().Result;
            return response.Body.Length;
        });
    }

    private static Timing Executing(int rows, int fields) => Executing(Library.Executor(), Library.Query(rows, fields));

    private static Timing Executing(SchemaExecutor executor, string query)
    {
        var request = new GraphQLRequest(query);
        return Timing.Of(() =>
        {
            using var response = executor.Execute(request).AsTask().Result;
            return response.Errors.Count == 0 ? response.Body.Length : throw new InvalidOperationException(response.ToString());
        });
    }

    private static int WriteByHand(Book[] books)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(8 * 1024);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteStartArray("books");
        foreach (var book in books)
        {
            json.WriteStartObject();
            for (var i = 0; i < Fields; i++)
            {
                if (i % 2 == 0)
                    json.WriteString(Library.Names[i], book.Title);
                else
                    json.WriteNumber(Library.Names[i], book.Pages);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenCount;
    }

    private static double Speed(byte[] text, ParserOptions options) => text.Length / Timing.Of(() => Parser.Parse(text, options)).Microseconds;

    private static string Sdl(string resource)
    {
        using var reader = new StreamReader(typeof(EnginePhases).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static class Library
    {
        private const int Most = 16;

        public static string[] Names { get; } = [.. Enumerable.Range(0, Most).Select(i => i % 2 == 0 ? $"t{i}" : $"n{i}")];

        private static string Sdl { get; } = $$"""
            type Query { books(count: Int!): [Book!]! }
            type Book { title: String! pages: Int! }
            """;

        public static SchemaExecutor Executor() => GraphQLServer.FromSdl(Sdl).Bind<Book>().Resolvers("Query", new Shelves())
            .Access(static (_, _) => AccessRule.Everyone).Build(new ExecutionOptions());

        public static string Query(int rows, int fields) =>
            $"{{ books(count: {rows}) {{ {string.Join(' ', Names.Take(fields).Select((name, i) => i % 2 == 0 ? $"{name}: title" : $"{name}: pages"))} }} }}";
    }

    private sealed class Shelves
    {
        private readonly Func<int, Book[]> _shelf = Shelf.Of;

        public Book[] Books(int count) => _shelf(count);
    }

    private static class Shelf
    {
        private static readonly Book[] All = [.. Enumerable.Range(0, 100).Select(i => new Book($"The story of volume {i}", 100 + i))];

        private static readonly Dictionary<int, Book[]> Parts = new() { [0] = [], [Rows] = All[..Rows], [Rows * 5] = All };

        public static Book[] Of(int count) => Parts[count];
    }

    private sealed record Book(string Title, int Pages);
}
