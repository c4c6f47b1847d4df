namespace Mall.Embedded.Tests.Cosmos;

/// <summary>Tests with an account of their own each.</summary>
public abstract class AccountTests : IAsyncLifetime
{
    private protected Account Account { get; } = new();

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Account.DisposeAsync();
}
