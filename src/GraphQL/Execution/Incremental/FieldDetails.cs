using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Execution.Incremental;

/// <summary>A field as it was selected, and the innermost @defer around it.</summary>
internal readonly record struct FieldDetails(Field Node, DeferUsage? Usage);
