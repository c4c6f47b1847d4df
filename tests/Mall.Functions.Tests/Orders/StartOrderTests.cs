using Grpc.Core;

namespace Mall.Functions.Tests.Orders;

/// <summary>What the durable client throws, and which of it is no failure.</summary>
public sealed class StartOrderTests
{
    private readonly RecordingDurable _durable = new();

    [Theory]
    [InlineData(StatusCode.NotFound)]
    [InlineData(StatusCode.FailedPrecondition)]
    public async Task Hint_ForAnOrderThatIsUnknownOrOver_IsHarmless(StatusCode status)
    {
        _durable.HintFails = new RpcException(new Status(status, ""));

        await _durable.Client.HintPaymentChangedAsync("order-1", default);
    }
}
