using System.Reflection;
using Casework.GraphQL.Cost;
using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>
/// Binds code to a schema by name. <see cref="Build"/> fails with the full list of what does not bind. What a request needs is
/// compiled with the first that needs it.
/// </summary>
public sealed class ServerBuilder
{
    private static readonly MethodInfo BindEnumOf =
        typeof(ServerBuilder).GetMethod(nameof(BindEnum), genericParameterCount: 1, [typeof(string)])!;

    private Schema _schema;
    private readonly Dictionary<string, Type> _clrTypes = [];
    private readonly Dictionary<EnumType, LeafWriter> _enums = [];
    private readonly Dictionary<Type, LeafConversion> _conversions = [];
    private readonly List<(string Type, object Target)> _resolvers = [];
    private readonly HashSet<Type> _features = [];
    private readonly List<string> _problems = [];
    private readonly HashSet<EnumType> _enumsBound = [];
    private Func<NamedType, OutputField, AccessRule?> _access = static (_, _) => AccessRule.Everyone;
    private Func<NamedType, OutputField, InputValue, AccessRule?> _argumentAccess = static (_, _, _) => null;
    private Func<InputObjectType, InputValue, AccessRule?> _inputAccess = static (_, _) => null;

    private AccountRules? _account;

    internal ServerBuilder(Schema schema) => _schema = schema;

    /// <summary>The CLR type of an object type's values. Public properties answer fields of their name in camel case.</summary>
    /// <param name="typeName">The object type; the CLR type's name unless given.</param>
    public ServerBuilder Bind<T>(string? typeName = null) => Bind(typeof(T), typeName);

    /// <inheritdoc cref="Bind{T}"/>
    public ServerBuilder Bind(Type clrType, string? typeName = null)
    {
        var name = typeName ?? clrType.Name;
        if (_schema.Type(name) is not ObjectType)
            _problems.Add($"{ClrNames.Of(clrType)} is bound to \"{name}\", which is no object type of the schema.");
        else if (!_clrTypes.TryAdd(name, clrType))
            _problems.Add($"{name} is bound to both {ClrNames.Of(_clrTypes[name])} and {ClrNames.Of(clrType)}.");
        return this;
    }

    /// <summary>The CLR enum of an enum type. Members bind to values by their name in SCREAMING_SNAKE_CASE; all of both must match.</summary>
    /// <param name="typeName">The enum type; the CLR type's name unless given.</param>
    public ServerBuilder BindEnum<T>(string? typeName = null) where T : struct, Enum
    {
        var name = typeName ?? typeof(T).Name;
        if (_schema.Type(name) is not EnumType type)
            _problems.Add($"{ClrNames.Of(typeof(T))} is bound to \"{name}\", which is no enum type of the schema.");
        else if (!_enumsBound.Add(type))
            _problems.Add($"Enum {name} is bound twice.");
        else if (EnumLeaves.ForMembers<T>(type, _problems.Add) is { } writer)
            _enums[type] = writer;
        return this;
    }

    /// <inheritdoc cref="BindEnum{T}"/>
    public ServerBuilder BindEnum(Type clrEnum, string? typeName = null) =>
        (ServerBuilder)BindEnumOf.MakeGenericMethod(clrEnum).Invoke(this, [typeName])!;

    /// <summary>What reads and writes a scalar type's values.</summary>
    public ServerBuilder Scalar(string typeName, ScalarCodec codec)
    {
        if (_schema.Type(typeName) is ScalarType { IsBuiltIn: false } scalar)
            scalar.Codec = codec;
        else
            _problems.Add($"\"{typeName}\" is no custom scalar type of the schema.");
        return this;
    }

    /// <summary>A CLR type that is written as another one, such as a struct around a value; null is written as null.</summary>
    public ServerBuilder Convert<TFrom, TTo>(Func<TFrom, TTo> convert)
    {
        if (!_conversions.TryAdd(typeof(TFrom), new LeafConversion<TFrom, TTo>(convert)))
            _problems.Add($"{ClrNames.Of(typeof(TFrom))} is converted twice.");
        return this;
    }

    /// <summary>
    /// Public methods of the target answer fields of their name in camel case, before properties of the bound type. Parameters:
    /// arguments by name; [Parent] the object, or IReadOnlyList of it for one call with all objects of the level;
    /// <see cref="ResolverContext"/>; CancellationToken; any type named by <see cref="Feature{T}"/>. Methods of the subscription
    /// root return a source of events, IAsyncEnumerable of the field's values or of <see cref="SubscriptionEvent{T}"/> of them.
    /// </summary>
    public ServerBuilder Resolvers(string typeName, object target)
    {
        if (_schema.Type(typeName) is ObjectType)
            _resolvers.Add((typeName, target));
        else
            _problems.Add($"{ClrNames.Of(target.GetType())} resolves \"{typeName}\", which is no object type of the schema.");
        return this;
    }

    /// <summary>A type that the host sets as a feature of every request, so that resolver methods may take it.</summary>
    public ServerBuilder Feature<T>() where T : notnull
    {
        _features.Add(typeof(T));
        return this;
    }

    /// <summary>Adds @defer and @stream to the schema, unless its SDL declares them. <see cref="SchemaExecutor.Stream"/> honours them.</summary>
    public ServerBuilder IncrementalDelivery()
    {
        _schema = _schema.With(BuiltInDefinitions.IncrementalDelivery);
        return this;
    }

    /// <summary>Chooses each field's access rule from what the schema says of it. A field for which it gives null fails <see cref="Build"/>.</summary>
    public ServerBuilder Access(Func<NamedType, OutputField, AccessRule?> choose)
    {
        _access = choose;
        return this;
    }

    /// <summary>
    /// Chooses who may give an argument; null for whoever may read the field. The rule is asked only when the argument is
    /// given; where it denies, the field answers with error FORBIDDEN.
    /// </summary>
    public ServerBuilder ArgumentAccess(Func<NamedType, OutputField, InputValue, AccessRule?> choose)
    {
        _argumentAccess = choose;
        return this;
    }

    /// <summary>
    /// Chooses who may give a field of an input object, wherever it stands; null for whoever may give the object. Asked and
    /// answered as <see cref="ArgumentAccess"/>. Such a field is neither required nor has a default.
    /// </summary>
    public ServerBuilder InputAccess(Func<InputObjectType, InputValue, AccessRule?> choose)
    {
        _inputAccess = choose;
        return this;
    }

    /// <summary>Says of which objects the host keeps account, and what it is told of them.</summary>
    public ServerBuilder Account(AccountRules rules)
    {
        _account = rules;
        return this;
    }

    /// <exception cref="SchemaBindingException">Something does not bind; lists all of it.</exception>
    public SchemaExecutor Build(ExecutionOptions? options = null)
    {
        var binder = new SchemaBinder(_schema, _clrTypes, _enums, _conversions, _resolvers, _features, _access, _argumentAccess, _inputAccess, _account, _problems);
        var bound = binder.Bind();
        var costs = CostModel.Of(_schema, _problems);
        return _problems.Count == 0
            ? new SchemaExecutor(bound, costs, options ?? new ExecutionOptions())
            : throw new SchemaBindingException([.. _problems.Distinct()]);
    }
}
