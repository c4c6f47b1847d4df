using DurableTask.Core.Exceptions;
using Grpc.Core;

namespace Mall.Functions.Tests.Orders;

/// <summary>What the durable client throws, and which of it is no failure.</summary>
public sealed class StartOrderTests
{
    private static readonly PlacedOrder Placed = new("order-1", "user-1", default, [], default);

    private readonly RecordingDurable _durable = new();

    [Fact]
    public async Task Start_WhileItRuns_IsHarmless()
    {
        _durable.OnStart = _ => throw new OrchestrationAlreadyExistsException("It is running.");

        await _durable.Client.StartOrderAsync(Placed, default);
    }

    [Fact]
    public async Task Start_ThatFailsOtherwise_IsThrownOn()
    {
        _durable.OnStart = _ => throw new RpcException(new Status(StatusCode.Unavailable, ""));

        await Assert.ThrowsAsync<RpcException>(() => _durable.Client.StartOrderAsync(Placed, default));
    }

    [Theory]
    [InlineData(StatusCode.NotFound)]
    [InlineData(StatusCode.FailedPrecondition)]
    public async Task Hint_ForAnOrderThatIsUnknownOrOver_IsHarmless(StatusCode status)
    {
        _durable.HintFails = new RpcException(new Status(status, ""));

        await _durable.Client.HintPaymentChangedAsync(Placed.OrderId, default);
    }
}
