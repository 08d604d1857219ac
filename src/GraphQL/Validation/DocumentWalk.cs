using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;
using Casework.GraphQL.Validation.Rules;

namespace Casework.GraphQL.Validation;

/// <summary>Goes through a document once, keeps track of the types, and calls every rule where it applies.</summary>
internal readonly partial struct DocumentWalk(ValidationContext context)
{
    public void Visit(Document document)
    {
        ExecutableDefinitions.Check(document, context);
        KnownOperationTypes.Check(document, context);
        UniqueOperationNames.Check(document, context);
        LoneAnonymousOperation.Check(document, context);
        UniqueFragmentNames.Check(document, context);
        foreach (var definition in document.Definitions)
        {
            if (context.IsFull)
                return;
            if (definition is ExecutableDefinition executable)
                VisitDefinition(executable);
        }

        NoUnusedFragments.Check(document, context);
        NoFragmentCycles.Check(document, context);
        foreach (var operation in document.Definitions.OfType<OperationDefinition>())
        {
            if (context.IsFull)
                return;
            var reach = context.Reach(operation);
            NoUndefinedVariables.Check(operation, reach, context);
            NoUnusedVariables.Check(operation, reach, context);
            VariablesInAllowedPosition.Check(operation, reach, context);
        }
    }

    private void VisitDefinition(ExecutableDefinition definition)
    {
        context.Current = context.Facts(definition);
        switch (definition)
        {
            case OperationDefinition operation:
                SingleFieldSubscriptions.Check(operation, context);
                DeferStreamDirectiveOnRootField.Check(operation, context);
                DeferStreamDirectiveOnValidOperations.Check(operation, context);
                UniqueVariableNames.Check(operation, context);
                foreach (var variable in operation.VariableDefinitions)
                    VisitVariableDefinition(variable);
                VisitDirectives(operation.Directives, LocationOf(operation.Operation));
                context.Type = context.Schema.Root(operation.Operation);
                break;
            case FragmentDefinition fragment:
                KnownTypeNames.Check(fragment.TypeCondition, context);
                FragmentsOnCompositeTypes.Check(fragment, context);
                VisitDirectives(fragment.Directives, "FRAGMENT_DEFINITION");
                context.Type = context.Schema.Type(fragment.TypeCondition.Name);
                break;
        }

        VisitSelectionSet(definition.SelectionSet);
    }

    private void VisitVariableDefinition(VariableDefinition variable)
    {
        KnownTypeNames.Check(variable.Type, context);
        VariablesAreInputTypes.Check(variable, context);
        if (variable.DefaultValue is { } value)
            VisitInput(value, InputType(context.Schema.Resolve(variable.Type)), hasDefault: false);
        VisitDirectives(variable.Directives, "VARIABLE_DEFINITION");
    }

    private void VisitSelectionSet(SelectionSet selections, bool isInline = false)
    {
        var (parent, type) = (context.ParentType, context.Type);
        context.ParentType = type?.Named as CompositeType;
        // The fields of an inline fragment are among those of the selection set around it.
        if (!isInline)
            OverlappingFieldsCanBeMerged.Check(selections, context);
        foreach (var selection in selections.Selections)
        {
            if (context.IsFull)
                break;
            context.Type = type;
            VisitSelection(selection);
        }

        (context.ParentType, context.Type) = (parent, type);
    }

    private void VisitSelection(Selection selection)
    {
        switch (selection)
        {
            case Field field:
                VisitField(field);
                break;
            case FragmentSpread spread:
                context.Current.Spreads.Add(spread);
                KnownFragmentNames.Check(spread, context);
                PossibleFragmentSpreads.Check(spread, context);
                VisitDirectives(spread.Directives, "FRAGMENT_SPREAD");
                break;
            case InlineFragment fragment:
                VisitInlineFragment(fragment);
                break;
        }
    }

    private void VisitField(Field field)
    {
        var definition = context.ParentType is { } parent ? context.Schema.Field(parent, field.Name) : null;
        context.FieldDefinition = definition;
        context.Type = definition?.Type;
        ScalarLeafs.Check(field, context);
        FieldsOnCorrectType.Check(field, context);
        KnownArgumentNames.Check(field, context);
        UniqueArgumentNames.Check(field.Arguments, context);
        foreach (var argument in field.Arguments)
            VisitArgument(argument, definition?.Argument(argument.Name));
        VisitDirectives(field.Directives, "FIELD");
        if (field.SelectionSet is { } selections)
            VisitSelectionSet(selections);

        context.FieldDefinition = definition;
        ProvidedRequiredArguments.Check(field, context);
    }

    private void VisitInlineFragment(InlineFragment fragment)
    {
        if (fragment.TypeCondition is { } condition)
        {
            KnownTypeNames.Check(condition, context);
            FragmentsOnCompositeTypes.Check(fragment, context);
            context.Type = context.Schema.Type(condition.Name);
        }
        else
        {
            context.Type = context.ParentType;
        }

        PossibleFragmentSpreads.Check(fragment, context);
        VisitDirectives(fragment.Directives, "INLINE_FRAGMENT");
        VisitSelectionSet(fragment.SelectionSet, isInline: true);
    }

    private void VisitDirectives(IReadOnlyList<Directive> directives, string location)
    {
        if (directives.Count == 0)
            return;

        UniqueDirectivesPerLocation.Check(directives, context);
        foreach (var directive in directives)
        {
            var definition = context.Schema.Directive(directive.Name);
            context.DirectiveDefinition = definition;
            KnownDirectives.Check(directive, location, context);
            DeferStreamDirectiveLabel.Check(directive, context);
            StreamDirectiveOnListField.Check(directive, location, context);
            KnownArgumentNames.Check(directive, context);
            UniqueArgumentNames.Check(directive.Arguments, context);
            foreach (var argument in directive.Arguments)
                VisitArgument(argument, definition?.Argument(argument.Name));
            ProvidedRequiredArguments.Check(directive, context);
        }
    }

    private static string LocationOf(OperationType operation) => operation switch
    {
        OperationType.Query => "QUERY",
        OperationType.Mutation => "MUTATION",
        _ => "SUBSCRIPTION",
    };
}
