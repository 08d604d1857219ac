using System.Reflection;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Introspection;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>Finds the code for every field of every object type and reports what is missing, unknown or of the wrong type.</summary>
internal sealed class SchemaBinder
{
    private readonly Schema _schema;
    private readonly Dictionary<string, Type> _clrTypes;
    private readonly ILookup<string, object> _resolvers;
    private readonly HashSet<Type> _features;
    private readonly Func<NamedType, OutputField, AccessRule?> _access;
    private readonly Func<NamedType, OutputField, InputValue, AccessRule?> _argumentAccess;
    private readonly Func<InputObjectType, InputValue, AccessRule?> _inputAccess;
    private readonly AccountRules? _account;
    private readonly List<string> _problems;
    private readonly ResultShape _shape;

    public SchemaBinder(
        Schema schema,
        Dictionary<string, Type> clrTypes,
        Dictionary<EnumType, LeafWriter> enums,
        Dictionary<Type, LeafConversion> conversions,
        List<(string Type, object Target)> resolvers,
        HashSet<Type> features,
        Func<NamedType, OutputField, AccessRule?> access,
        Func<NamedType, OutputField, InputValue, AccessRule?> argumentAccess,
        Func<InputObjectType, InputValue, AccessRule?> inputAccess,
        AccountRules? account,
        List<string> problems)
    {
        _schema = schema;
        _clrTypes = new Dictionary<string, Type>(clrTypes);
        _features = features;
        _access = access;
        _argumentAccess = argumentAccess;
        _inputAccess = inputAccess;
        _account = account;
        _problems = problems;
        foreach (var (name, type) in IntrospectionBinding.ClrTypes)
            _clrTypes[name] = type;
        _resolvers = resolvers.Concat(IntrospectionBinding.Resolvers(schema)).ToLookup(pair => pair.Type, pair => pair.Target);
        _shape = new ResultShape(schema, _clrTypes, enums, conversions);
    }

    public BoundSchema Bind()
    {
        var objects = new Dictionary<ObjectType, BoundObject>();
        foreach (var type in _schema.Types.OfType<ObjectType>())
            objects[type] = Bind(type);
        foreach (var scalar in _schema.Types.OfType<ScalarType>().Where(scalar => scalar.Codec is null))
            _problems.Add($"Scalar {scalar.Name} has no codec.");
        return new BoundSchema(_schema, objects, InputAccess.Of(_schema, _inputAccess, _problems));
    }

    private BoundObject Bind(ObjectType type)
    {
        var clrType = _clrTypes.GetValueOrDefault(type.Name);
        if (clrType is null && !IsRoot(type))
            _problems.Add($"{type.Name} is bound to no CLR type.");

        var methods = Methods(type);
        var fields = new Dictionary<string, BoundField>
        {
            ["__typename"] = new BoundField { Field = _schema.TypeNameField, IsTypeName = true },
        };
        foreach (var field in type.Fields)
        {
            if (Bind(type, field, clrType, methods) is { } bound)
                fields[field.Name] = bound;
        }

        if (type == _schema.Query)
        {
            var meta = new QueryMetaFields(_schema);
            fields["__schema"] = FromMethod(_schema.SchemaField, clrType, meta, typeof(QueryMetaFields).GetMethod(nameof(meta.Schema))!)!;
            fields["__type"] = FromMethod(_schema.TypeField, clrType, meta, typeof(QueryMetaFields).GetMethod(nameof(meta.Type))!)!;
        }

        foreach (var (name, (target, method)) in methods)
        {
            if (!fields.ContainsKey(name) && type.Field(name) is null)
                _problems.Add($"{ClrNames.Of(target.GetType())}.{method.Name} answers {type.Name}.{name}, which the schema does not have.");
        }

        return new BoundObject(type, clrType, fields) { IsAccounted = _account?.Keeps(type, clrType) ?? false };
    }

    private BoundField? Bind(ObjectType type, OutputField field, Type? clrType, Dictionary<string, (object Target, MethodInfo Method)> methods)
    {
        BoundField? bound;
        if (methods.TryGetValue(field.Name, out var resolver))
        {
            bound = type == _schema.Subscription
                ? FromSource(field, clrType, resolver.Target, resolver.Method)
                : FromMethod(field, clrType, resolver.Target, resolver.Method);
        }
        else if (type == _schema.Subscription)
        {
            bound = null;
            _problems.Add($"{field.Coordinate} is answered by no method.");
        }
        else if (Property(clrType, field.Name) is { } property)
        {
            bound = FromProperty(field, clrType!, property);
        }
        else
        {
            bound = null;
            if (clrType is not null || IsRoot(type))
                _problems.Add($"{field.Coordinate} is answered by no method{(clrType is null ? "" : $" and no property of {ClrNames.Of(clrType)}")}.");
        }

        if (type.IsBuiltIn)
            return bound;
        var rule = _access(type, field);
        if (rule is null)
            _problems.Add($"{field.Coordinate} names no access rule.");
        else
            bound?.Access = rule;
        bound?.ArgumentAccess = ArgumentAccess(type, field);
        if (bound is not null && _account is not null)
            Account(_account, type, field, bound);
        return bound;
    }

