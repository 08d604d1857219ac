using System.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Exports;

namespace Casework.Api.CommandLine;

internal sealed class ExportPurgeVerb : Verb
{
    private readonly Option<DateOnly?> _on = new("--on") { Description = "The day by which files' time is over; today when it is left out." };

    public ExportPurgeVerb() : base(
        "purge", "Delete the files of person exports whose time is over (rule case.exports). Servers do so when they start, and delete those of a person who is erased at once. Exit code 1: some could not be deleted.",
        "export purge", "export purge --json")
    {
        Options.Add(_on);
        _on.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var day }] && DateOnly.TryParse(day, out var on) && on > new Today(TimeProvider.System).Date)
                given.AddError("--on takes no day to come.");
        });
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var notes = new ExportNotes(context.Settings.ExportNotes);
        var taken = notes.Expire(arguments.GetValue(_on) ?? new Today(TimeProvider.System).Date);
        context.Terminal.Answer(
            new { taken.Deleted, taken.Left, remaining = notes.Read().Select(note => new { note.WrittenAt, note.ExpiresOn, note.Files }) },
            [
                $"{taken.Deleted.Count} files deleted.",
                .. taken.Left.Select(file => $"  could not be deleted: {file}"),
            ]);
        return Task.FromResult(taken.Left.Count == 0 ? ExitCode.Ok : ExitCode.Failed);
    }
}
