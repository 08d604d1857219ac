using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation;

/// <summary>A variable and the position it is used in.</summary>
/// <param name="Variable">The variable as used.</param>
/// <param name="Type">What the position expects; null where that is unknown.</param>
/// <param name="HasDefault">Whether the position has a default value.</param>
/// <param name="Owner">The input object type whose field the position is.</param>
internal readonly record struct VariableUsage(Variable Variable, SchemaType? Type, bool HasDefault, InputObjectType? Owner);
