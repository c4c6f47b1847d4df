using System.Buffers;

namespace Mall.Functions.Catalog;

/// <summary>Arrays with a number for each product, 0 at first, which a search borrows.</summary>
internal sealed class ScratchScores(int size) : IDisposable
{
    private readonly List<float[]> _borrowed = [];

    public float[] Rent()
    {
        var array = ArrayPool<float>.Shared.Rent(size);
        array.AsSpan(0, size).Clear();
        _borrowed.Add(array);
        return array;
    }

    public void Return(float[] array)
    {
        _borrowed.Remove(array);
        ArrayPool<float>.Shared.Return(array);
    }

    public void Dispose() => _borrowed.ForEach(array => ArrayPool<float>.Shared.Return(array));
}
