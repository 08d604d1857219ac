using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Labels of @defer and @stream are literals, each used once.</summary>
internal static class DeferStreamDirectiveLabel
{
    public static void Check(Directive directive, ValidationContext context)
    {
        if (directive.Name is not ("defer" or "stream"))
            return;
        var label = directive.Arguments.FirstOrDefault(argument => argument.Name == "label")?.Value;
        if (label is null or NullValue)
            return;
        if (label is not StringValue text)
            context.Report(directive, $"Argument \"@{directive.Name}(label:)\" must be a static string.");
        else if (!context.Labels.TryAdd(text.Value, directive))
        {
            context.Report(
                "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.",
                context.Labels[text.Value].Location,
                directive.Location);
        }
    }
}
