using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Catalog;

/// <summary>Tests of lists and pages of products, in a shop of their own each.</summary>
public abstract class CatalogTests : ShopTests
{
    private protected async Task PutAsync(params Product[] products)
    {
        foreach (var product in products)
        {
            Assert.NotNull(await Shop.Get<ProductStore>().TryCreateAsync(product, default));
        }
    }

    private protected Task<Answer> ListAsync(string query) => Shop.CallAsync(null, null, request => Shop.Make<ListProducts>().Run(request, default), query);

    private protected async Task<string[]> IdsAsync(string query) => (await ListAsync(query)).ItemIds();
}
