using Mall.Embedded.Settings;
using Mall.Functions.Ledger;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Ledger;

public sealed class LedgerStoreTests : ShopTests
{
    private LedgerStore Store => Shop.Get<LedgerStore>();

    [Fact]
    public async Task Append_ManyEvents_GivesConsecutiveIndicesAndTheRoot()
    {
        await Store.AppendAsync(LedgerEvents.PaidOrders(230), default);

        await AssertWholeAsync(Shop, 230);
    }

    [Fact]
    public async Task Append_EventsOfWhichSomeAreRepeated_SkipsThose()
    {
        await Store.AppendAsync(LedgerEvents.PaidOrders(10), default);

        await Store.AppendAsync([.. LedgerEvents.PaidOrders(10, from: 5), .. LedgerEvents.PaidOrders(3, from: 12)], default);
        await Store.AppendAsync(LedgerEvents.PaidOrders(15), default);

        await AssertWholeAsync(Shop, 15);
    }

    [Fact]
    public async Task Append_ByTwoInstancesAtOnce_HasEachEventOnce()
    {
        LedgerStore[] instances = [Store, Shop.Make<LedgerStore>(), Shop.Make<LedgerStore>()];

        await Task.WhenAll(instances.Select((instance, i) => Task.Run(async () =>
        {
            // Each gets some that another one has too.
            for (var from = 0; from < 200; from += 10)
            {
                await instance.AppendAsync(LedgerEvents.PaidOrders(15, from + (i * 5)), default);
            }
        })));

        await AssertWholeAsync(Shop, 215);
    }

    /// <summary>As after a batch that was written and not answered: the head that this instance remembers is old, and some of the events are there.</summary>
    [Fact]
    public async Task Append_WithAnOldHead_GoesOnAfterTheNewOne()
    {
        await Store.AppendAsync(LedgerEvents.PaidOrders(3), default);
        await Shop.Make<LedgerStore>().AppendAsync(LedgerEvents.PaidOrders(6), default);

        await Store.AppendAsync(LedgerEvents.PaidOrders(9, from: 2), default);

        await AssertWholeAsync(Shop, 11);
    }

    [Fact]
    public async Task Append_WhenTheDatabaseIsBusy_ThrowsAndTheRepetitionGoesOn()
    {
        await Store.AppendAsync(LedgerEvents.PaidOrders(3), default);
        Shop.Faults.Next(Fault.CosmosUnavailable);

        await Assert.ThrowsAnyAsync<CosmosException>(() => Store.AppendAsync(LedgerEvents.PaidOrders(6), default));
        await Store.AppendAsync(LedgerEvents.PaidOrders(6), default);

        await AssertWholeAsync(Shop, 6);
    }

    [Fact]
    public async Task Append_ToAFullStream_GoesOnInTheNextAndKnowsEarlierEvents()
    {
        await using var shop = await TestShop.OpenAsync(("Ledger:EntriesPerStream", "20"));
        var store = shop.Get<LedgerStore>();

        for (var from = 0; from < 60; from += 6)
        {
            await store.AppendAsync(LedgerEvents.PaidOrders(6, from), default);
        }

        await store.AppendAsync(LedgerEvents.PaidOrders(61), default);

        await AssertWholeAsync(shop, 61);
        var heads = await shop.Get<CosmosDatabase>().Container(LedgerNames.Container).ListAsync<LedgerHead>(new QueryDefinition("SELECT * FROM c WHERE c.id = '$head'"), null, 100, default);
        Assert.True(heads.Count >= 5);
        Assert.Single(heads, head => !head.IsSealed);
    }

    /// <summary>Killed between the seal of one stream and the head of the next.</summary>
    [Fact]
    public async Task Append_AfterAKillBetweenTwoStreams_MakesTheNext()
    {
        await Store.AppendAsync(LedgerEvents.PaidOrders(5), default);
        var container = Shop.Get<CosmosDatabase>().Container(LedgerNames.Container);
        var head = (await container.FindAsync<LedgerHead>(LedgerHead.DocumentId, "0", default))!;
        await container.TryReplaceAsync(head.Value with { IsSealed = true }, LedgerHead.DocumentId, "0", head.ETag, default);

        await Store.AppendAsync(LedgerEvents.PaidOrders(7), default);

        await AssertWholeAsync(Shop, 7);
        var last = await Store.ReadHeadAsync(default);
        Assert.Equal(("1", 10L, 14L), (last.Stream, last.Start, last.Size));
    }

    [Fact]
    public async Task Proofs_OfAStoredTree_AreThoseOfTheSlowOne()
    {
        await using var shop = await TestShop.OpenAsync(("Ledger:EntriesPerStream", "700"));
        await shop.Get<LedgerStore>().AppendAsync(LedgerEvents.PaidOrders(600), default);
        byte[][] leaves = [.. (await shop.EntriesAsync()).Select(one => Convert.FromHexString(one.LeafHash))];
        var tree = shop.Get<LedgerTree>();

        foreach (var (index, size) in new[] { (0, 1), (0, 1200), (255, 256), (256, 257), (700, 1199), (1199, 1200), (511, 1000), (13, 14) })
        {
            Assert.Equal(SlowMerkle.Path(index, leaves[..size]).Select(Convert.ToHexStringLower), await tree.RootsAsync(MerkleProofs.Inclusion(index, size), default));
        }

        foreach (var (first, second) in new[] { (1, 1200), (256, 1200), (257, 1200), (700, 1199), (1200, 1200), (6, 7) })
        {
            Assert.Equal(SlowMerkle.Proof(first, leaves[..second]).Select(Convert.ToHexStringLower), await tree.RootsAsync(MerkleProofs.Consistency(first, second), default));
        }
    }

    private static async Task AssertWholeAsync(TestShop shop, int orders)
    {
        var entries = await shop.EntriesAsync();
        Assert.Equal(Enumerable.Range(0, 2 * orders).Select(i => (long)i), entries.Select(one => one.Entry.Index));
        Assert.Equal(Enumerable.Range(0, orders).Select(i => $"order-{i:D5}"), entries.Select(one => one.Entry.OrderId).Distinct().Order());
        Assert.Equal(0, entries.Sum(one => (one.Entry.Debit ?? 0) - (one.Entry.Credit ?? 0)));
        Assert.All(entries, one => Assert.Equal(Convert.ToHexStringLower(SlowMerkle.Leaf(one.Entry.CanonicalBytes())), one.LeafHash));
        var head = await shop.Get<LedgerStore>().ReadHeadAsync(default);
        Assert.Equal((2 * orders, Convert.ToHexStringLower(SlowMerkle.Root([.. entries.Select(one => Convert.FromHexString(one.LeafHash))]))), (head.Size, Convert.ToHexStringLower(head.Tree().Root)));
    }
}
