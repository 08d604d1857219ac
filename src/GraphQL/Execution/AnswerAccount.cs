namespace Casework.GraphQL.Execution;

/// <summary>
/// What an answer shows of the objects that the host keeps account of (<see cref="Binding.AccountRules"/>), which of them it was asked for by
/// name, and what was refused: for whoever has to say later who saw what.
/// </summary>
public sealed class AnswerAccount
{
    private readonly OperationPlan _plan;
    private readonly List<ShownObjects> _shown = new(1);
    private readonly List<object> _named = [];
    private readonly List<string> _refused = [];

    internal AnswerAccount(OperationPlan plan, RequestFeatures features) => (_plan, Features) = (plan, features);

    /// <summary>Null for an anonymous operation.</summary>
    public string? OperationName => _plan.Name;

    public bool IsMutation => _plan.Operation.Operation == Language.Ast.OperationType.Mutation;

    public bool IsSubscription => _plan.Operation.Operation == Language.Ast.OperationType.Subscription;

    /// <summary>SHA-256 of the document's text, in hexadecimal digits.</summary>
    public string DocumentHash => _plan.DocumentHash;

    public RequestFeatures Features { get; }

    /// <summary>The objects written, by the marks of what was selected of them and below them.</summary>
    public IReadOnlyList<ShownObjects> Shown => _shown;

    /// <summary>What was given to arguments that name objects.</summary>
    public IReadOnlyList<object> Named => _named;

    /// <summary>Schema coordinates of fields that the caller may not read.</summary>
    public IReadOnlyList<string> Refused => _refused;

    internal bool IsEmpty => _shown.Count == 0 && _named.Count == 0 && _refused.Count == 0;

    internal void Show(int marks, object value)
    {
        marks |= _plan.ArgumentMarks;
        foreach (var group in _shown)
        {
            if (group.Marks == marks)
            {
                group.Add(value);
                return;
            }
        }

        _shown.Add(new ShownObjects(marks, value));
    }

    // Branches of an operation are resolved side by side.
    internal void Name(object? value)
    {
        if (value is null)
            return;
        lock (_named)
            _named.Add(value);
    }

    internal void Refuse(string coordinate)
    {
        lock (_refused)
            _refused.Add(coordinate);
    }
}
