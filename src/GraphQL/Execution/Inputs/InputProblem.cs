using System.Globalization;
using System.Text;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Execution.Inputs;

/// <param name="Message">For the client.</param>
/// <param name="Value">The value that was refused, as messages show it.</param>
/// <param name="Path">Field names and list indices down to it.</param>
/// <param name="Location">Where it is written, for one that is.</param>
internal sealed record InputProblem(string Message, Func<string> Value, IReadOnlyList<object> Path, Location? Location = null)
{
    /// <summary>The path as in <c>input.items[3].name</c>.</summary>
    public string At(string root)
    {
        var text = new StringBuilder(root);
        foreach (var step in Path)
        {
            if (step is int index)
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else
                text.Append('.').Append(step);
        }

        return text.ToString();
    }
}
