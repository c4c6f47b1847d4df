using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.DurableTask.Client;
using Moq;

namespace Mall.Functions.Tests.Orders;

public sealed class OrderTimersTests : ShopTests
{
    private readonly RecordingDurable _durable = new();

    /// <summary>A pending order after ten seconds, an unpaid one half a minute after its deadline.</summary>
    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, (15 * 60) + 30)]
    public async Task Restart_AnOrderThatStandsStill_OnlyWhenItIsOverdue(bool isAwaiting, int seconds)
    {
        var order = isAwaiting ? await Shop.AwaitingAsync() : await Shop.WrittenAsync();

        Shop.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await RestartAsync();
        Assert.Empty(_durable.Started);

        Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        await RestartAsync();
        Assert.Equal((order.Id, order.Key()), Assert.Single(_durable.Started) is var started ? (started.InstanceId, started.Order.Key) : default);
    }

    [Fact]
    public async Task Restart_SettledOrders_AreLeftAlone()
    {
        await Shop.SettleAsync(await Shop.AwaitingAsync(), PaymentStatus.Paid);
        await Shop.SettleAsync(await Shop.AwaitingAsync(), PaymentStatus.Closed);
        Shop.Clock.Advance(TimeSpan.FromDays(1));

        await RestartAsync();

        Assert.Empty(_durable.Started);
    }

    [Fact]
    public async Task Restart_OrdersThatRun_AreLeftAloneAndTheOthersStarted()
    {
        Order[] orders = [await Shop.WrittenAsync(), await Shop.WrittenAsync(), await Shop.WrittenAsync()];
        _durable.OnStart = started => started.Key == orders[1].Key() ? Task.FromException(new OrchestrationAlreadyExistsException("It runs.")) : Task.CompletedTask;
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));

        await RestartAsync();

        Assert.Equal(new[] { orders[0].Id, orders[2].Id }.Order(), _durable.Started.Select(started => started.InstanceId).Order());
    }

    [Fact]
    public async Task Restart_OneThatCannotBeStarted_DoesNotKeepTheOthersFromIt()
    {
        Order[] orders = [await Shop.WrittenAsync(), await Shop.WrittenAsync(), await Shop.WrittenAsync()];
        var failed = 0;
        _durable.OnStart = _ => failed++ == 0 ? Task.FromException(new RpcException(new Status(StatusCode.Internal, "broken"))) : Task.CompletedTask;
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));

        var failure = await Assert.ThrowsAsync<AggregateException>(RestartAsync);

        Assert.IsType<RpcException>(Assert.Single(failure.InnerExceptions));
        Assert.Equal(2, _durable.Started.Count);
    }

    [Fact]
    public async Task Purge_RemovesOnlyWhatCompletedMoreThanADayAgo()
    {
        PurgeInstancesFilter? purged = null;
        var durable = new Mock<DurableTaskClient>("test");
        durable.Setup(c => c.PurgeAllInstancesAsync(It.IsAny<PurgeInstancesFilter>(), It.IsAny<CancellationToken>()))
            .Callback((PurgeInstancesFilter filter, CancellationToken _) => purged = filter)
            .ReturnsAsync(new PurgeResult(0));

        await Shop.Make<PurgeFinishedOrders>().Run(new TimerInfo(), durable.Object, default);

        Assert.Null(purged!.CreatedFrom);
        Assert.Equal(Shop.Clock.GetUtcNow().AddDays(-1), purged.CreatedTo);
        Assert.Equal([OrchestrationRuntimeStatus.Completed], purged.Statuses);
    }

    private Task RestartAsync() => Shop.Make<RestartOverdueOrders>().Run(new TimerInfo(), _durable.Client, default);
}
