using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Mall.Functions.Recommendations;

/// <summary>What a training learned. It knows products and nothing of shoppers: their vectors are solved from their interactions when they ask, so nothing of a person is in it.</summary>
/// <param name="ProductIds">The products that it knows; the other members name them by their place here.</param>
/// <param name="Popularity">Of each, the sum of all interactions' weights.</param>
/// <param name="Vectors">Of each, <see cref="AlternatingLeastSquares.Rank"/> numbers.</param>
/// <param name="Neighbours">What is bought together with each.</param>
internal sealed record RecommendationModel(string[] ProductIds, float[] Popularity, float[] Vectors, Neighbours Neighbours)
{
    /// <summary>The form of <see cref="ToBytes"/>. A change of it, or of what the numbers mean, needs a new number: old and new instances then have a model each.</summary>
    public const int Format = 1;

    public static RecommendationModel Train(InteractionMatrix matrix, CancellationToken cancellationToken) => new(
        matrix.ProductIds,
        CoOccurrence.Popularity(matrix.ByProduct),
        AlternatingLeastSquares.Train(matrix, AlternatingLeastSquares.Sweeps, cancellationToken),
        CoOccurrence.Find(matrix, cancellationToken));

    /// <summary>Compressed; vectors and similarities with half the precision.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var compressed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            using var writer = new BinaryWriter(compressed);
            writer.Write(ProductIds.Length);
            foreach (var id in ProductIds)
            {
                writer.Write(id);
            }

            Write<float>(writer, Popularity);
            Write<Half>(writer, [.. Vectors.Select(number => (Half)number)]);
            Write<int>(writer, Neighbours.Starts);
            Write<int>(writer, Neighbours.Others);
            Write<Half>(writer, [.. Neighbours.Similarities.Select(number => (Half)number)]);
        }

        return bytes.ToArray();
    }

    /// <summary>Throws <see cref="InvalidDataException"/> or <see cref="EndOfStreamException"/> for bytes that are no model.</summary>
    public static RecommendationModel Read(byte[] bytes)
    {
        using var stream = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new BinaryReader(stream);
        var ids = new string[reader.ReadInt32()];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = reader.ReadString();
        }

        var popularity = Read<float>(reader);
        float[] vectors = [.. Read<Half>(reader).Select(number => (float)number)];
        var neighbours = new Neighbours(Read<int>(reader), Read<int>(reader), [.. Read<Half>(reader).Select(number => (float)number)]);
        return new RecommendationModel(ids, popularity, vectors, neighbours);
    }

    private static void Write<T>(BinaryWriter writer, T[] numbers)
        where T : struct
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
    }

    private static T[] Read<T>(BinaryReader reader)
        where T : struct
    {
        var numbers = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
