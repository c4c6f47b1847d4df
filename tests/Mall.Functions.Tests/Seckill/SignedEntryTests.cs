namespace Mall.Functions.Tests.Seckill;

/// <summary>The door of a shop whose sales are for its app, over a real Redis.</summary>
public sealed class SignedEntryTests(RealRedis redis) : RedisShopTests(redis, ("Seckill:SignatureRequired", "true"))
{
    private const string Body = """{"quantity":1}""";

    [Fact]
    public async Task Enter_WithoutASignature_IsSignatureNeededAndTakesNothing()
    {
        var sale = await OpenedAsync(Sales.ASale());

        Assert.Equal("signature-needed", (await EnterAsync(sale, "lilei", [])).Code);
        Assert.Equal(0, (await Gate.StateAsync(sale.Id))!.Taken);
    }

    /// <summary>What was recorded on the way cannot be sent again, also not after the ticket was given back.</summary>
    [Fact]
    public async Task Enter_WithARequestThatCameBefore_IsReplayedAndTakesNothing()
    {
        var sale = await OpenedAsync(Sales.ASale());
        var signed = Sign(sale, "lilei");
        var won = await EnterAsync(sale, "lilei", signed);
        Assert.Equal(202, won.Status);
        await Gate.ReleaseAsync(sale, won.Body.GetProperty("ticketId").GetString()!, "lilei", lapsed: false, []);

        Assert.Equal("signature-replayed", (await EnterAsync(sale, "lilei", signed)).Code);
        Assert.Equal(0, (await Gate.StateAsync(sale.Id))!.Taken);
    }

    /// <summary>An access token that was stolen does not do without the device.</summary>
    [Fact]
    public async Task Enter_AsSomebodyElse_IsInvalidAlsoWhereNoSignatureIsNeeded()
    {
        await using var shop = await OpenShopAsync();
        var sale = await OpenedAsync(Sales.ASale());

        Assert.Equal("signature-invalid", (await EnterAsync(sale, "lilei", Sign(sale, "hanmei"))).Code);
        Assert.Equal("signature-invalid", (await EnterAsync(sale, "lilei", Sign(sale, "hanmei"), shop)).Code);
    }

    [Fact]
    public async Task Enter_ASoldOutSaleWithoutASignature_IsSoldOutOnceTheInstanceKnows()
    {
        var sale = await OpenedAsync(Sales.ASale(units: 1));
        await Gate.EnterAsync(sale, "lilei");
        Shop.Clock.Advance(DateTimeOffset.UtcNow - Shop.Clock.GetUtcNow());
        await Shop.Get<SaleViews>().ReadAsync(sale.Id, default);

        Assert.Equal("sold-out", (await EnterAsync(sale, "hanmei", [])).Code);
    }

    [Fact]
    public async Task Sale_OfAShopForItsApp_SaysSo()
    {
        var sale = Sales.ASale() with { Gate = GateStatus.Cold };
        await Shop.Get<CosmosDatabase>().Container(SeckillNames.Container).TryCreateAsync(sale, sale.Id, default);
        Assert.True((await Shop.ShownSaleAsync(sale.Id)).Body.GetProperty("needsSignature").GetBoolean());
    }

    private (string Name, string Value)[] Sign(Sale sale, string userId) =>
        RequestSigner.Sign(Shop.Get<DeviceTokens>().Issue(userId, null), "POST", PathOf(sale), Body, Shop.Clock.GetUtcNow(), RequestSigner.NewNonce());

    private Task<Answer> EnterAsync(Sale sale, string userId, (string Name, string Value)[] headers, TestShop? shop = null)
    {
        shop ??= Shop;
        return shop.CallAsync(ShopSteps.Shopper(userId), System.Text.Encoding.UTF8.GetBytes(Body), request =>
        {
            (request.Method, request.Path) = ("POST", PathOf(sale));
            foreach (var (name, value) in headers)
            {
                request.Headers[name] = value;
            }

            return shop.Make<EnterSeckill>().Run(request, sale.Id, default);
        });
    }

    private static string PathOf(Sale sale) => $"/api/v1/seckill/sales/{sale.Id}/tickets";
}
