namespace Casework.Mutants;

/// <param name="Member">The number of the member it is in: tests that never reach that cannot notice it.</param>
/// <param name="File">Below the folder of the domain, with forward slashes.</param>
/// <param name="In">The type and member, for people and for the list of accepted ones.</param>
/// <param name="Mutation">What was there and what is there instead; unique within the member.</param>
internal sealed record Mutant(int Id, int Member, string File, int Line, string In, string Mutation)
{
    public string Place => $"src/Domain/{File}:{Line} {In}: {Mutation}";
}
