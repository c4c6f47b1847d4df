using Grpc.Core;
using Mall.Functions.Carts;
using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Orders;

public sealed class PlaceOrderTests : ShopTests
{
    private readonly User _shopper = ShopSteps.Shopper("user-1");
    private readonly RecordingDurable _durable = new();
    private string _tea = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _tea = await Shop.ProductAsync(price: 1250);
    }

    private CartStore Carts => Shop.Get<CartStore>();

    [Fact]
    public async Task Post_AnswersWhereTheOrderIsAndStartsItUnderItsId()
    {
        var answer = await PostAsync(Items(2));

        var id = answer.Body.GetProperty("id").GetString()!;
        Assert.Equal((202, $"/api/v1/orders/{id}"), (answer.Status, answer.Headers.Location.ToString()));
        Assert.Equal("pending", answer.Body.GetProperty("status").GetString());
        Assert.Equal((id, new OrderKey(id, "user-1")), Assert.Single(_durable.Started) is var started ? (started.InstanceId, started.Order.Key) : default);
        Assert.Equal([$"{id}.order.created"], (await Shop.Get<OrderStore>().FindAsync("user-1", id, default))!.Outbox!.Select(waiting => waiting.Id));
    }

    [Fact]
    public async Task Post_TakesNameAndPriceFromTheCatalogue()
    {
        var body = new { items = new[] { new { productId = _tea, quantity = 2, price = new { amount = 1, currency = "CNY" } } } };

        var answer = await PostAsync(body);

        Assert.Equal(2500, answer.Body.GetProperty("total").GetProperty("amount").GetInt64());
        Assert.Equal("Green tea", answer.Body.GetProperty("items")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Post_WithAnAddress_KeepsIt()
    {
        var address = new { recipient = "李雷", mobile = "+8613800000000", line1 = "1 Road", city = "Beijing", region = "Beijing", postalCode = "100000", country = "CN" };

        var answer = await PostAsync(new { items = new[] { new { productId = _tea, quantity = 1 } }, address });

        Assert.Equal("李雷", (await OrderAsync(answer))!.Address!.Recipient);
    }

    [Fact]
    public async Task Post_TheSameKeyAndBody_IsTheSameOrder()
    {
        var first = await PostAsync(Items(2), "key-1");
        var second = await PostAsync(Items(2), "key-1");

        Assert.Equal(202, second.Status);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(first.Body.GetRawText(), second.Body.GetRawText());
        Assert.Single(_durable.Started);
        Assert.Single(await OrdersAsync());
    }

    [Fact]
    public async Task Post_TheSameKeyAnotherBody_Is422()
    {
        await PostAsync(Items(2), "key-1");

        var answer = await PostAsync(Items(3), "key-1");

        Assert.Equal((422, "idempotency-key-reused"), answer.Told);
        Assert.Single(await OrdersAsync());
    }

    [Fact]
    public async Task Post_TheSameKeyOfAnotherShopper_IsAnotherOrder()
    {
        var mine = await PostAsync(Items(2), "key-1");
        var theirs = await PostAsync(Items(2), "key-1", ShopSteps.Shopper("user-2"));

        Assert.Equal(202, theirs.Status);
        Assert.NotEqual(mine.Headers.Location, theirs.Headers.Location);
    }

    [Fact]
    public async Task Post_TheSameKeyManyTimesAtOnce_IsOneOrder()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PostAsync(Items(2), "key-1"))));

        Assert.All(answers, answer => Assert.Equal(202, answer.Status));
        Assert.Single(answers.Select(answer => answer.Headers.Location.ToString()).Distinct());
        Assert.Single(await OrdersAsync());
        Assert.Single(_durable.Started);
    }

    [Fact]
    public async Task Post_TheSameKeyTwoBodiesAtOnce_OneIsPlacedAndTheOther422()
    {
        var answers = await Task.WhenAll(Task.Run(() => PostAsync(Items(2), "key-1")), Task.Run(() => PostAsync(Items(3), "key-1")));

        Assert.Equal([202, 422], answers.Select(answer => answer.Status).Order());
        Assert.Single(await OrdersAsync());
    }

    [Fact]
    public async Task Post_OfTheCart_OrdersItAndEmptiesIt()
    {
        await PutInCartAsync(_tea, 3);

        var answer = await PostAsync(new { });

        Assert.Equal(3, answer.Body.GetProperty("items")[0].GetProperty("quantity").GetInt32());
        Assert.Empty((await Carts.FindAsync("user-1", default)).Lines);
    }

    [Fact]
    public async Task Post_OfTheCart_LeavesWhatWasPutInMeanwhile()
    {
        var cup = await Shop.ProductAsync();
        await PutInCartAsync(_tea, 3);
        _durable.OnStart = async _ =>
        {
            await PutInCartAsync(_tea, 5);
            await PutInCartAsync(cup, 1);
        };

        await PostAsync(new { });

        Assert.Equal([(_tea, 2), (cup, 1)], await CartAsync());
    }

    [Fact]
    public async Task Post_OfTheCartAgainWithTheKey_IsTheSameOrderThoughTheCartIsEmpty()
    {
        await PutInCartAsync(_tea, 3);

        var first = await PostAsync(new { }, "key-1");
        var second = await PostAsync(new { }, "key-1");

        Assert.Equal((202, first.Headers.Location.ToString()), (second.Status, second.Headers.Location.ToString()));
    }

    [Fact]
    public async Task Post_UnknownProducts_AreAllNamed()
    {
        var body = new { items = new[] { new { productId = "gone-1", quantity = 1 }, new { productId = _tea, quantity = 1 }, new { productId = "gone-2", quantity = 1 } } };

        var answer = await PostAsync(body);

        Assert.Equal(400, answer.Status);
        Assert.Equal(["items[0].productId", "items[2].productId"], answer.Body.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Empty(_durable.Started);
    }

    [Fact]
    public async Task Post_OfTheCartWithAShortLine_Is409NamingTheLineAndChangesNothing()
    {
        var cup = await Shop.ProductAsync(available: 2);
        await PutInCartAsync(_tea, 3);
        await PutInCartAsync(cup, 5);

        var answer = await PostAsync(new { }, "key-1");

        Assert.Equal((409, "insufficient-stock"), answer.Told);
        var line = Assert.Single(answer.Body.GetProperty("lines").EnumerateArray());
        Assert.Equal((cup, 5, 2), (line.GetProperty("productId").GetString(), line.GetProperty("wanted").GetInt32(), line.GetProperty("available").GetInt32()));
        Assert.Equal([(_tea, 3), (cup, 5)], await CartAsync());
        Assert.Empty(await OrdersAsync());
        Assert.Empty(_durable.Started);

        await PutInCartAsync(cup, 2);
        Assert.Equal(202, (await PostAsync(new { }, "key-1")).Status);
    }

    [Fact]
    public async Task Post_OfItemsWithShortLines_NamesThemAll()
    {
        var cup = await Shop.ProductAsync(available: 0);

        var answer = await PostAsync(new { items = new[] { new { productId = _tea, quantity = 11 }, new { productId = cup, quantity = 1 } } });

        Assert.Equal(409, answer.Status);
        Assert.Equal([_tea, cup], answer.Body.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("productId").GetString()));
    }

    [Fact]
    public async Task Post_AgainWithTheKeyWhenTheUnitsAreGone_IsTheSameOrder()
    {
        var first = await PostAsync(Items(10), "key-1");
        await TakeAllAsync();

        var second = await PostAsync(Items(10), "key-1");

        Assert.Equal((202, first.Body.GetProperty("id").GetString()), (second.Status, second.Body.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Post_OfTheCartThatIsRejectedLater_GivesTheCartBackBesideWhatWasPutInSince()
    {
        var cup = await Shop.ProductAsync();
        await PutInCartAsync(_tea, 3);
        var order = (await OrderAsync(await PostAsync(new { })))!;
        await PutInCartAsync(cup, 1);
        await PutInCartAsync(_tea, 1);
        await TakeAllAsync();

        Assert.Null(await Shop.OpenAsync(order));
        Assert.Null(await Shop.OpenAsync(order));

        Assert.Equal([(_tea, 4), (cup, 1)], (await CartAsync()).OrderByDescending(line => line.Quantity));
        Assert.Equal(OrderStatus.Rejected, (await Shop.ReadAsync(order)).Value.Status);
    }

    /// <summary>The process is killed after the cart is back and before the order says that it is rejected; the activity runs again.</summary>
    [Fact]
    public async Task Post_OfTheCartThatIsRejectedLater_WithACrashInBetween_GivesTheCartBackOnce()
    {
        await PutInCartAsync(_tea, 3);
        var order = (await OrderAsync(await PostAsync(new { })))!;
        await TakeAllAsync();
        IEnumerable<(string, int)> whenKilled = [];
        Shop.BeforeRequest = async request =>
        {
            if (request.Method == HttpMethod.Put && request.RequestUri!.AbsolutePath.EndsWith($"/colls/orders/docs/{order.Id}", StringComparison.Ordinal))
            {
                whenKilled = await CartAsync();
                throw new OperationCanceledException("killed");
            }
        };
        await Assert.ThrowsAnyAsync<Exception>(() => Shop.OpenAsync(order));
        Shop.BeforeRequest = null;
        Assert.Equal([(_tea, 3)], whenKilled);
        await PutInCartAsync(_tea, 1);

        Assert.Null(await Shop.OpenAsync(order));

        Assert.Equal([(_tea, 1)], await CartAsync());
        Assert.Equal(OrderStatus.Rejected, (await Shop.ReadAsync(order)).Value.Status);
    }

    [Fact]
    public async Task Post_OfTheCartThatIsRejectedBeforeTheCartWasEmptied_LeavesTheCartAsItWas()
    {
        await PutInCartAsync(_tea, 3);
        _durable.OnStart = async placed =>
        {
            await TakeAllAsync();
            Assert.Null(await Shop.OpenAsync((await Shop.Get<OrderStore>().FindAsync("user-1", placed.OrderId, default))!));
        };

        var answer = await PostAsync(new { }, "key-1");
        Assert.Equal(answer.Body.GetProperty("id").GetString(), (await PostAsync(new { }, "key-1")).Body.GetProperty("id").GetString());

        Assert.Equal([(_tea, 3)], await CartAsync());
    }

    [Fact]
    public async Task Post_OfItems_LeavesTheCartAloneAlsoWhenTheyAreRejectedLater()
    {
        await PutInCartAsync(_tea, 3);
        var order = (await OrderAsync(await PostAsync(Items(2))))!;
        Assert.Equal([(_tea, 3)], await CartAsync());
        await TakeAllAsync();

        Assert.Null(await Shop.OpenAsync(order));

        Assert.Equal([(_tea, 3)], await CartAsync());
    }

    [Fact]
    public async Task Post_OneMoreThanMayBeUnpaid_Is409UntilOneIsPaidOrCancelled()
    {
        await using var shop = await TestShop.OpenAsync(("Orders:MaxUnpaid", "3"));
        var tea = await shop.ProductAsync(available: 100);
        var orders = new List<Order>();
        for (var i = 0; i < 3; i++)
        {
            var placed = await PlaceAsync($"key-{i}");
            Assert.Equal(202, placed.Status);
            orders.Add((await shop.Get<OrderStore>().FindAsync("user-1", placed.Body.GetProperty("id").GetString()!, default))!);
        }

        Assert.Equal((409, "too-many-unpaid-orders"), (await PlaceAsync("key-3")) is var refused ? refused.Told : default);
        Assert.Equal(orders[1].Id, (await PlaceAsync("key-1")).Body.GetProperty("id").GetString());

        await shop.OpenAsync(orders[0]);
        await shop.SettleAsync(orders[0], PaymentStatus.Paid);
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(202, (await PlaceAsync("key-3")).Status);
        Assert.Equal(409, (await PlaceAsync("key-4")).Status);
        Assert.Equal(202, (await PlaceAsync("key-4", ShopSteps.Shopper("user-2"))).Status);

        Task<Answer> PlaceAsync(string key, User? caller = null) => PostToAsync(shop, tea, key, caller);
    }

    [Fact]
    public async Task Post_ManyAtOnce_AreNoMoreThanMayBeUnpaid()
    {
        await using var shop = await TestShop.OpenAsync(("Orders:MaxUnpaid", "3"));
        var tea = await shop.ProductAsync(available: 100);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => PostToAsync(shop, tea))));

        Assert.Equal(3, answers.Count(answer => answer.Status == 202));
    }

    /// <summary>A sale has limits of its own.</summary>
    [Fact]
    public async Task Post_WhileOrdersOfSalesAreUnpaid_CountsThoseNot()
    {
        await using var shop = await TestShop.OpenAsync(("Orders:MaxUnpaid", "1"));
        await shop.HeldAsync(await shop.OpenSaleAsync(), userId: "user-1");

        Assert.Equal(202, (await PostToAsync(shop, await shop.ProductAsync())).Status);
    }

    [Fact]
    public async Task Post_ARefusal_DoesNotUseUpTheKey()
    {
        Assert.Equal("order-empty", (await PostAsync(new { }, "key-1")).Code);
        await PutInCartAsync(_tea, 1);

        Assert.Equal(202, (await PostAsync(new { }, "key-1")).Status);
    }

    [Fact]
    public async Task Post_WhileTheDurableBackendIsDown_IsPlacedAndTheTimerStartsIt()
    {
        _durable.OnStart = _ => Task.FromException(new RpcException(new Status(StatusCode.Unavailable, "down")));
        await PutInCartAsync(_tea, 3);

        var answer = await PostAsync(new { });

        Assert.Equal(202, answer.Status);
        Assert.Empty((await Carts.FindAsync("user-1", default)).Lines);
        _durable.OnStart = null;
        Shop.Clock.Advance(TimeSpan.FromSeconds(11));
        await Shop.Make<RestartOverdueOrders>().Run(new TimerInfo(), _durable.Client, default);
        Assert.Equal(answer.Body.GetProperty("id").GetString(), Assert.Single(_durable.Started).InstanceId);
    }

    [Fact]
    public async Task Post_AgainWithTheKeyAfterACrash_DoesWhatTheCrashLeft()
    {
        await PutInCartAsync(_tea, 3);
        await PlaceAndCrashAsync();
        await PutInCartAsync(_tea, 5);

        var answer = await PostAsync(new { }, "key-1");

        Assert.Equal(202, answer.Status);
        Assert.Equal(2, Assert.Single((await Carts.FindAsync("user-1", default)).Lines).Quantity);
    }

    [Fact]
    public async Task Post_AgainWithTheKeyMuchLater_LeavesTheCartAlone()
    {
        await PutInCartAsync(_tea, 3);
        await PlaceAndCrashAsync();
        Shop.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(202, (await PostAsync(new { }, "key-1")).Status);

        Assert.Equal(3, Assert.Single((await Carts.FindAsync("user-1", default)).Lines).Quantity);
    }

    [Fact]
    public async Task Post_WithAKeyUnderWhichTheCartWasOrderedMeanwhile_GetsThatOrder()
    {
        await PutInCartAsync(_tea, 1);
        Answer? other = null;
        Shop.BeforeRequest = async request =>
        {
            if (request.RequestUri!.AbsolutePath.Contains("/colls/carts/docs/", StringComparison.Ordinal))
            {
                Shop.BeforeRequest = null;
                other = await PostAsync(new { }, "key-1");
            }
        };

        var answer = await PostAsync(new { }, "key-1");

        Assert.Equal((202, 202), (other!.Status, answer.Status));
        Assert.Equal(other.Body.GetProperty("id").GetString(), answer.Body.GetProperty("id").GetString());
        Assert.Single(await OrdersAsync());
    }

    /// <summary>The caller is gone in the moment after the order was written, as he is when the process is killed.</summary>
    private async Task PlaceAndCrashAsync()
    {
        using var crash = new CancellationTokenSource();
        _durable.OnStart = async _ =>
        {
            await crash.CancelAsync();
            crash.Token.ThrowIfCancellationRequested();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Shop.CallAsync(_shopper, new { }, request => Shop.Make<PlaceOrder>().Run(request, _durable.Client, crash.Token), idempotencyKey: "key-1"));
    }

    [Fact]
    public async Task Post_OfADeletedAccount_Is401AndPlacesNothing()
    {
        var user = await Shop.ShopperAsync();
        await Shop.Get<UserStore>().DeleteAsync(user.Id, _ => null, default);

        Assert.Equal(401, (await PostAsync(Items(1), caller: user)).Status);
        Assert.Empty((await Shop.Get<OrderStore>().ListAsync(user.Id, null, new PageRequest(100, null), default)).Page.Items);
    }

    /// <summary>Somebody else takes all units of the tea.</summary>
    private async Task TakeAllAsync()
    {
        var left = (int)(await Shop.StockAsync(_tea)).Available;
        Assert.Equal(ReserveOutcome.Reserved, await Shop.Get<StockReservations>().ReserveAsync(_tea, Ids.New(), left, default));
    }

    private async Task<IEnumerable<(string ProductId, int Quantity)>> CartAsync() => (await Carts.FindAsync("user-1", default)).Lines.Select(line => (line.ProductId, line.Quantity));

    private object Items(int quantity) => new { items = new[] { new { productId = _tea, quantity } } };

    private Task<Answer> PostAsync(object body, string? key = null, User? caller = null) => PostToAsync(Shop, body, key, caller);

    private Task<Answer> PostToAsync(TestShop shop, string productId, string? key = null, User? caller = null) =>
        PostToAsync(shop, new { items = new[] { new { productId, quantity = 1 } } }, key, caller);

    private Task<Answer> PostToAsync(TestShop shop, object body, string? key, User? caller) =>
        shop.CallAsync(caller ?? _shopper, body, request => shop.Make<PlaceOrder>().Run(request, _durable.Client, default), idempotencyKey: key);

    private Task<Order?> OrderAsync(Answer answer) => Shop.Get<OrderStore>().FindAsync("user-1", answer.Body.GetProperty("id").GetString()!, default);

    private async Task<IReadOnlyList<Order>> OrdersAsync() => (await Shop.Get<OrderStore>().ListAsync("user-1", null, new PageRequest(100, null), default)).Page.Items;

    private async Task PutInCartAsync(string productId, int quantity) =>
        Assert.Null((await Carts.ChangeAsync("user-1", cart => cart.Put(new CartLine(productId, quantity, "Green tea", new Money(1250, "CNY"))), default)).Refusal);
}
