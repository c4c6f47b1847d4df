namespace Mall.Functions.Tests.Builders;

/// <summary>Tests with a shop of their own each.</summary>
public abstract class ShopTests : IAsyncLifetime
{
    private protected TestShop Shop { get; private set; } = null!;

    public virtual async Task InitializeAsync() => Shop = await TestShop.OpenAsync();

    public Task DisposeAsync() => Shop.DisposeAsync().AsTask();
}
