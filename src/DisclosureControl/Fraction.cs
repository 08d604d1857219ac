using System.Numerics;

namespace Casework.DisclosureControl;

/// <summary>A number without any rounding; the denominator is above 0 and has no factor in common with the numerator.</summary>
internal readonly record struct Fraction
{
    private readonly BigInteger _denominatorLessOne;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsOne)
        {
            Numerator = numerator;
            return;
        }

        var factor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / factor;
        _denominatorLessOne = (denominator / factor) - 1;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorLessOne + 1;

    public int Sign => Numerator.Sign;

    public static implicit operator Fraction(int number) => new(number, BigInteger.One);

    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Fraction left, Fraction right) => (left - right).Sign < 0;

    public static bool operator >(Fraction left, Fraction right) => (left - right).Sign > 0;

    public int Floor() => (int)BigInteger.Divide(Numerator - (Numerator.Sign < 0 ? Denominator - 1 : 0), Denominator);

    public int Ceiling() => -(new Fraction(-Numerator, Denominator)).Floor();

    public override string ToString() => Denominator.IsOne ? $"{Numerator}" : $"{Numerator}/{Denominator}";
}
