using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Binding;

/// <summary>Writes values of one CLR type as another one's.</summary>
internal abstract class LeafConversion
{
    public abstract Type To { get; }

    public abstract ValueWriter Writer(ValueWriter inner);
}

internal sealed class LeafConversion<TFrom, TTo>(Func<TFrom, TTo> convert) : LeafConversion
{
    public override Type To => typeof(TTo);

    public override ValueWriter Writer(ValueWriter inner) => new ConvertedWriter((ValueWriter<TTo>)inner, convert);

    private sealed class ConvertedWriter(ValueWriter<TTo> inner, Func<TFrom, TTo> convert) : ValueWriter<TFrom>
    {
        public override Written Write(ResultWriter result, TFrom value) =>
            convert(value) is { } converted ? inner.Write(result, converted) : Written.Null;
    }
}
