using System.Text.Encodings.Web;
using System.Text.Json;

namespace Casework.Mutants;

/// <summary>A mutant that no test can notice, or none should, and why.</summary>
internal sealed record AcceptedMutant(string File, string In, string Mutation, string Reason)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<AcceptedMutant> Read(string file) => JsonSerializer.Deserialize<List<AcceptedMutant>>(System.IO.File.ReadAllText(file), Readable)!;

    public bool Is(Mutant mutant) => (File, In, Mutation) == (mutant.File, mutant.In, mutant.Mutation);
}
