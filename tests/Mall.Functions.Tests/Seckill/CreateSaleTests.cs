using Mall.Functions.Catalog;
using Mall.Functions.Operations;

namespace Mall.Functions.Tests.Seckill;

public sealed class CreateSaleTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private TestShop Shop => shared.Shop;

    [Fact]
    public async Task Create_TakesItsUnitsFromTheProduct()
    {
        var product = await Shop.ProductAsync(100);

        var answer = await Shop.CreateSaleAsync(Shop.NewSale(product, stock: 30, opensIn: TimeSpan.FromMinutes(30)));

        Assert.Equal(201, answer.Status);
        var id = answer.Body.GetProperty("id").GetString()!;
        Assert.Equal($"/api/v1/seckill/sales/{id}", answer.Headers.Location);
        Assert.Equal(("scheduled", 30, 30), (answer.Body.GetProperty("state").GetString(), answer.Body.GetProperty("stock").GetInt64(), answer.Body.GetProperty("available").GetInt64()));
        Assert.Equal(new Stock(70, 30, 0), await Shop.StockAsync(product));
        Assert.Equal(30, (await Shop.ReservationAsync(product, id))!.Quantity);
        var sale = await Shop.SaleAsync(id);
        Assert.Equal((30, 30, 1, null), (sale.Initial, sale.Available, sale.Version, sale.PendingMove));
        Assert.True((await Shop.Make<StockCheck>().RunAsync(default)).Balanced);
    }

    [Fact]
    public async Task Create_MoreThanThereIs_LeavesNothing()
    {
        var product = await Shop.ProductAsync(5);

        var answer = await Shop.CreateSaleAsync(Shop.NewSale(product, stock: 6), "too-many");

        Assert.Equal((409, "insufficient-stock"), answer.Told);
        Assert.Equal(new Stock(5, 0, 0), await Shop.StockAsync(product));
        Assert.DoesNotContain(await Shop.Get<SaleStore>().ListAliveOrDueAsync(100, default), sale => sale.ProductId == product);
    }

    [Fact]
    public async Task Create_CorrectedAfterARefusalWithTheSameKey_IsCreated()
    {
        var product = await Shop.ProductAsync(5);
        Assert.Equal(409, (await Shop.CreateSaleAsync(Shop.NewSale(product, stock: 6), "corrected")).Status);

        var answer = await Shop.CreateSaleAsync(Shop.NewSale(product, stock: 5), "corrected");

        Assert.Equal(201, answer.Status);
        Assert.Equal(new Stock(0, 5, 0), await Shop.StockAsync(product));
    }

    [Fact]
    public async Task Create_AgainWithTheSameKey_IsTheSameSale()
    {
        var product = await Shop.ProductAsync(100);
        var body = Shop.NewSale(product, stock: 30);
        var first = await Shop.CreateSaleAsync(body, "key-1");

        var second = await Shop.CreateSaleAsync(body, "key-1");
        var other = await Shop.CreateSaleAsync(Shop.NewSale(product, stock: 31), "key-1");

        Assert.Equal((201, first.Body.GetProperty("id").GetString()), (second.Status, second.Body.GetProperty("id").GetString()));
        Assert.Equal((422, "idempotency-key-reused"), other.Told);
        Assert.Equal(new Stock(70, 30, 0), await Shop.StockAsync(product));
    }

    [Fact]
    public async Task Create_AtOnceWithTheSameKey_TakesTheUnitsOnce()
    {
        var product = await Shop.ProductAsync(100);
        var body = Shop.NewSale(product, stock: 30);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Shop.CreateSaleAsync(body, "at-once"))));

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        Assert.Single(answers.Select(answer => answer.Body.GetProperty("id").GetString()).Distinct());
        Assert.Equal(new Stock(70, 30, 0), await Shop.StockAsync(product));
    }

    /// <summary>A crash after the sale was announced, and one after the product moved its units.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Create_AfterACrash_IsFinishedAndUntilThenNotSeen(bool moved)
    {
        var product = (await Shop.Get<ProductStore>().FindAsync(await Shop.ProductAsync(100), default))!;
        var now = Shop.Clock.GetUtcNow();
        var sale = new NewSale(product.ProductId, new PriceInput(990, null), 30, 1, now, now.AddHours(1)).ToSale(Ids.New(), product, "admin-1", now);
        await Shop.Get<SaleStore>().TryCreateAsync(sale, default);
        if (moved)
        {
            await Shop.Get<SaleStock>().MoveOnceAsync(product.ProductId, sale.Id, sale.PendingMove!.Id, StockChange.Reserve(30L), default);
        }

        Assert.Null(await Shop.Get<SaleStore>().FindAsync(sale.Id, default));
        await Shop.Get<SaleMoves>().FinishAsync(sale.Id, default);

        Assert.Equal(30, (await Shop.SaleAsync(sale.Id)).Available);
        Assert.Equal(new Stock(70, 30, 0), await Shop.StockAsync(product.ProductId));
    }

    [Fact]
    public async Task Create_OfAProductThatIsNotThere_NamesTheField()
    {
        var answer = await Shop.CreateSaleAsync(Shop.NewSale("nothing"));

        Assert.Equal(400, answer.Status);
        Assert.True(answer.Body.GetProperty("errors").TryGetProperty("productId", out _));
    }

    [Fact]
    public async Task Create_WithNothing_NamesEveryField()
    {
        var answer = await Shop.CreateSaleAsync(new { });

        Assert.Equal(["endsAt", "price.amount", "productId", "startsAt", "stock"], answer.Body.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    /// <summary>A client's default value, the ends of the calendar: no date arithmetic may meet them. Or a time of no zone.</summary>
    [Theory]
    [InlineData("0001-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "startsAt")]
    [InlineData("1970-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "startsAt")]
    [InlineData("2026-11-11T00:00:00Z", "9999-12-31T23:59:59Z", "endsAt")]
    [InlineData("2026-12-24T20:00:00", "2027-01-01T00:00:00Z", "startsAt")]
    [InlineData("2026-12-24", "2027-01-01T00:00:00Z", "startsAt")]
    [InlineData("2026-12-24T20:00:00Z", "2027-01-01T00:00:00", "endsAt")]
    public async Task Create_WithATimeThatNobodyMeans_NamesTheFieldAndLeavesNothing(string startsAt, string endsAt, string field)
    {
        var product = await Shop.ProductAsync(100);

        var answer = await Shop.CreateSaleAsync(new { productId = product, price = new { amount = 990 }, stock = 30, startsAt, endsAt }, $"times-{product}");

        Assert.Equal((400, field), (answer.Status, Assert.Single(answer.Body.GetProperty("errors").EnumerateObject()).Name));
        Assert.Equal(new Stock(100, 0, 0), await Shop.StockAsync(product));
    }

    [Theory]
    [InlineData(1250, 201)]
    [InlineData(1251, 400)]
    public async Task Create_DearerThanTheProduct_IsRefusedAndLeavesNothing(long price, int status)
    {
        var product = await Shop.ProductAsync(100, price: 1250);
        var now = Shop.Clock.GetUtcNow();

        var answer = await Shop.CreateSaleAsync(new { productId = product, price = new { amount = price }, stock = 30, startsAt = now.AddHours(1), endsAt = now.AddHours(2) });

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 400, answer.Body.TryGetProperty("errors", out var errors) && errors.TryGetProperty("price.amount", out _));
        Assert.Equal(status == 201 ? new Stock(70, 30, 0) : new Stock(100, 0, 0), await Shop.StockAsync(product));
    }

    /// <summary>What opening it early meets is no reason to say that there is no sale: each retry would take more units.</summary>
    [Fact]
    public async Task Create_WhenItsGateCannotBeFilledNow_IsCreatedAllTheSame()
    {
        var product = await Shop.ProductAsync(100);

        var answer = await Shop.CreateSaleAsync(Shop.NewSale(product, stock: 30));

        Assert.Equal((201, "rebuilding"), (answer.Status, answer.Body.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Open_WhenTheDatabaseFails_IsLeftToTheWatch()
    {
        var sale = await Shop.SaleAsync();
        Shop.BeforeRequest = _ => throw new InvalidOperationException("as it never fails");
        try
        {
            Assert.Equal(sale.Id, (await Shop.Get<SaleOpening>().OpenIfDueAsync(sale with { Gate = GateStatus.Cold }, default)).Id);
        }
        finally
        {
            Shop.BeforeRequest = null;
        }
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Open_ASaleWithAnyStoredTime_DoesNotThrow(DateTimeOffset startsAt, DateTimeOffset endsAt)
    {
        var sale = Sales.ASale() with { Gate = GateStatus.Cold, StartsAt = startsAt, EndsAt = endsAt };

        Assert.Equal(sale.Id, (await Shop.Get<SaleOpening>().OpenIfDueAsync(sale, default)).Id);
        await Shop.Get<GateCheck>().OfAsync(sale);
    }

    public static TheoryData<DateTimeOffset, DateTimeOffset> Ends => new()
    {
        { DateTimeOffset.MinValue, DateTimeOffset.MinValue },
        { DateTimeOffset.MinValue, DateTimeOffset.MaxValue },
        { DateTimeOffset.MaxValue, DateTimeOffset.MaxValue },
    };

    [Fact]
    public async Task Get_AndList_ShowItToEverybody()
    {
        var sale = await Shop.SaleAsync(opensIn: TimeSpan.FromMinutes(30));

        var one = await Shop.ShownSaleAsync(sale.Id);
        var all = await Shop.CallAsync(null, null, request => Shop.Make<ListSales>().Run(request, default), "?pageSize=100");

        Assert.Equal((200, sale.Id), (one.Status, one.Body.GetProperty("id").GetString()));
        Assert.Contains(all.Body.GetProperty("items").EnumerateArray(), item => item.GetProperty("id").GetString() == sale.Id);
        Assert.Equal(404, (await Shop.ShownSaleAsync("nothing")).Status);
    }
}
