using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Language;

internal readonly partial struct SyntaxWriter
{
    private void WriteTypeSystem(TypeSystemDefinition definition)
    {
        WriteDescription(definition.Description);
        switch (definition)
        {
            case SchemaDefinition schema:
                text.Append("schema");
                WriteDirectives(schema.Directives);
                WriteBlock(schema.OperationTypes);
                break;
            case SchemaExtension schema:
                text.Append("extend schema");
                WriteDirectives(schema.Directives);
                WriteBlock(schema.OperationTypes);
                break;
            case DirectiveDefinition directive:
                text.Append("directive @").Append(directive.Name);
                WriteParameters(directive.Arguments);
                text.Append(directive.Repeatable ? " repeatable on " : " on ").AppendJoin(" | ", directive.Locations);
                break;
            case TypeDefinition type:
                WriteTypeDefinition(type);
                break;
            case TypeExtension type:
                text.Append("extend ");
                WriteTypeExtension(type);
                break;
        }
    }

    private void WriteTypeDefinition(TypeDefinition definition)
    {
        switch (definition)
        {
            case ScalarTypeDefinition type:
                WriteTypeHead("scalar ", type, []);
                break;
            case ObjectTypeDefinition type:
                WriteTypeHead("type ", type, type.Interfaces);
                WriteBlock(type.Fields);
                break;
            case InterfaceTypeDefinition type:
                WriteTypeHead("interface ", type, type.Interfaces);
                WriteBlock(type.Fields);
                break;
            case UnionTypeDefinition type:
                WriteTypeHead("union ", type, []);
                WriteNames(" = ", " | ", type.Types);
                break;
            case EnumTypeDefinition type:
                WriteTypeHead("enum ", type, []);
                WriteBlock(type.Values);
                break;
            case InputObjectTypeDefinition type:
                WriteTypeHead("input ", type, []);
                WriteBlock(type.Fields);
                break;
        }
    }

    private void WriteTypeExtension(TypeExtension extension)
    {
        switch (extension)
        {
            case ScalarTypeExtension type:
                WriteTypeHead("scalar ", type, []);
                break;
            case ObjectTypeExtension type:
                WriteTypeHead("type ", type, type.Interfaces);
                WriteBlock(type.Fields);
                break;
            case InterfaceTypeExtension type:
                WriteTypeHead("interface ", type, type.Interfaces);
                WriteBlock(type.Fields);
                break;
            case UnionTypeExtension type:
                WriteTypeHead("union ", type, []);
                WriteNames(" = ", " | ", type.Types);
                break;
            case EnumTypeExtension type:
                WriteTypeHead("enum ", type, []);
                WriteBlock(type.Values);
                break;
            case InputObjectTypeExtension type:
                WriteTypeHead("input ", type, []);
                WriteBlock(type.Fields);
                break;
        }
    }

    private void WriteTypeHead(string keyword, NamedTypeSystemDefinition type, IReadOnlyList<NamedTypeReference> interfaces)
    {
        text.Append(keyword).Append(type.Name);
        WriteNames(" implements ", " & ", interfaces);
        WriteDirectives(type.Directives);
    }

    private void WriteNames(string before, string between, IReadOnlyList<NamedTypeReference> types)
    {
        if (types.Count > 0)
            text.Append(before).AppendJoin(between, types.Select(type => type.Name));
    }

    private void WriteBlock(IReadOnlyList<SyntaxNode> members)
    {
        if (members.Count == 0)
            return;

        text.Append(" {");
        foreach (var member in members)
        {
            Inner.NewLine();
            Inner.WriteMember(member);
        }

        NewLine();
        text.Append('}');
    }

    private void WriteMember(SyntaxNode member)
    {
        switch (member)
        {
            case OperationTypeDefinition operation:
                text.Append(Keyword(operation.Operation)).Append(": ").Append(operation.Type.Name);
                break;
            case FieldDefinition field:
                WriteDescription(field.Description);
                text.Append(field.Name);
                WriteParameters(field.Arguments);
                text.Append(": ");
                WriteType(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinition value:
                WriteDescription(value.Description);
                text.Append(value.Name).Append(": ");
                WriteType(value.Type);
                WriteDefault(value.DefaultValue);
                WriteDirectives(value.Directives);
                break;
            case EnumValueDefinition value:
                WriteDescription(value.Description);
                text.Append(value.Name);
                WriteDirectives(value.Directives);
                break;
        }
    }

    private void WriteParameters(IReadOnlyList<InputValueDefinition> parameters)
    {
        if (parameters.Count == 0)
            return;

        // A description needs lines of its own.
        var lines = parameters.Any(parameter => parameter.Description is not null);
        text.Append('(');
        for (var i = 0; i < parameters.Count; i++)
        {
            if (lines)
                Inner.NewLine();
            else if (i > 0)
                text.Append(", ");
            Inner.WriteMember(parameters[i]);
        }

        if (lines)
            NewLine();
        text.Append(')');
    }
}
