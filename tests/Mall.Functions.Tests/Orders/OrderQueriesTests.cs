namespace Mall.Functions.Tests.Orders;

public sealed class OrderQueriesTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private readonly User _shopper = ShopSteps.Shopper();

    private TestShop Shop => shared.Shop;

    [Fact]
    public async Task Get_APendingOrder_HasTheNamesOfTheApi()
    {
        var order = await Shop.PlacedAsync(("tea", 2));

        var answer = await GetAsync(order.Id, order.ShopperOf());

        Assert.Equal(200, answer.Status);
        Assert.Equal(["id", "status", "items", "total", "createdAt", "history"], answer.Body.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["productId", "name", "price", "quantity", "lineTotal", "category"], answer.Body.GetProperty("items")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal("pending", answer.Body.GetProperty("history")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task Get_AnOrderBeingPaid_ShowsDeadlineAndPayment()
    {
        var order = await Shop.AwaitingAsync();
        var paymentId = await Shop.StartPayingAsync(order);

        var answer = await GetAsync(order.Id, order.ShopperOf());

        Assert.Equal("awaitingPayment", answer.Body.GetProperty("status").GetString());
        Assert.Equal(order.PayBy, answer.Body.GetProperty("payBy").GetDateTimeOffset());
        Assert.Equal($"{{\"id\":\"{paymentId}\",\"provider\":\"simulated\",\"status\":\"pending\"}}", answer.Body.GetProperty("payment").GetRawText());
    }

    [Fact]
    public async Task Get_OfAnotherShopper_Is404()
    {
        var order = await Shop.PlacedAsync(("tea", 2));

        Assert.Equal((404, "order-not-found"), (await GetAsync(order.Id, _shopper)).Told);
    }

    [Theory]
    [InlineData("no-such-order")]
    [InlineData("a/b")]
    [InlineData("茶")]
    public async Task Get_Unknown_Is404(string id) => Assert.Equal(404, (await GetAsync(id, _shopper)).Status);

    [Fact]
    public async Task Get_AnIdempotencyRecord_IsNoOrder()
    {
        var order = await PlaceAsync(0, new IdempotencyRecord("idempotency.key", _shopper.Id, "hash", "order"));

        Assert.Equal(404, (await GetAsync("idempotency.key", _shopper)).Status);
        Assert.Equal(200, (await GetAsync(order.Id, _shopper)).Status);
    }

    [Fact]
    public async Task List_NewestFirst_PageByPage()
    {
        var orders = new List<Order>();
        for (var i = 0; i < 5; i++)
        {
            orders.Add(await PlaceAsync(i));
        }

        var first = await ListAsync("?pageSize=3");
        var second = await ListAsync("?pageSize=3&continuationToken=" + first.Body.GetProperty("continuationToken").GetString());

        Assert.Equal(orders.Select(order => order.Id).Reverse(), IdsOf(first).Concat(IdsOf(second)));
        Assert.Equal(JsonValueKind.Null, second.Body.GetProperty("continuationToken").ValueKind);
    }

    [Fact]
    public async Task List_ByStatus_ShowsOnlyThose()
    {
        var pending = await PlaceAsync(0);
        var waiting = await PlaceAsync(1);
        await Shop.Get<OrderStore>().ChangeAsync(waiting.UserId, waiting.Id, order => order.AwaitPayment(Shop.Clock.GetUtcNow().AddMinutes(15), Shop.Clock.GetUtcNow()), default);

        Assert.Equal([pending.Id], IdsOf(await ListAsync("?status=pending")));
        Assert.Equal([waiting.Id], IdsOf(await ListAsync("?status=awaitingPayment")));
        Assert.Empty(IdsOf(await ListAsync("?status=paid")));
    }

    [Fact]
    public async Task List_LeavesOutOthersAndWhatIsNoOrder()
    {
        var mine = await PlaceAsync(0, new IdempotencyRecord("idempotency.key", _shopper.Id, "hash", "order"));
        await Shop.PlacedAsync(("tea", 2));

        Assert.Equal([mine.Id], IdsOf(await ListAsync("")));
    }

    [Fact]
    public async Task List_OfNobodyWhoOrdered_IsEmpty() => Assert.Empty(IdsOf(await ListAsync("")));

    [Theory]
    [InlineData("?status=lost")]
    [InlineData("?status=1")]
    [InlineData("?status=pending,paid")]
    [InlineData("?status=")]
    [InlineData("?pageSize=0")]
    [InlineData("?continuationToken=x")]
    [InlineData("?continuationToken=e30")]
    public async Task List_ABadQuery_Is400(string query) => Assert.Equal(400, (await ListAsync(query)).Status);

    private async Task<Order> PlaceAsync(int minute, IdempotencyRecord? record = null)
    {
        var at = Shop.Clock.GetUtcNow().AddMinutes(minute);
        var order = Order.Place(Ids.New(at), _shopper.Id, [AnOrder.Line()], null, at).Value!;
        Assert.True(await Shop.Get<OrderStore>().TryPlaceAsync(order, record, default));
        return order;
    }

    private Task<Answer> GetAsync(string orderId, User? caller) => Shop.CallAsync(caller, null, request => Shop.Make<GetOrder>().Run(request, orderId, default));

    private Task<Answer> ListAsync(string query) => Shop.CallAsync(_shopper, null, request => Shop.Make<ListOrders>().Run(request, default), query);

    private static IEnumerable<string> IdsOf(Answer answer) => answer.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);
}
