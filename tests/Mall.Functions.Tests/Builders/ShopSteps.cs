using Mall.Functions.Catalog;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Tests.Builders;

/// <summary>What tests of orders do with a shop again and again. Every product, order and shopper is a new one unless it is named.</summary>
internal static class ShopSteps
{
    public static async Task<string> ProductAsync(this TestShop shop, long available = 10, long price = 1250)
    {
        var id = Ids.New();
        await shop.Get<ProductStore>().TryCreateAsync(AProduct.Of(id, price, available), default);
        return id;
    }

    public static async Task<Stock> StockAsync(this TestShop shop, string productId) => (await shop.Get<ProductStore>().FindAsync(productId, default))!.Stock;

    public static async Task<Reservation?> ReservationAsync(this TestShop shop, string productId, string holderId) =>
        (await shop.Get<CosmosDatabase>().Container(CatalogNames.Products).FindAsync<Reservation>(holderId, productId, default))?.Value;

    public static async Task<Versioned<Order>> ReadAsync(this TestShop shop, Order order) =>
        (await shop.Get<CosmosDatabase>().Container(OrdersNames.Container).FindAsync<Order>(order.Id, order.UserId, default))!;

    public static async Task<Payment> PaymentAsync(this TestShop shop, string orderId) => (await shop.Get<PaymentStore>().FindAsync(orderId, default))!;

    public static OrderKey Key(this Order order) => new(order.Id, order.UserId);

    public static User ShopperOf(this Order order) => Shopper(order.UserId);

    public static User Shopper(string? id = null) => new() { Id = id ?? Ids.New(), PasswordHash = "", Roles = ["shopper"], CreatedAt = default };

    /// <summary>A pending order whose orchestration did nothing yet.</summary>
    public static Task<Order> PlacedAsync(this TestShop shop, params (string ProductId, int Quantity)[] lines) => shop.PlacedByAsync(Ids.New(), lines);

    public static Task<Order> PlacedByAsync(this TestShop shop, string userId, params (string ProductId, int Quantity)[] lines) =>
        shop.WrittenByAsync(userId, [.. lines.Select(line => AnOrder.Line(line.ProductId, quantity: line.Quantity))]);

    /// <summary>The same, of given lines.</summary>
    public static Task<Order> WrittenAsync(this TestShop shop, params OrderLine[] lines) => shop.WrittenByAsync(Ids.New(), lines);

    private static async Task<Order> WrittenByAsync(this TestShop shop, string userId, OrderLine[] lines)
    {
        var order = Order.Place(Ids.New(), userId, lines.Length == 0 ? [AnOrder.Line()] : lines, null, shop.Clock.GetUtcNow()).Value!;
        await shop.Get<OrderStore>().TryPlaceAsync(order, null, default);
        return order;
    }

    /// <summary>The first step of the order.</summary>
    public static Task<PaymentWindow?> OpenAsync(this TestShop shop, Order order) => shop.Make<OpenOrder>().Run(PlacedOrder.Of(order) with { PayBy = null }, default);

    /// <summary>An order of one product whose stock is reserved and whose payment is open.</summary>
    public static async Task<Order> AwaitingAsync(this TestShop shop, string? productId = null, int quantity = 2, string? userId = null) =>
        await shop.AwaitingAsync([(productId ?? await shop.ProductAsync(), quantity)], userId);

    /// <summary>The same of many products.</summary>
    public static async Task<Order> AwaitingAsync(this TestShop shop, (string ProductId, int Quantity)[] lines, string? userId = null)
    {
        var order = await shop.PlacedByAsync(userId ?? Ids.New(), lines);
        await shop.OpenAsync(order);
        return (await shop.ReadAsync(order)).Value;
    }

    /// <summary>An attempt to pay; answers its payment id.</summary>
    public static async Task<string> StartPayingAsync(this TestShop shop, Order order) =>
        (await shop.Get<PaymentStore>().ChangeAsync(order.Id, payment => payment.Start(PaymentsNames.Simulated, shop.Clock.GetUtcNow()), default))
            .Value!.Pending(PaymentsNames.Simulated)!.Id;

    /// <summary>The money is there; the orchestration has not looked yet.</summary>
    public static async Task PayAsync(this TestShop shop, Order order)
    {
        var paymentId = await shop.StartPayingAsync(order);
        await shop.Get<PaymentStore>().ChangeAsync(order.Id, payment => payment.RecordPaid(paymentId, shop.Clock.GetUtcNow()), default);
    }

    /// <summary>The last step of the order: whether it is settled.</summary>
    public static Task<bool> DecideAsync(this TestShop shop, Order order, bool deadlinePassed = false) =>
        shop.Make<DecideOrder>().Run(new DecideOrderInput(PlacedOrder.Of(order), deadlinePassed), default);

    /// <summary>The payment is decided, unless it was before, and the order does its last step.</summary>
    public static async Task SettleAsync(this TestShop shop, Order order, PaymentStatus decision)
    {
        if ((await shop.PaymentAsync(order.Id)).Status == PaymentStatus.Open)
        {
            await (decision == PaymentStatus.Paid ? shop.PayAsync(order) : shop.Get<PaymentStore>().CloseAsync(order.Id, CloseReason.Unpaid, default));
        }

        await shop.DecideAsync(order);
    }

    /// <summary>A refund is written into the order, and nothing more was done; the whole order if no items are named.</summary>
    public static async Task<OrderRefund> BeginRefundAsync(this TestShop shop, Order order, params (string ProductId, int Quantity)[] items)
    {
        var wanted = new WantedRefund(items.Length == 0 ? null : [.. items.Select(item => new OrderedUnits(item.ProductId, item.Quantity))], "test", ByOperator: true, Restock: true);
        return (await shop.Get<OrderRefunds>().BeginAsync(order.Key(), wanted, default)).Value!.Refunds![^1];
    }

    /// <summary>The same, and all the rest.</summary>
    public static async Task<Order> RefundAsync(this TestShop shop, Order order, params (string ProductId, int Quantity)[] items)
    {
        await shop.BeginRefundAsync(order, items);
        return await shop.Get<OrderRefunds>().ContinueAsync(order.Key(), default);
    }

    public static async Task<Answer> CallAsync(
        this TestShop shop, User? caller, object? body, Func<HttpRequest, Task<IResult>> function, string query = "", string? idempotencyKey = null)
    {
        var request = shop.Request(body, caller, query);
        if (idempotencyKey is not null)
        {
            request.Headers["Idempotency-Key"] = idempotencyKey;
        }

        return await TestShop.AnswerAsync(request, await function(request));
    }
}
