using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Every type that a variable or a fragment names is in the schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/>
internal static class KnownTypeNames
{
    public static void Check(TypeReference reference, ValidationContext context)
    {
        while (reference is not NamedTypeReference)
        {
            reference = reference switch
            {
                ListTypeReference list => list.Type,
                NonNullTypeReference nonNull => nonNull.Type,
                _ => throw new ArgumentException($"{reference.GetType().Name} is no type reference.", nameof(reference)),
            };
        }

        var name = ((NamedTypeReference)reference).Name;
        if (context.Schema.Type(name) is null)
            context.Report(reference, $"Unknown type \"{name}\".");
    }
}
