using Casework.GraphQL.Language;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Tests.Rules;

public class KnownOperationTypes : RuleSpec
{
    private static readonly Schema QueryOnly = SchemaBuilder.Build(Parser.Parse("type Query { a: Int }"));

    [Fact]
    public void Accepts_an_operation_whose_root_type_exists()
    {
        IsValid("query Q { track { name } } mutation M { find { name } } subscription S { silence }");
        HasErrors(QueryOnly, "{ a }");
    }

    [Fact]
    public void Refuses_an_operation_without_a_root_type()
    {
        HasErrors(QueryOnly, "mutation { a }", "The mutation operation is not supported by the schema. (1:1)");
        HasErrors(
            QueryOnly,
            "query Q { a } subscription S { a }",
            "The subscription operation is not supported by the schema. (1:15)");
    }
}
