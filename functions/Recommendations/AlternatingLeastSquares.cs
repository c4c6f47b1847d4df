using System.Numerics;
using System.Runtime.InteropServices;

namespace Mall.Functions.Recommendations;

/// <summary>Matrix factorisation for implicit feedback by alternating least squares (Hu, Koren, Volinsky, "Collaborative Filtering for Implicit Feedback Datasets", 2008). Every shopper and every
/// product gets a vector; their product says how much he likes it. It should be 1 where there was an interaction of weight w, with confidence 1 + <see cref="Alpha"/>·w, and 0 elsewhere, with
/// confidence 1. A sweep solves all shoppers' vectors exactly for fixed products' and then the other way round, so the loss never rises.</summary>
internal static class AlternatingLeastSquares
{
    /// <summary>Numbers of a vector.</summary>
    public const int Rank = 32;

    public const int Sweeps = 8;

    private const float Alpha = 20;
    private const float Regularization = 5;
    private const int Seed = 20261111;

    /// <summary>The vectors of the products, one after the other. The same matrix gives the same numbers.</summary>
    public static float[] Train(InteractionMatrix matrix, int sweeps, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var shoppers = new float[matrix.ByShopper.Rows * Rank];
        var products = new float[matrix.ByProduct.Rows * Rank];
        for (var i = 0; i < products.Length; i++)
        {
            products[i] = (random.NextSingle() - 0.5f) * 0.2f;
        }

        for (var i = 0; i < sweeps; i++)
        {
            Solve(matrix.ByShopper, products, shoppers, cancellationToken);
            Solve(matrix.ByProduct, shoppers, products, cancellationToken);
        }

        return products;
    }

    /// <summary>The sum of the outer products of all vectors with themselves.</summary>
    public static float[] Gram(float[] vectors)
    {
        var gram = new float[Rank * Rank];
        for (var row = 0; row < vectors.Length / Rank; row++)
        {
            AddOuter(gram, VectorOf(vectors, row), 1);
        }

        return gram;
    }

    /// <summary>The vector of a shopper with these interactions, also of one who was not there when the products' were trained; or the other way round.</summary>
    /// <param name="gram"><see cref="Gram"/> of the other side's vectors.</param>
    /// <param name="vectors">The other side's vectors.</param>
    /// <param name="others">Its numbers.</param>
    /// <param name="weights">The interactions' weights.</param>
    /// <param name="vector">The result.</param>
    public static void Solve(ReadOnlySpan<float> gram, float[] vectors, ReadOnlySpan<int> others, ReadOnlySpan<float> weights, Span<float> vector)
    {
        Span<float> left = stackalloc float[Rank * Rank];
        gram.CopyTo(left);
        vector.Clear();
        for (var i = 0; i < others.Length; i++)
        {
            var other = VectorOf(vectors, others[i]);
            AddOuter(left, other, Alpha * weights[i]);
            AddScaled(vector, other, 1 + (Alpha * weights[i]));
        }

        for (var i = 0; i < Rank; i++)
        {
            left[(i * Rank) + i] += Regularization;
        }

        SolvePositive(left, vector);
    }

    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var x = Wide(a);
        var y = Wide(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return Vector.Sum(sum);
    }

    public static float LengthOf(ReadOnlySpan<float> vector) => MathF.Sqrt(Dot(vector, vector));

    public static ReadOnlySpan<float> VectorOf(float[] vectors, int row) => vectors.AsSpan(row * Rank, Rank);

    private static void Solve(InteractionMatrix.Side side, float[] fixedVectors, float[] vectors, CancellationToken cancellationToken)
    {
        var gram = Gram(fixedVectors);
        for (var row = 0; row < side.Rows; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Solve(gram, fixedVectors, side.Others.AsSpan(side.Row(row)), side.Weights.AsSpan(side.Row(row)), vectors.AsSpan(row * Rank, Rank));
        }
    }

    /// <summary>Solves a symmetric positive definite system by Cholesky's decomposition, in place: the right side becomes the solution.</summary>
    private static void SolvePositive(Span<float> left, Span<float> right)
    {
        for (var row = 0; row < Rank; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = left[(row * Rank) + column];
                for (var i = 0; i < column; i++)
                {
                    sum -= left[(row * Rank) + i] * left[(column * Rank) + i];
                }

                left[(row * Rank) + column] = row == column ? MathF.Sqrt(sum) : sum / left[(column * Rank) + column];
            }
        }

        for (var row = 0; row < Rank; row++)
        {
            for (var i = 0; i < row; i++)
            {
                right[row] -= left[(row * Rank) + i] * right[i];
            }

            right[row] /= left[(row * Rank) + row];
        }

        for (var row = Rank - 1; row >= 0; row--)
        {
            for (var i = row + 1; i < Rank; i++)
            {
                right[row] -= left[(i * Rank) + row] * right[i];
            }

            right[row] /= left[(row * Rank) + row];
        }
    }

    private static void AddOuter(Span<float> matrix, ReadOnlySpan<float> vector, float factor)
    {
        for (var row = 0; row < Rank; row++)
        {
            AddScaled(matrix.Slice(row * Rank, Rank), vector, factor * vector[row]);
        }
    }

    private static void AddScaled(Span<float> sum, ReadOnlySpan<float> vector, float factor)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var y = Wide(vector);
        for (var i = 0; i < x.Length; i++)
        {
            x[i] += y[i] * factor;
        }
    }

    // Rank is a multiple of every machine's width.
    private static ReadOnlySpan<Vector<float>> Wide(ReadOnlySpan<float> vector) => MemoryMarshal.Cast<float, Vector<float>>(vector);
}