    private static void Account(AccountRules rules, ObjectType type, OutputField field, BoundField bound)
    {
        bound.Marks = rules.Marks(type, field);
        bound.ArgumentMarks = field.Arguments.ToDictionary(argument => argument.Name, argument => rules.ArgumentMarks(field, argument));
        bound.Naming = [.. (bound.Method?.Arguments ?? []).Index().Where(argument => rules.Names(field, argument.Item.Input)).Select(argument => argument.Index)];
    }

    private Dictionary<string, AccessRule> ArgumentAccess(ObjectType type, OutputField field)
    {
        var rules = new Dictionary<string, AccessRule>();
        foreach (var argument in field.Arguments)
        {
            if (_argumentAccess(type, field, argument) is { } rule && rule != AccessRule.Everyone)
                rules[argument.Name] = rule;
        }

        return rules;
    }

    private BoundField? FromMethod(OutputField field, Type? clrType, object target, MethodInfo method)
    {
        var compiled = new ResolverCompiler(field, clrType, _features, _problems.Add).Compile(target, method);
        if (compiled is null)
            return null;
        var items = AsyncSource.For(compiled.ResultType);
        var result = items is null ? compiled.ResultType : typeof(List<>).MakeGenericType(items.ItemType);
        if (_shape.Mismatch(field.Type, result) is { } mismatch)
        {
            _problems.Add($"{field.Coordinate}: {mismatch} ({compiled.Name}).");
            return null;
        }

        return new BoundField { Field = field, Method = compiled, Items = items, Values = _shape.Writer(field.Type, result) };
    }

    private BoundField? FromSource(OutputField field, Type? clrType, object target, MethodInfo method)
    {
        var compiled = new ResolverCompiler(field, clrType, _features, _problems.Add).Compile(target, method);
        if (compiled is null)
            return null;
        if (compiled.IsBatch || AsyncSource.For(compiled.ResultType) is not { } source)
        {
            _problems.Add($"{field.Coordinate}: {compiled.Name} returns {ClrNames.Of(compiled.ResultType)}, not an IAsyncEnumerable of events.");
            return null;
        }

        if (_shape.Mismatch(field.Type, source.ItemType) is { } mismatch)
        {
            _problems.Add($"{field.Coordinate}: {mismatch} ({compiled.Name}).");
            return null;
        }

        return new BoundField { Field = field, Method = compiled, Source = source, Values = _shape.Writer(field.Type, source.ItemType) };
    }

    private BoundField? FromProperty(OutputField field, Type clrType, PropertyInfo property)
    {
        foreach (var argument in field.Arguments)
            _problems.Add($"{field.Coordinate}: argument \"{argument.Name}\" is not taken by property {ClrNames.Of(clrType)}.{property.Name}.");
        if (_shape.Mismatch(field.Type, property.PropertyType) is { } mismatch)
        {
            _problems.Add($"{field.Coordinate}: {mismatch} ({ClrNames.Of(clrType)}.{property.Name}).");
            return null;
        }

        var writer = _shape.Writer(field.Type, property.PropertyType);
        return new BoundField
        {
            Field = field,
            Property = new PropertyReader(property, clrType),
            Values = writer,
            Leaf = writer is null ? null : LeafProperty.Create(property, clrType, writer),
        };
    }

    private Dictionary<string, (object Target, MethodInfo Method)> Methods(ObjectType type)
    {
        var methods = new Dictionary<string, (object Target, MethodInfo Method)>();
        foreach (var target in _resolvers[type.Name])
        {
            foreach (var method in target.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            {
                if (method.DeclaringType == typeof(object) || method.IsSpecialName || method.GetBaseDefinition().DeclaringType == typeof(object) || method.IsGenericMethod)
                    continue;
                var name = Names.Camel(method.Name);
                if (!methods.TryAdd(name, (target, method)))
                    _problems.Add($"{type.Name}.{name} is answered by both {ClrNames.Of(methods[name].Target.GetType())}.{methods[name].Method.Name} and {ClrNames.Of(target.GetType())}.{method.Name}.");
            }
        }

        return methods;
    }

    private static PropertyInfo? Property(Type? clrType, string field)
    {
        if (clrType is null)
            return null;
        var types = clrType.IsInterface ? clrType.GetInterfaces().Prepend(clrType) : [clrType];
        return types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .FirstOrDefault(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && Names.Camel(property.Name) == field);
    }

    private bool IsRoot(ObjectType type) => type == _schema.Query || type == _schema.Mutation || type == _schema.Subscription;
}
