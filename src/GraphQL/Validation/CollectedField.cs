using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation;

internal sealed record CollectedField(Field Node, CompositeType? Parent, OutputField? Definition)
{
    public bool IsSame(CollectedField other) => Parent == other.Parent && SelectionEquality.Same(Node, other.Node);
}
