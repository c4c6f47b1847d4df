using System.Text.Json.Nodes;
using Mall.Functions.Ledger;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Ledger;

/// <summary>Somebody who may write to the database changes what is stored, by hand.</summary>
internal static class LedgerTampering
{
    private static readonly PartitionKey Stream = new("0");

    /// <param name="shop">The shop.</param>
    /// <param name="order">The number of the order whose transaction is changed.</param>
    /// <param name="change">Gets the stored document.</param>
    public static async Task ChangeAsync(this TestShop shop, int order, Action<JsonObject> change)
    {
        var container = shop.Get<CosmosDatabase>().Container(LedgerNames.Container);
        var id = $"order-{order:D5}.order.paid";
        using var response = await container.ReadItemStreamAsync(id, Stream);
        var document = (JsonObject)(await JsonNode.ParseAsync(response.Content))!;
        change(document);
        using var written = await container.ReplaceItemStreamAsync(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(document)), id, Stream);
        written.EnsureSuccessStatusCode();
    }

    public static async Task DeleteAsync(this TestShop shop, int order)
    {
        using var response = await shop.Get<CosmosDatabase>().Container(LedgerNames.Container).DeleteItemStreamAsync($"order-{order:D5}.order.paid", Stream);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Gives two transactions each other's place.</summary>
    public static async Task SwapAsync(this TestShop shop, int one, int other)
    {
        await shop.ChangeAsync(one, document => document["firstIndex"] = 2 * other);
        await shop.ChangeAsync(other, document => document["firstIndex"] = 2 * one);
    }

    /// <summary>Takes the last orders away, and makes the head as if they had never been.</summary>
    public static async Task TruncateAsync(this TestShop shop, int from, int to)
    {
        var container = shop.Get<CosmosDatabase>().Container(LedgerNames.Container);
        for (var order = from; order < to; order++)
        {
            await shop.DeleteAsync(order);
        }

        var tree = new MerkleFrontier();
        foreach (var (_, leafHash) in await shop.EntriesAsync())
        {
            tree.Append(Convert.FromHexString(leafHash));
        }

        var head = (await container.FindAsync<LedgerHead>(LedgerHead.DocumentId, "0", default))!;
        await container.TryReplaceAsync(head.Value with { Size = tree.Size, Frontier = tree.Subtrees }, LedgerHead.DocumentId, "0", head.ETag, default);
    }

    /// <summary>Changes an amount, and every hash in the database so that it fits.</summary>
    public static async Task RewriteAsync(this TestShop shop, int order)
    {
        await shop.ChangeAsync(order, document =>
        {
            var posting = Posting.Of(LedgerEvents.Paid($"order-{order:D5}", 1));
            document["lines"] = JsonSerializer.SerializeToNode(LedgerTransaction.Of(posting, "0", 2 * order).Lines, Json.Options);
        });
        await shop.TruncateAsync(0, 0);
    }
}
