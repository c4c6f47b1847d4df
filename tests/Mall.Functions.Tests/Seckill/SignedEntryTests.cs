using Mall.Functions.Platform;
using Mall.Functions.Seckill;
using Mall.Functions.Tests.Builders;
using Mall.Functions.Users;
using Xunit;

namespace Mall.Functions.Tests.Seckill;

/// <summary>The door of a shop whose sales are for its app, over a real Redis.</summary>
public sealed class SignedEntryTests(RealRedis redis) : IClassFixture<RealRedis>, IAsyncLifetime
{
    private const string Body = """{"quantity":1}""";

    private TestShop _shop = null!;

    private SaleGate Gate => _shop.Get<SaleGate>();

    public async Task InitializeAsync() =>
        _shop = await TestShop.OpenAsync([.. await redis.SettingsAsync(), ("Seckill:SignatureRequired", "true"), ("Seckill:SendTimeout", "00:01:00")]);

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    [Fact]
    public async Task Enter_Signed_Wins()
    {
        var sale = await OpenedAsync(Sales.ASale());

        Assert.Equal(202, (await EnterAsync(sale, "lilei", Sign(sale, "lilei"))).Status);
    }

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
        await Gate.ReleaseAsync(sale, won.Body.GetProperty("ticketId").GetString()!, "lilei", lapsed: false, []);

        Assert.Equal("signature-replayed", (await EnterAsync(sale, "lilei", signed)).Code);
        Assert.Equal(0, (await Gate.StateAsync(sale.Id))!.Taken);
    }

    /// <summary>An access token that was stolen does not do without the device.</summary>
    [Fact]
    public async Task Enter_AsSomebodyElse_IsInvalidAlsoWhereNoSignatureIsNeeded()
    {
        await using var shop = await TestShop.OpenAsync(await redis.SettingsAsync());
        var sale = await OpenedAsync(Sales.ASale());

        Assert.Equal("signature-invalid", (await EnterAsync(sale, "lilei", Sign(sale, "hanmei"))).Code);
        Assert.Equal("signature-invalid", (await EnterAsync(sale, "lilei", Sign(sale, "hanmei"), shop)).Code);
    }

    [Fact]
    public async Task Enter_ASoldOutSaleWithoutASignature_IsSoldOutOnceTheInstanceKnows()
    {
        var sale = await OpenedAsync(Sales.ASale(units: 1));
        await Gate.EnterAsync(sale, "lilei");
        _shop.Clock.Advance(DateTimeOffset.UtcNow - _shop.Clock.GetUtcNow());
        await _shop.Get<SaleViews>().ReadAsync(sale.Id, default);

        Assert.Equal("sold-out", (await EnterAsync(sale, "hanmei", [])).Code);
    }

    [Fact]
    public async Task Sale_OfAShopForItsApp_SaysSo()
    {
        var sale = Sales.ASale() with { Gate = GateStatus.Cold };
        await _shop.Get<CosmosDatabase>().Container(SeckillNames.Container).TryCreateAsync(sale, sale.Id, default);
        var request = _shop.Request();

        Assert.True((await TestShop.AnswerAsync(request, await _shop.Make<GetSale>().Run(request, sale.Id, default))).Body.GetProperty("needsSignature").GetBoolean());
    }

    private (string Name, string Value)[] Sign(Sale sale, string userId) =>
        RequestSigner.Sign(_shop.Get<DeviceTokens>().Issue(userId, null), "POST", PathOf(sale), Body, _shop.Clock.GetUtcNow(), RequestSigner.NewNonce());

    private async Task<Answer> EnterAsync(Sale sale, string userId, (string Name, string Value)[] headers, TestShop? shop = null)
    {
        shop ??= _shop;
        var request = shop.Request(System.Text.Encoding.UTF8.GetBytes(Body), new User { Id = userId, PasswordHash = "", Roles = ["shopper"], CreatedAt = default });
        (request.Method, request.Path) = ("POST", PathOf(sale));
        foreach (var (name, value) in headers)
        {
            request.Headers[name] = value;
        }

        return await TestShop.AnswerAsync(request, await shop.Make<EnterSeckill>().Run(request, sale.Id, default));
    }

    private static string PathOf(Sale sale) => $"/api/v1/seckill/sales/{sale.Id}/tickets";

    private async Task<Sale> OpenedAsync(Sale sale)
    {
        await Gate.OpenAsync(sale);
        return sale;
    }
}
