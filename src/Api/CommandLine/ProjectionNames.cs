using System.CommandLine;
using Casework.Api.Composition;

namespace Casework.Api.CommandLine;

/// <summary>The argument that names read models.</summary>
internal static class ProjectionNames
{
    public static Argument<string> One() => Known(new Argument<string>("projection") { Description = $"Which: {string.Join(", ", ReadModels.Names)}." });

    public static Argument<string[]> SeveralOrAll() => Known(new Argument<string[]>("projections")
    {
        Description = $"Which: {string.Join(", ", ReadModels.Names)}. All when none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    });

    public static IReadOnlyCollection<string> OrAll(string[]? named) => named is { Length: > 0 } ? named : ReadModels.Names;

    private static Argument<T> Known<T>(Argument<T> argument)
    {
        argument.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(token => !ReadModels.Names.Contains(token.Value)))
                given.AddError($"There is no projection {token.Value}; there are {string.Join(", ", ReadModels.Names)}.");
        });
        return argument;
    }
}
