using System.Text.Json;
using Casework.Api.CommandLine;
using Casework.Projections.Transparency;

namespace Casework.Api.Transparency;

/// <summary>A checkpoint that somebody kept: as it was printed, as a witness remembers it, or in a bundle.</summary>
internal static class KeptFile
{
    /// <exception cref="VerbFailedException">There is no such file.</exception>
    public static async Task<KeptCheckpoint> Read(FileInfo file, CancellationToken cancel) => (await ReadAll(file, cancel))[0];

    /// <returns>The checkpoint, and behind it what a witness remembers of the read log.</returns>
    /// <inheritdoc cref="Read"/>
    public static async Task<IReadOnlyList<KeptCheckpoint>> ReadAll(FileInfo file, CancellationToken cancel)
    {
        if (!file.Exists)
            throw new VerbFailedException("FILE_NOT_FOUND", $"There is no file {file}.", ExitCode.BadArguments);
        using var reader = file.OpenText();
        var first = await reader.ReadLineAsync(cancel) ?? "";
        if (!first.StartsWith('{'))
            return [Kept($"{first}\n{await reader.ReadToEndAsync(cancel)}")];
        if (OfABundle(first) is { } bundled)
            return [new KeptCheckpoint(file.Name, bundled)];
        var remembered = WitnessState.Read(file.FullName);
        return remembered?.ReadLog is { } reads ? [Kept(remembered.Checkpoint ?? ""), Kept(reads)] : [Kept(remembered?.Checkpoint ?? "")];

        KeptCheckpoint Kept(string text) => new(file.Name, text.EndsWith('\n') ? text : text + '\n');
    }

    private static string? OfABundle(string line)
    {
        try
        {
            using var header = JsonDocument.Parse(line);
            return header.RootElement.TryGetProperty("bundle", out _) ? header.RootElement.GetProperty("checkpoint").GetString() : null;
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
