using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Catalog;

/// <summary>Replace, delete and adjust, through their functions.</summary>
public sealed class ProductEditsTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private static readonly object Oolong = new { name = "Oolong", description = "Half way.", category = "oolong", price = new { amount = 900 }, stock = 77 };

    private TestShop Shop => shared.Shop;

    [Fact]
    public async Task Replace_WithTheETagOfThePage_ChangesTheDetailsAndNotTheStock()
    {
        var tea = await Shop.ProductAsync(available: 10);
        var seen = (await GetAsync(tea)).Headers.ETag.ToString();

        var answer = await ReplaceAsync(tea, Oolong, seen);

        Assert.Equal(200, answer.Status);
        var page = await GetAsync(tea);
        Assert.Equal(("Oolong", "oolong", 900), (page.Body.GetProperty("name").GetString(), page.Body.GetProperty("category").GetString(), page.Body.GetProperty("price").GetProperty("amount").GetInt64()));
        Assert.Equal(10, page.Body.GetProperty("stock").GetProperty("available").GetInt64());
        Assert.Equal(page.Headers.ETag, answer.Headers.ETag);
        Assert.NotEqual(seen, answer.Headers.ETag.ToString());
        Assert.Single(Shop.Sent, @event => @event.Name == CatalogNames.Changed && @event.DataAs<ProductEventData>().ProductId == tea);
    }

    [Fact]
    public async Task Replace_WithoutIfMatch_Is428()
    {
        var answer = await ReplaceAsync(await Shop.ProductAsync(), Oolong, null);

        Assert.Equal((428, "precondition-required"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Replace_AfterAnotherEdit_Is412AndChangesNothing()
    {
        var tea = await Shop.ProductAsync();
        var seen = (await GetAsync(tea)).Headers.ETag.ToString();
        await ReplaceAsync(tea, Oolong, seen);

        var answer = await ReplaceAsync(tea, new { name = "Black", category = "tea", price = new { amount = 1 } }, seen);

        Assert.Equal((412, "precondition-failed"), (answer.Status, answer.Code));
        Assert.Equal("Oolong", (await Shop.Get<ProductStore>().FindAsync(tea, default))!.Name);
    }

    [Fact]
    public async Task Replace_AfterASale_IsNotRefused()
    {
        var tea = await Shop.ProductAsync();
        var seen = (await GetAsync(tea)).Headers.ETag.ToString();
        await Shop.Get<StockReservations>().ReserveAsync(tea, "order-1", 1, default);

        Assert.Equal(200, (await ReplaceAsync(tea, Oolong, seen)).Status);
    }

    /// <summary>RFC 9110, 13.1.1: one of a list will do, and the star means whatever there is.</summary>
    [Theory]
    [InlineData("*", 200)]
    [InlineData("\"0.7\", \"1.1\"", 200)]
    [InlineData("W/\"9.1\",\"1.1\" , \"a, b\"", 200)]
    [InlineData("\"0.1\"", 412)]
    [InlineData("nonsense", 412)]
    [InlineData("W/\"1.1\"", 412)]
    [InlineData("\"2.1\", \"3.1\"", 412)]
    [InlineData("\"1.1\" nonsense", 412)]
    [InlineData("1.1", 412)]
    public async Task Replace_WithIfMatch_IsDoneIfItNamesItsETag(string ifMatch, int status) =>
        Assert.Equal(status, (await ReplaceAsync(await Shop.ProductAsync(), Oolong, ifMatch)).Status);

    [Theory]
    [InlineData(null, 204)]
    [InlineData("*", 204)]
    [InlineData("\"0.7\", \"1.1\"", 204)]
    [InlineData("\"0.7\"", 412)]
    [InlineData("W/\"1.1\"", 412)]
    public async Task Delete_WithIfMatch_IsDoneIfItIsStillThat(string? ifMatch, int status) =>
        Assert.Equal(status, (await DeleteAsync(await Shop.ProductAsync(), ifMatch)).Status);

    [Fact]
    public async Task Replace_ByTwoAtOnce_OneIsRefused()
    {
        var tea = await Shop.ProductAsync();
        var seen = (await GetAsync(tea)).Headers.ETag.ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ReplaceAsync(tea, Oolong, seen))));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(7, answers.Count(answer => answer.Status == 412));
    }

    [Fact]
    public async Task Replace_NotValid_Is400() =>
        Assert.Equal(400, (await ReplaceAsync(await Shop.ProductAsync(), new { name = "", category = "tea", price = new { amount = 1 } }, "*")).Status);

    [Fact]
    public async Task Replace_Unknown_Is404() => Assert.Equal(404, (await ReplaceAsync("no-such-product", Oolong, "*")).Status);

    [Fact]
    public async Task Delete_Product_IsNeitherFoundNorListedNorSold()
    {
        var tea = await Shop.ProductAsync();
        await Shop.Get<StockReservations>().ReserveAsync(tea, "early", 2, default);

        Assert.Equal(204, (await DeleteAsync(tea)).Status);

        Assert.Equal(404, (await GetAsync(tea)).Status);
        Assert.Null(await Shop.Get<ProductStore>().FindAsync(tea, default));
        Assert.Equal(ReserveOutcome.NoSuchProduct, await Shop.Get<StockReservations>().ReserveAsync(tea, "late", 1, default));
        Assert.Equal(ReserveOutcome.Reserved, await Shop.Get<StockReservations>().ReserveAsync(tea, "early", 2, default));
        Assert.Equal(404, (await DeleteAsync(tea)).Status);
    }

    [Fact]
    public async Task Delete_WithUnitsReserved_SettlesThemAsEver()
    {
        var tea = await Shop.ProductAsync(available: 3);
        var reservations = Shop.Get<StockReservations>();
        await reservations.ReserveAsync(tea, "buyer", 2, default);
        await reservations.ReserveAsync(tea, "other", 1, default);
        await DeleteAsync(tea);

        await reservations.SellAsync(tea, "buyer", 2, default);
        await reservations.ReleaseAsync(tea, "other", 1, default);

        Assert.Equal(new Stock(1, 0, 2), (await Shop.Get<ProductStore>().FindStoredAsync(tea, default))!.Value.Stock);
    }

    [Fact]
    public async Task Adjust_UpAndDown_IsInTheHistoryWithTheStockThatItLedTo()
    {
        var tea = await Shop.ProductAsync(available: 10);

        var up = await AdjustAsync(tea, new { delta = 5, reason = "delivery" });
        Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        var down = await AdjustAsync(tea, new { delta = -15, reason = "water damage" });

        Assert.Equal((201, 201), (up.Status, down.Status));
        Assert.Equal(15, up.Body.GetProperty("stock").GetProperty("available").GetInt64());
        Assert.Equal(new Stock(0, 0, 0), await Shop.StockAsync(tea));
        var history = await HistoryAsync(tea);
        Assert.Equal([-15, 5], history.Body.GetProperty("items").EnumerateArray().Select(line => line.GetProperty("delta").GetInt64()));
        Assert.Equal(SaleSteps.Admin.Id, history.Body.GetProperty("items")[0].GetProperty("createdBy").GetString());
        Assert.Equal(2, Shop.Sent.Count(@event => @event.Name == CatalogNames.StockUpdated && @event.DataAs<ProductEventData>().ProductId == tea));
        Assert.Equal(2, Shop.Sent.Count(@event => @event.Name == CatalogNames.StockLow && @event.DataAs<ProductEventData>().ProductId == tea));
    }

    [Fact]
    public async Task Adjust_BelowZero_Is409AndWritesNothing()
    {
        var tea = await Shop.ProductAsync(available: 3);

        var answer = await AdjustAsync(tea, new { delta = -4, reason = "count" });

        Assert.Equal((409, "insufficient-stock"), (answer.Status, answer.Code));
        Assert.Equal(0, (await HistoryAsync(tea)).Body.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Adjust_WithTheSameKeyManyTimesAtOnce_HappensOnceWithTheSameAnswer()
    {
        var tea = await Shop.ProductAsync(available: 10);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AdjustAsync(tea, new { delta = 5, reason = "delivery" }, "key-1"))));

        Assert.Single(answers.Select(answer => answer.Body.GetRawText()).Distinct());
        Assert.Equal(15, (await Shop.StockAsync(tea)).Available);
    }

    [Fact]
    public async Task Adjust_WithTheSameKeyAndAnotherBody_Is422()
    {
        var tea = await Shop.ProductAsync(available: 10);
        await AdjustAsync(tea, new { delta = 5, reason = "delivery" }, "key-1");

        var answer = await AdjustAsync(tea, new { delta = 6, reason = "delivery" }, "key-1");

        Assert.Equal((422, "idempotency-key-reused"), (answer.Status, answer.Code));
        Assert.Equal(15, (await Shop.StockAsync(tea)).Available);
    }

    [Fact]
    public async Task Adjust_WhileShoppersBuy_AddsUp()
    {
        var tea = await Shop.ProductAsync(available: 20);

        var buying = Enumerable.Range(0, 20).Select(i => (Task)Task.Run(() => Shop.Get<StockReservations>().ReserveAsync(tea, $"order-{i}", 1, default)));
        var adjusting = Enumerable.Range(0, 5).Select(_ => (Task)Task.Run(async () => Assert.Equal(201, (await AdjustAsync(tea, new { delta = 2, reason = "delivery" })).Status)));
        await Task.WhenAll([.. buying, .. adjusting]);

        Assert.Equal(new Stock(10, 20, 0), await Shop.StockAsync(tea));
    }

    [Theory]
    [InlineData("{\"delta\":0,\"reason\":\"x\"}")]
    [InlineData("{\"delta\":1}")]
    [InlineData("{\"reason\":\"x\"}")]
    [InlineData("{\"delta\":1.5,\"reason\":\"x\"}")]
    [InlineData("{\"delta\":9223372036854775807,\"reason\":\"x\"}")]
    [InlineData("{\"delta\":1000000000,\"reason\":\"more than a product may have\"}")]
    public async Task Adjust_NotValid_Is400(string body) =>
        Assert.Equal(400, (await AdjustAsync(await Shop.ProductAsync(), System.Text.Encoding.UTF8.GetBytes(body))).Status);

    [Fact]
    public async Task Adjust_Unknown_Is404() => Assert.Equal(404, (await AdjustAsync("no-such-product", new { delta = 1, reason = "x" })).Status);

    private Task<Answer> GetAsync(string id) => Shop.CallAsync(null, null, request => Shop.Make<GetProduct>().Run(request, id));

    private Task<Answer> DeleteAsync(string id, string? ifMatch = null) => Shop.CallAsync(SaleSteps.Admin, null, request =>
    {
        request.Headers.IfMatch = ifMatch;
        return Shop.Make<DeleteProduct>().Run(request, id, default);
    });

    private Task<Answer> ReplaceAsync(string id, object body, string? ifMatch) => Shop.CallAsync(SaleSteps.Admin, body, request =>
    {
        request.Headers.IfMatch = ifMatch;
        return Shop.Make<ReplaceProduct>().Run(request, id, default);
    });

    private Task<Answer> AdjustAsync(string id, object body, string? key = null) =>
        Shop.CallAsync(SaleSteps.Admin, body, request => Shop.Make<AdjustStock>().Run(request, id, default), idempotencyKey: key);

    private Task<Answer> HistoryAsync(string id) => Shop.CallAsync(SaleSteps.Admin, null, request => Shop.Make<ListStockAdjustments>().Run(request, id, default));
}
