namespace Mall.Functions.Tests.Builders;

/// <summary>One shop for all tests of a class, which keep apart by their ids.</summary>
public sealed class SharedShop : IAsyncLifetime
{
    internal TestShop Shop { get; private set; } = null!;

    public async Task InitializeAsync() => Shop = await TestShop.OpenAsync();

    public Task DisposeAsync() => Shop.DisposeAsync().AsTask();
}
