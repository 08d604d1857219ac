using System.Text;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Language;

internal readonly partial struct SyntaxWriter(StringBuilder text, int indent = 0, bool oneLine = false)
{
    // Arguments, lists and objects that would be longer than this are broken, one item to a line.
    private const int LineLength = 80;

    private SyntaxWriter Inner => new(text, indent + 1);

    // What is tried on one line is not broken further in, or trying would double the work with each level.
    private SyntaxWriter OnOneLine => new(text, indent, oneLine: true);

    public void Write(SyntaxNode node)
    {
        switch (node)
        {
            case Document document:
                WriteDocument(document);
                break;
            case ExecutableDefinition definition:
                WriteExecutable(definition);
                break;
            case TypeSystemDefinition definition:
                WriteTypeSystem(definition);
                break;
            case SelectionSet selections:
                WriteSelectionSet(selections);
                break;
            case Selection selection:
                WriteSelection(selection);
                break;
            case Value value:
                WriteValue(value);
                break;
            case TypeReference type:
                WriteType(type);
                break;
            case Argument argument:
                WriteNamed(argument.Name, argument.Value);
                break;
            case ObjectField field:
                WriteNamed(field.Name, field.Value);
                break;
            case Directive directive:
                WriteDirective(directive);
                break;
            case VariableDefinition variable:
                WriteVariableDefinition(variable);
                break;
            default:
                WriteMember(node);
                break;
        }
    }

    private void WriteDocument(Document document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0)
                text.Append("\n\n");
            Write(document.Definitions[i]);
        }
    }

    private void WriteExecutable(ExecutableDefinition definition)
    {
        WriteDescription(definition.Description);
        switch (definition)
        {
            case OperationDefinition operation:
                WriteOperationHead(operation);
                break;
            case FragmentDefinition fragment:
                text.Append("fragment ").Append(fragment.Name).Append(" on ").Append(fragment.TypeCondition.Name);
                WriteDirectives(fragment.Directives);
                text.Append(' ');
                break;
        }

        WriteSelectionSet(definition.SelectionSet);
    }

    private void WriteOperationHead(OperationDefinition operation)
    {
        var shorthand = operation is
        {
            Operation: OperationType.Query,
            Name: null,
            Description: null,
            VariableDefinitions.Count: 0,
            Directives.Count: 0,
        };
        if (shorthand)
            return;

        text.Append(Keyword(operation.Operation)).Append(' ').Append(operation.Name);
        WriteVariableDefinitions(operation.VariableDefinitions);
        if (operation.Directives.Count > 0 && operation.Name is null && operation.VariableDefinitions.Count == 0)
            text.Length--;
        WriteDirectives(operation.Directives);
        if (text[^1] != ' ')
            text.Append(' ');
    }

    private void WriteVariableDefinitions(IReadOnlyList<VariableDefinition> variables)
    {
        if (variables.Count == 0)
            return;

        // A description needs lines of its own.
        var lines = variables.Any(v => v.Description is not null);
        text.Append('(');
        for (var i = 0; i < variables.Count; i++)
        {
            if (lines)
                Inner.NewLine();
            else if (i > 0)
                text.Append(", ");
            Inner.WriteVariableDefinition(variables[i]);
        }

        if (lines)
            NewLine();
        text.Append(')');
    }

    private void WriteVariableDefinition(VariableDefinition variable)
    {
        WriteDescription(variable.Description);
        text.Append('$').Append(variable.Variable.Name).Append(": ");
        WriteType(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteSelectionSet(SelectionSet selections)
    {
        text.Append('{');
        foreach (var selection in selections.Selections)
        {
            Inner.NewLine();
            Inner.WriteSelection(selection);
        }

        NewLine();
        text.Append('}');
    }

    private void WriteSelection(Selection selection)
    {
        switch (selection)
        {
            case Field field:
                WriteField(field);
                break;
            case FragmentSpread spread:
                text.Append("...").Append(spread.Name);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragment fragment:
                text.Append("...");
                if (fragment.TypeCondition is { } type)
                    text.Append(" on ").Append(type.Name);
                WriteDirectives(fragment.Directives);
                text.Append(' ');
                WriteSelectionSet(fragment.SelectionSet);
                break;
        }
    }

    private void WriteField(Field field)
    {
        var start = text.Length;
        if (field.Alias is { } alias)
            text.Append(alias).Append(": ");
        text.Append(field.Name);
        var head = text.Length;
        OnOneLine.WriteArguments(field.Arguments);
        if (text.Length - start > LineLength && field.Arguments.Count > 0)
        {
            text.Length = head;
            WriteArgumentLines(field.Arguments);
        }

        WriteDirectives(field.Directives);
        if (field.SelectionSet is { } selections)
        {
            text.Append(' ');
            WriteSelectionSet(selections);
        }
    }

    private void WriteArguments(IReadOnlyList<Argument> arguments)
    {
        if (arguments.Count == 0)
            return;

        text.Append('(');
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i > 0)
                text.Append(", ");
            WriteNamed(arguments[i].Name, arguments[i].Value);
        }

        text.Append(')');
    }

    private void WriteArgumentLines(IReadOnlyList<Argument> arguments)
    {
        text.Append('(');
        foreach (var argument in arguments)
        {
            Inner.NewLine();
            Inner.WriteNamed(argument.Name, argument.Value);
        }

        NewLine();
        text.Append(')');
    }

    private void WriteNamed(string name, Value value)
    {
        text.Append(name).Append(": ");
        WriteValue(value);
    }

    private void WriteDirectives(IReadOnlyList<Directive> directives)
    {
        foreach (var directive in directives)
        {
            text.Append(' ');
            WriteDirective(directive);
        }
    }

    private void WriteDirective(Directive directive)
    {
        text.Append('@').Append(directive.Name);
        WriteArguments(directive.Arguments);
    }

    private void NewLine() => text.Append('\n').Append(' ', indent * 2);

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => "query",
    };
}
