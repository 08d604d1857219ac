using System.Linq.Expressions;
using System.Reflection;
using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>Compiles a public method to the delegate that answers a field.</summary>
internal sealed class ResolverCompiler(OutputField field, Type? parentType, IReadOnlySet<Type> features, Action<string> report)
{
    private readonly ParameterExpression _parent = Expression.Parameter(typeof(object), "parent");
    private readonly ParameterExpression _arguments = Expression.Parameter(typeof(object?[]), "arguments");
    private readonly ParameterExpression _context = Expression.Parameter(typeof(ResolverContext), "context");
    private readonly List<MethodArgument> _taken = [];
    private readonly HashSet<InputValue> _named = [];
    private bool _isBatch;
    private bool _takesContext;

    /// <returns>Null when something does not fit, which is reported.</returns>
    public ResolverMethod? Compile(object target, MethodInfo method)
    {
        var name = $"{ClrNames.Of(target.GetType())}.{method.Name}";
        var values = new List<Expression>();
        var fits = true;
        foreach (var parameter in method.GetParameters())
        {
            if (Value(parameter) is { } value)
            {
                values.Add(value);
                continue;
            }

            report($"{field.Coordinate}: parameter \"{parameter.Name}\" of {name} is neither an argument of the field, nor its parent, nor a feature of the request ({ClrNames.Of(parameter.ParameterType)}).");
            fits = false;
        }

        if (!_takesContext)
        {
            foreach (var argument in field.Arguments.Where(argument => !_named.Contains(argument)))
            {
                report($"{field.Coordinate}: argument \"{argument.Name}\" is not taken by {name}.");
                fits = false;
            }
        }

        var result = ResultTask.ResultOf(method.ReturnType);
        if (result is null)
        {
            report($"{field.Coordinate}: {name} returns nothing.");
            return null;
        }

        if (_isBatch && ResultShape.ItemType(result) is not { } item)
        {
            report($"{field.Coordinate}: {name} takes all parents, so it has to return a list with one result for each, not {ClrNames.Of(result)}.");
            return null;
        }
        else
        {
            item = _isBatch ? ResultShape.ItemType(result)! : result;
        }

        if (!fits)
            return null;

        var call = Expression.Call(ResultTask.Adapter(method.ReturnType), Expression.Call(method.IsStatic ? null : Expression.Constant(target), method, values));
        return new ResolverMethod(Expression.Lambda<ResolverCall>(call, _parent, _arguments, _context))
        {
            Name = name,
            Arguments = _taken,
            IsBatch = _isBatch,
            ResultType = item,
        };
    }

    private Expression? Value(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.IsDefined(typeof(ParentAttribute)))
            return Parent(parameter);
        if (type == typeof(ResolverContext))
        {
            _takesContext = true;
            return _context;
        }

        if (type == typeof(CancellationToken))
            return Expression.Property(_context, nameof(ResolverContext.Cancel));
        if (field.Argument(parameter.Name!) is { } argument)
            return Argument(argument, parameter);
        if (features.Contains(type))
            return Expression.Call(_context, nameof(ResolverContext.Get), [type]);
        if (parentType is not null && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            && type.GetGenericArguments()[0].IsAssignableFrom(parentType))
        {
            _isBatch = true;
            return Expression.Call(typeof(ResolverCompiler), nameof(Parents), [type.GetGenericArguments()[0]], _parent);
        }

        return null;
    }

    private static T[] Parents<T>(object parents)
    {
        var objects = (IReadOnlyList<object>)parents;
        var typed = new T[objects.Count];
        for (var i = 0; i < typed.Length; i++)
            typed[i] = (T)objects[i];
        return typed;
    }

    private Expression? Parent(ParameterInfo parameter)
    {
        if (parentType is null || !parameter.ParameterType.IsAssignableFrom(parentType))
        {
            report($"{field.Coordinate}: the parent is {(parentType is null ? "not bound to a CLR type" : ClrNames.Of(parentType))}, not {ClrNames.Of(parameter.ParameterType)}.");
            return Expression.Default(parameter.ParameterType);
        }

        return parameter.ParameterType.IsValueType
            ? Expression.Unbox(_parent, parameter.ParameterType)
            : Expression.Convert(_parent, parameter.ParameterType);
    }

    private Expression Argument(InputValue argument, ParameterInfo parameter)
    {
        _named.Add(argument);
        try
        {
            var converter = ArgumentConverter.For(argument.Type, parameter.ParameterType);
            _taken.Add(new MethodArgument(argument, converter));
        }
        catch (InputBindingException unfit)
        {
            report($"{field.Coordinate}({argument.Name}:): {unfit.Message}");
            return Expression.Default(parameter.ParameterType);
        }

        return RecordBuilder.Unboxed(Expression.ArrayIndex(_arguments, Expression.Constant(_taken.Count - 1)), parameter.ParameterType);
    }
}
