namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>Whoever has an account was told of every step of his orders once by mail and once in the shop.</summary>
internal sealed class NotificationCheck(MallClient anybody, Stored stored, Told told, Contradictions contradictions)
{
    /// <summary>Steps that nobody is told of.</summary>
    private static readonly string[] Silent = ["awaitingPayment", "refunding"];

    private static readonly string[] Channels = ["email", "push"];

    public async Task CheckAsync(ChaosAccount account)
    {
        using var owner = anybody.As(account.Token);
        var orders = stored.Orders.Values.Where(order => order.UserId == account.UserId).ToDictionary(order => order.Id);
        ILookup<(string Channel, string Kind, string? OrderId), JsonElement> history = null!;
        await contradictions.WaitAsync(async () =>
        {
            var list = await owner.ListAllAsync("/notifications/history");
            history = list.ToLookup(one => (Text(one, "channel"), Text(one, "kind"), Text(one, "body").Split(' ', '.', ',').Concat(Words(Text(one, "body"))).FirstOrDefault(orders.ContainsKey)));
            return Missing(orders.Values, history) is { } missing ? ($"The account {account.UserId} was never told: {missing}.", [missing.Split(' ')[^1]]) : null;
        });

        foreach (var same in history.Where(same => same.Key.OrderId is not null && !same.Key.Kind.StartsWith("order.payment-", StringComparison.Ordinal) && !same.Key.Kind.StartsWith("order.refund-", StringComparison.Ordinal)))
        {
            if (same.Count() > 1)
            {
                throw new ContradictionException($"The account {account.UserId} was told {same.Count()} times: {same.Key.Channel} {same.Key.Kind} of {same.Key.OrderId}.", told.Story(same.Key.OrderId!));
            }
        }
    }

    private static string? Missing(IEnumerable<StoredOrder> orders, ILookup<(string Channel, string Kind, string? OrderId), JsonElement> history)
    {
        foreach (var order in orders)
        {
            foreach (var step in order.History.Where(step => !Silent.Contains(step)))
            {
                foreach (var channel in Channels)
                {
                    // Who has an offer of the waiting list is told of that, and not of the order beside it.
                    string[] kinds = step == "pending" ? ["order.created", "order.offered"] : [$"order.{step}"];
                    if (!kinds.Any(kind => history.Contains((channel, kind, order.Id))))
                    {
                        return $"{channel} {kinds[0]} of {order.Id}";
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The id of a sale's order has a dot in it.</summary>
    private static IEnumerable<string> Words(string body) => body.Split(' ').Select(word => word.Trim('.', ','));

    private static string Text(JsonElement notification, string name) => notification.GetProperty(name).GetString()!;
}
