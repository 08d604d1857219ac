using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;
using Casework.GraphQL.Validation.Rules;

namespace Casework.GraphQL.Validation;

internal readonly partial struct DocumentWalk
{
    private void VisitArgument(Argument argument, InputValue? definition) =>
        VisitInput(argument.Value, definition?.Type, definition?.DefaultValue is not null);

    private void VisitInput(Value value, SchemaType? type, bool hasDefault)
    {
        if (type is not null)
            ValuesOfCorrectType.Check(value, type, context);
        VisitValue(value, type, hasDefault, owner: null);
    }

    // Nested values are visited whatever the type, so that no use of a variable is overlooked.
    private void VisitValue(Value value, SchemaType? type, bool hasDefault, InputObjectType? owner)
    {
        switch (value)
        {
            case Variable variable:
                context.Current.Usages.Add(new VariableUsage(variable, type, hasDefault, owner));
                break;
            case ListValue list:
                var item = type?.Nullable is ListType listType ? listType.ItemType : null;
                foreach (var element in list.Values)
                    VisitValue(element, item, hasDefault: false, owner: null);
                break;
            case ObjectValue fields:
                UniqueInputFieldNames.Check(fields, context);
                var objectType = type?.Named as InputObjectType;
                foreach (var field in fields.Fields)
                {
                    var definition = objectType?.Field(field.Name);
                    VisitValue(field.Value, definition?.Type, definition?.DefaultValue is not null, objectType);
                }

                break;
        }
    }

    private static SchemaType? InputType(SchemaType? type) => type is { IsInput: true } ? type : null;
}
