using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation;

/// <summary>What the rules know: the schema, the document, where the walk stands, and what it has seen so far.</summary>
internal sealed class ValidationContext
{
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<string, FragmentDefinition> _fragments = [];
    private readonly Dictionary<ExecutableDefinition, DefinitionFacts> _facts = new(ReferenceEqualityComparer.Instance);

    public ValidationContext(Schema schema, Document document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinition fragment)
                _fragments[fragment.Name] = fragment;
        }

        Merging = new FieldMerging(this);
    }

    public Schema Schema { get; }
    public Document Document { get; }
    public ValidationOptions Options { get; }
    public IReadOnlyList<GraphQLError> Errors => _errors;
    public bool IsFull => _errors.Count >= Options.MaxErrors;
    public FieldMerging Merging { get; }

    /// <summary>The type whose fields are being selected; null where it is unknown.</summary>
    public CompositeType? ParentType { get; set; }

    /// <summary>The type of the field, or of the fragment's condition, being visited; null where it is unknown.</summary>
    public SchemaType? Type { get; set; }

    /// <summary>The labels of @defer and @stream seen so far.</summary>
    public Dictionary<string, Directive> Labels { get; } = [];

    public OutputField? FieldDefinition { get; set; }
    public SchemaDirective? DirectiveDefinition { get; set; }

    /// <summary>The facts of the operation or fragment being visited.</summary>
    public DefinitionFacts Current { get; set; } = null!;

    public FragmentDefinition? Fragment(string name) => _fragments.GetValueOrDefault(name);

    public DefinitionFacts Facts(ExecutableDefinition definition)
    {
        if (!_facts.TryGetValue(definition, out var facts))
            _facts[definition] = facts = new DefinitionFacts(definition);
        return facts;
    }

    /// <summary>A definition and all fragments it uses, directly or through others, each once.</summary>
    public List<DefinitionFacts> Reach(ExecutableDefinition definition)
    {
        var reached = new List<DefinitionFacts> { Facts(definition) };
        var seen = new HashSet<string>();
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var spread in reached[i].Spreads)
            {
                if (seen.Add(spread.Name) && Fragment(spread.Name) is { } fragment)
                    reached.Add(Facts(fragment));
            }
        }

        return reached;
    }

    public void Report(SyntaxNode node, string message) => Report(message, node.Location);

    public void Report(string message, params IEnumerable<Location> locations)
    {
        if (!IsFull)
            _errors.Add(new GraphQLError(message, [.. locations.Select(SourceLocation.From)]));
    }
}
