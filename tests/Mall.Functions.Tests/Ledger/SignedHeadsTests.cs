using Mall.Functions.Ledger;
using Mall.Functions.Tests.Support;

namespace Mall.Functions.Tests.Ledger;

/// <summary>What both places for signed heads have to keep, and what the file has to.</summary>
public sealed class SignedHeadsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task File_Heads_AreAddedOnceForEachSize() => await AssertAddsOnceAsync(new FileHeads(PathOf("heads.jsonl")));

    [AzuriteFact]
    public async Task Blobs_Heads_AreAddedOnceForEachSize()
    {
        await using var azurite = await Azurite.StartAsync();

        await AssertAddsOnceAsync(new BlobHeads(await azurite.NewContainerAsync()));
    }

    /// <summary>Two instances whose timers run at once.</summary>
    [AzuriteFact]
    public async Task Blobs_AddedByManyAtOnce_AreOfOne()
    {
        await using var azurite = await Azurite.StartAsync();
        var heads = new BlobHeads(await azurite.NewContainerAsync());

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => heads.TryAddAsync(Head(7, $"{i}"), default)));

        Assert.Single(added, one => one);
        Assert.Equal($"{Array.IndexOf(added, true)}", (await heads.ReadAsync([7], default))[0].RootHash);
    }

    [Fact]
    public async Task File_WithHalfALineOfACrash_GoesOnAfterTheWholeOnes()
    {
        var path = PathOf("heads.jsonl");
        var heads = new FileHeads(path);
        await heads.TryAddAsync(Head(5), default);
        await File.AppendAllTextAsync(path, "{\"size\":1");

        Assert.Equal([5], await heads.ListSizesAsync(default));
        Assert.True(await heads.TryAddAsync(Head(9), default));

        Assert.Equal([5, 9], await heads.ListSizesAsync(default));
        Assert.Equal(2, (await File.ReadAllLinesAsync(path)).Length);
    }

    [Fact]
    public async Task File_WithALineThatIsNoHead_IsSaidToBeDamaged()
    {
        await File.WriteAllTextAsync(PathOf("heads.jsonl"), "nonsense\n");

        await Assert.ThrowsAsync<InvalidDataException>(() => new FileHeads(PathOf("heads.jsonl")).ListSizesAsync(default));
    }

    private static async Task AssertAddsOnceAsync(ISignedHeads heads)
    {
        Assert.Empty(await heads.ListSizesAsync(default));
        Assert.True(await heads.TryAddAsync(Head(20), default));
        Assert.True(await heads.TryAddAsync(Head(3), default));
        Assert.False(await heads.TryAddAsync(Head(20, "another"), default));
        Assert.True(await heads.TryAddAsync(Head(100), default));

        Assert.Equal([3, 20, 100], await heads.ListSizesAsync(default));
        Assert.Equal([Head(100), Head(20)], await heads.ReadAsync([100, 20], default));
    }

    private static SignedHead Head(long size, string root = "root") => new(size, root, LedgerEvents.At, "c2ln", "key");

    private string PathOf(string name) => Path.Combine(_folder.Path, name);
}
