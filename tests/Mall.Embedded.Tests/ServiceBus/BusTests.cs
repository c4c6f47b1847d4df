namespace Mall.Embedded.Tests.ServiceBus;

/// <summary>Tests with a namespace of their own each.</summary>
public abstract class BusTests : IAsyncLifetime
{
    private protected TestBus Bus { get; } = TestBus.Create();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Bus.DisposeAsync();
}
