using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Casework.Api.CommandLine;

/// <summary>
/// Where a verb's words go. Standard output holds the answer alone: sentences, or with --json exactly one document.
/// Progress and errors go to standard error.
/// </summary>
/// <param name="json">Whether it answers with a document.</param>
/// <param name="output">Where the answer goes; standard output when null.</param>
/// <param name="errors">Where all else goes; standard error when null.</param>
internal sealed class Terminal(bool json, TextWriter? output = null, TextWriter? errors = null)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    private readonly TextWriter _output = output ?? Console.Out;
    private readonly TextWriter _errors = errors ?? Console.Error;
    private bool _answered;

    public bool IsJson => json;

    /// <summary>Says the answer, once: the document with --json, else the lines.</summary>
    public void Answer(object document, params IEnumerable<string> lines)
    {
        if (_answered)
            throw new InvalidOperationException("A verb answers once.");

        _answered = true;
        _output.WriteLine(json ? JsonSerializer.Serialize(document, Readable) : string.Join(Environment.NewLine, lines));
    }

    /// <summary>Says how far something is, where no bar can: a line on standard error, nothing with --json.</summary>
    public void Note(string line)
    {
        if (!json && Console.IsErrorRedirected)
            _errors.WriteLine(line);
    }

    /// <summary>How a long work goes on, a line at a time, on standard error; nothing with --json.</summary>
    public void Say(string line)
    {
        if (!json)
            _errors.WriteLine(line);
    }

    public void Fail(Failure failure)
    {
        _errors.WriteLine($"casework: {failure.Message}");
        if (json && !_answered)
            Answer(new { error = new { failure.Code, failure.Message } });
    }

    /// <summary>Shows how far a long work is: a bar for a person, lines in a log, nothing with --json.</summary>
    /// <param name="total">In the unit that the work reports; null when nobody knows.</param>
    public async Task<T> Follow<T>(string title, long? total, Func<IProgress<long>, Task<T>> work)
    {
        if (json)
            return await work(new Steps(_ => { }));

        if (Console.IsErrorRedirected)
            return await FollowInLines(title, total, work);

        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_errors) });
        return await screen.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(Markup.Escape(title), maxValue: total ?? 1);
                bar.IsIndeterminate = total is null;
                var result = await work(new Steps(done => bar.Value = done));
                bar.Value = bar.MaxValue;
                return result;
            });
    }

    private async Task<T> FollowInLines<T>(string title, long? total, Func<IProgress<long>, Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var next = BetweenLines;
        var last = 0L;
        var @lock = new Lock();
        _errors.WriteLine($"{title} ...");
        var result = await work(new Steps(done =>
        {
            lock (@lock)
            {
                last = Math.Max(last, done);
                if (watch.Elapsed < next)
                    return;
                next = watch.Elapsed + BetweenLines;
                _errors.WriteLine($"{title}: {last}{(total is { } all ? $" of {all}" : "")}, {last / watch.Elapsed.TotalSeconds:f0}/s");
            }
        }));
        _errors.WriteLine($"{title}: done, {last} in {watch.Elapsed.TotalSeconds:f1} s");
        return result;
    }

    /// <summary>Reports on the thread that works; the framework's own posts to a pool, out of order.</summary>
    private sealed class Steps(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
