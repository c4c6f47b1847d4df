using System.Security.Cryptography;
using Mall.Functions.Traffic;

namespace Mall.Functions.Tests.Traffic;

public sealed class VisitorSketchTests
{
    /// <summary>The standard error is 1.6 %: hardly one sketch in ten thousand is four times as wrong. The numbers are always the same ones.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    [InlineData(20_000)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void Estimate_OfSoManyVisitors_IsNearlyThat(int visitors)
    {
        var sketch = Of(0, visitors);

        Assert.InRange(sketch.Estimate(), visitors * 0.935, Math.Ceiling(visitors * 1.065));
    }

    [Fact]
    public void Add_TheSameVisitorAgain_ChangesNothing()
    {
        var sketch = Of(0, 500);
        var before = sketch.Store();

        Add(sketch, 0, 500);

        Assert.Equal(before, sketch.Store());
    }

    [Fact]
    public void Merge_OfInstances_IsTheSketchOfAll()
    {
        var (first, second) = (Of(0, 3000), Of(2000, 4000));

        first.Merge(VisitorSketch.Load(second.Store()));

        Assert.Equal(Of(0, 6000).Store(), first.Store());
    }

    [Fact]
    public void Store_OfAnyNumberOfVisitors_IsSmall()
    {
        Assert.InRange(Of(0, 20).Store().Length, 1, 400);
        Assert.InRange(Of(0, 1_000_000).Store().Length, 1, 4096);
    }

    private static VisitorSketch Of(int from, int count)
    {
        var sketch = new VisitorSketch();
        Add(sketch, from, count);
        return sketch;
    }

    private static void Add(VisitorSketch sketch, int from, int count)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (var i = from; i < from + count; i++)
        {
            SHA256.HashData(BitConverter.GetBytes(i), hash);
            sketch.Add(hash);
        }
    }
}
