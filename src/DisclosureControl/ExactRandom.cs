using System.Numerics;
using System.Security.Cryptography;

namespace Casework.DisclosureControl;

/// <summary>
/// Random integers whose probabilities are exact: no floating-point number is anywhere in them, so that no digit of a result tells
/// of the value beneath it.
/// </summary>
/// <param name="fill">Fills bytes that nobody can foresee; the operating system's when null.</param>
/// <seealso href="https://arxiv.org/abs/2004.00010">Canonne, Kamath and Steinke (2020), The discrete Gaussian for differential privacy</seealso>
public sealed class ExactRandom(Action<Memory<byte>>? fill = null)
{
    private readonly Action<Memory<byte>> _fill = fill ?? (static bytes => RandomNumberGenerator.Fill(bytes.Span));

    /// <summary>Discrete Gaussian around 0: the probability of n is proportional to exp(-n²/2σ²).</summary>
    /// <param name="variance">σ², above 0.</param>
    public BigInteger Gaussian(decimal variance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(variance);
        var (numerator, denominator) = Fraction(variance);
        // floor(σ) + 1
        var scale = Root(numerator / denominator) + 1;
        while (true)
        {
            var proposed = Laplace(scale);
            var distance = (BigInteger.Abs(proposed) * scale * denominator) - numerator;
            if (Exponential(distance * distance, 2 * numerator * scale * scale * denominator))
                return proposed;
        }
    }

    /// <summary>Discrete Laplace around 0: the probability of n is proportional to exp(-|n|/scale).</summary>
    /// <param name="scale">1 or more.</param>
    public BigInteger Laplace(BigInteger scale)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, BigInteger.One);
        while (true)
        {
            var rest = Below(scale);
            if (!Exponential(rest, scale))
                continue;
            var whole = BigInteger.Zero;
            while (Exponential(1, 1))
                whole++;
            var size = rest + (scale * whole);
            var isNegative = Below(2).IsOne;
            if (!isNegative || !size.IsZero)
                return isNegative ? -size : size;
        }
    }

    /// <summary>True with probability exp(-numerator/denominator).</summary>
    private bool Exponential(BigInteger numerator, BigInteger denominator)
    {
        for (; numerator > denominator; numerator -= denominator)
        {
            if (!SmallExponential(1, 1))
                return false;
        }

        return SmallExponential(numerator, denominator);
    }

    // For at most 1: by how long a falling run of chances lasts.
    private bool SmallExponential(BigInteger numerator, BigInteger denominator)
    {
        for (var k = 1; ; k++)
        {
            if (Below(denominator * k) >= numerator)
                return k % 2 == 1;
        }
    }

    /// <summary>One of 0 to bound - 1, each as likely.</summary>
    private BigInteger Below(BigInteger bound)
    {
        var bits = (int)(bound - 1).GetBitLength();
        var bytes = new byte[(bits + 7) / 8];
        while (true)
        {
            _fill(bytes);
            if (bits % 8 != 0)
                bytes[^1] &= (byte)((1 << (bits % 8)) - 1);
            var number = new BigInteger(bytes, isUnsigned: true);
            if (number < bound)
                return number;
        }
    }

    private static (BigInteger Numerator, BigInteger Denominator) Fraction(decimal number)
    {
        var denominator = BigInteger.One;
        while (number != decimal.Truncate(number))
        {
            number *= 10;
            denominator *= 10;
        }

        return (new BigInteger(number), denominator);
    }

    private static BigInteger Root(BigInteger number)
    {
        var root = BigInteger.Zero;
        for (var bit = BigInteger.One << (int)(number.GetBitLength() / 2); !bit.IsZero; bit >>= 1)
        {
            if ((root + bit) * (root + bit) <= number)
                root += bit;
        }

        return root;
    }
}
