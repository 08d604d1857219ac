using System.Text.Json;
using Casework.Api.CommandLine;

namespace Casework.Api.Transparency;

/// <summary>What a witness remembers between its looks: whose checkpoints it believes, and the last one it saw.</summary>
/// <param name="Keys">The log's, as it publishes them.</param>
/// <param name="Checkpoint">The signed note; null before the first look.</param>
/// <param name="ReadLog">What was signed of the read log; null where nothing was.</param>
internal sealed record WitnessState(IReadOnlyList<string> Keys, string? Checkpoint, string? ReadLog = null)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <returns>Null when there is no file.</returns>
    /// <exception cref="VerbFailedException">It is no such file.</exception>
    public static WitnessState? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<WitnessState>(File.ReadAllText(path), Readable) is { Keys: not null } state ? state : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new VerbFailedException("STATE_UNREADABLE", $"{path} is not what a witness remembers.", ExitCode.BadArguments);
        }
    }

    public void Write(string path)
    {
        var aside = $"{path}.{Guid.NewGuid():n}.new";
        File.WriteAllText(aside, JsonSerializer.Serialize(this, Readable));
        File.Move(aside, path, overwrite: true);
    }
}
