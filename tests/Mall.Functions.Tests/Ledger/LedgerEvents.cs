using Azure.Messaging.ServiceBus;
using Mall.Functions.Ledger;

namespace Mall.Functions.Tests.Ledger;

/// <summary>Events about money, as they come.</summary>
internal static class LedgerEvents
{
    public static readonly DateTimeOffset At = new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero);

    public static Event Of(string name, string subject, object data) => Event.Of(LedgerNames.Topic, name, subject, "user-1", At, data);

    public static Event Paid(string orderId, long total = 1000, long discount = 0) => Of(LedgerNames.Paid, orderId, discount == 0
        ? new { orderId, total = Cny(total), paymentId = orderId + ".1", provider = "wechat" }
        : new { orderId, total = Cny(total), discount = Cny(discount), paymentId = orderId + ".1", provider = "wechat" });

    public static Money Cny(long amount) => new(amount, "CNY");

    public static Posting[] PaidOrders(int count, int from = 0) => [.. Enumerable.Range(from, count).Select(i => Posting.Of(Paid($"order-{i:D5}", 1000 + i)))];

    /// <summary>Ten orders are signed, then ten more, then five come that no head covers yet: entries 0 to 19, 20 to 39, and 40 to 49.</summary>
    public static async Task AppendSignedAsync(this TestShop shop)
    {
        foreach (var (from, count) in new[] { (0, 10), (10, 10), (20, 5) })
        {
            await shop.Get<LedgerStore>().AppendAsync(PaidOrders(count, from), default);
            await (from < 20 ? shop.Make<SignLedgerHead>().Run(null!, default) : Task.CompletedTask);
        }
    }

    public static ServiceBusReceivedMessage MessageOf(Event @event) => MessageOf(JsonSerializer.SerializeToUtf8Bytes(@event, Json.Options));

    public static ServiceBusReceivedMessage MessageOf(byte[] body) => ServiceBusModelFactory.ServiceBusReceivedMessage(BinaryData.FromBytes(body), "message-1");

    /// <summary>All entries with their stored hashes.</summary>
    public static async Task<List<(LedgerEntry Entry, string LeafHash)>> EntriesAsync(this TestShop shop)
    {
        var entries = new List<(LedgerEntry, string)>();
        await foreach (var transaction in shop.Get<LedgerStore>().ReadAsync(0, long.MaxValue, default))
        {
            entries.AddRange(transaction.Entries);
        }

        return entries;
    }
}
