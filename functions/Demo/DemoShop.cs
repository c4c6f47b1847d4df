using Mall.Functions.Catalog;
using Mall.Functions.Seckill;
using Mall.Functions.Users;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Demo;

/// <summary>Two dozen products, a shopper and a sale that opens within a minute, for a shop without products. All ids are fixed, so the next start completes one that a crash cut short. A marker
/// is written last, so products that an administrator deletes later do not come back.</summary>
internal sealed class DemoShop(CosmosDatabase database, ProductStore products, Registration registration, UserStore users, SaleStore sales, SaleMoves moves, TimeProvider time)
{
    public const string SaleId = "demo-sale";
    public const string OnSale = "electronics-power-bank-20000";
    public const long UnitsOnSale = 50;

    public const string ShopperId = "demo-shopper";
    public const string ShopperEmail = "shopper@mall.example";
    public const string ShopperPassword = "shopper-of-the-demo";

    private static readonly Marker Done = new("demo-seed");

    private Container Products => database.Container(CatalogNames.Products);

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        if (await Products.FindAsync<Marker>(Done.Id, Done.ProductId, cancellationToken) is not null || await HasOtherProductsAsync(cancellationToken))
        {
            return;
        }

        foreach (var product in DemoProducts.All(time.GetUtcNow()))
        {
            await products.TryCreateAsync(product, cancellationToken);
        }

        if (await users.FindAsync(ShopperId, cancellationToken) is null)
        {
            await registration.RegisterAsync(
                [AccountName.Email(ShopperEmail)!], ShopperPassword, "Demo Shopper", [UsersNames.ShopperRole], ShopperId, cancellationToken);
        }

        await OpenSaleAsync(cancellationToken);
        await Products.TryCreateAsync(Done, Done.ProductId, cancellationToken);
    }

    private async Task OpenSaleAsync(CancellationToken cancellationToken)
    {
        var product = DemoProducts.All(time.GetUtcNow()).Single(product => product.ProductId == OnSale);
        var now = time.GetUtcNow();
        var sale = new NewSale(OnSale, new PriceInput(product.Price.Amount / 2, null), UnitsOnSale, 2, now, now.AddDays(1)).ToSale(SaleId, product, SaleLogEntry.Clock, now);
        await sales.TryCreateAsync(sale, cancellationToken);
        await moves.FinishAsync(SaleId, cancellationToken);
    }

    private async Task<bool> HasOtherProductsAsync(CancellationToken cancellationToken)
    {
        var ours = DemoProducts.All(time.GetUtcNow()).Select(product => product.ProductId).ToArray();
        var query = new QueryDefinition("SELECT TOP 1 VALUE c.productId FROM c WHERE c.type = 'product' AND NOT ARRAY_CONTAINS(@ours, c.productId)")
            .WithParameter("@ours", ours);
        return (await Products.ListAsync<string>(query, null, 1, cancellationToken)).Count > 0;
    }

    private sealed record Marker(string Id)
    {
        // Differs from its id, or product look-ups would find it.
        public string ProductId => "demo";

        public string Type => "demoSeed";

        public int SchemaVersion => 1;
    }
}
