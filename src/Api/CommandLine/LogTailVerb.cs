using System.CommandLine;
using System.Text.Json;
using Casework.Api.Composition;
using Casework.EventStore;

namespace Casework.Api.CommandLine;

/// <summary>Says of each event what happened where, never to whom or by whom: no body and no actor leaves the log here.</summary>
internal sealed class LogTailVerb : Verb
{
    private const int PageSize = 500;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    private readonly Option<int> _lines = new("--lines", "-n") { Description = "Begin with this many of the last events.", DefaultValueFactory = _ => 10 };
    private readonly Option<long?> _after = new("--after") { Description = "Begin after this position instead." };
    private readonly Option<string?> _municipality = new("--municipality") { Description = "Only of this municipality, by its official key." };
    private readonly Option<string[]> _events = new("--event") { Description = "Only these kinds, by stored name. May be repeated." };
    private readonly Option<Guid?> _pathway = new("--pathway") { Description = "Only of the pathway with this uuid." };
    private readonly Option<bool> _once = new("--no-follow") { Description = "End at the head of the log instead of waiting for more." };

    public LogTailVerb() : base(
        "tail", "Show what is recorded, as it is recorded, until Ctrl-C. Never shows personal data. With --json a document a line.",
        "log tail", "log tail --municipality 09162000 --event pathway_closed", "log tail --after 0 --no-follow --json")
    {
        foreach (var option in new Option[] { _lines, _after, _municipality, _events, _pathway, _once })
            Options.Add(option);
        _lines.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }] && (!int.TryParse(text, out var number) || number < 0))
                given.AddError("--lines takes a number from 0.");
        });
        _events.Validators.Add(given =>
        {
            foreach (var name in given.Tokens.Select(token => token.Value).Where(name => !Projections.StoredEvents.Told.Contains(name)))
                given.AddError($"There is no event {name}.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var names = arguments.GetValue(_events);
        var filter = new LogFilter(arguments.GetValue(_municipality), names is { Length: > 0 } ? names : Projections.StoredEvents.Told, arguments.GetValue(_pathway));
        await using var database = await LogVerb.Open(context, cancel);
        await using var log = PathwayLog.Open(database.Application, PathwayLog.Key(context.Settings));
        var head = await log.Head(cancel);
        var through = arguments.GetValue(_after) ?? await Before(log, head, arguments.GetValue(_lines), filter, cancel);
        try
        {
            while (true)
            {
                var page = await log.ReadStoredPage(through, PageSize, filter, cancel);
                foreach (var stored in page.Events)
                    Console.Out.WriteLine(context.Terminal.IsJson ? Document(stored) : Line(stored));
                through = page.Through;
                if (page.Through < page.Head)
                    continue;
                if (arguments.GetValue(_once))
                    return ExitCode.Ok;
                await Task.Delay(Poll, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested && !arguments.GetValue(_once))
        {
            return ExitCode.Ok; // The way in which following ends.
        }
        catch (IOException)
        {
            return ExitCode.Ok; // Whoever read along has gone.
        }
    }

    /// <summary>The position after which the last so many events that match stand: looked for backwards in growing strides.</summary>
    private static async Task<long> Before(EventLog log, long head, int lines, LogFilter filter, CancellationToken cancel)
    {
        for (var stride = (long)Math.Max(lines, 1); lines > 0; stride *= 4)
        {
            var from = Math.Max(0, head - stride);
            var found = new Queue<long>();
            await foreach (var stored in log.ReadStored(from, filter, PageSize, cancel))
            {
                found.Enqueue(stored.Position);
                if (found.Count > lines)
                    found.Dequeue();
            }

            if (found.Count == lines || from == 0)
                return found.Count == 0 ? head : found.Peek() - 1;
        }

        return head;
    }

    private static string Line(StoredEvent stored) =>
        $"{stored.Position,9}  {stored.RecordedAt:yyyy-MM-dd HH:mm:ss}Z  {stored.Stream.Tenant}  {stored.Stream.Id}  {stored.Version,4}  {stored.StoredName}";

    private static string Document(StoredEvent stored) => JsonSerializer.Serialize(
        new { stored.Position, stored.RecordedAt, municipality = stored.Stream.Tenant, pathway = stored.Stream.Id, stored.Version, @event = stored.StoredName }, JsonSerializerOptions.Web);
}
