using Azure.Messaging.ServiceBus;
using Mall.Functions.Operations;

namespace Mall.Functions.Tests.Operations;

public sealed class QueueAgesTests : IAsyncLifetime
{
    private static readonly DeadLetterEntity Tasks = DeadLetterEntity.Find("notification.tasks")!;

    private RealServiceBus _bus = null!;
    private readonly TestClock _clock = new();
    private QueueAges _ages = null!;

    public async Task InitializeAsync()
    {
        _bus = await RealServiceBus.OpenAsync();
        _ages = new QueueAges(_bus.Client, _clock);
    }

    public async Task DisposeAsync()
    {
        await _ages.DisposeAsync();
        await _bus.DisposeAsync();
    }

    [Fact]
    public async Task Age_OfNothing_IsZero() => Assert.Equal(TimeSpan.Zero, await _ages.OfAsync(Tasks, default));

    [Fact]
    public async Task Age_OfWhatWaits_IsTheOldests_EachTimeItIsAsked()
    {
        await _bus.SendAsync(Tasks.Name, "old");
        await _bus.SendAsync(Tasks.Name, "new");
        _clock.Advance(DateTimeOffset.UtcNow - _clock.GetUtcNow() + TimeSpan.FromMinutes(10));

        for (var i = 0; i < 2; i++)
        {
            Assert.InRange(await _ages.OfAsync(Tasks, default), TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(11));
        }
    }

    [Fact]
    public async Task Age_OfWhatIsToAppearLater_DoesNotCount()
    {
        await using var sender = _bus.Client.CreateSender(Tasks.Name);
        await sender.SendMessageAsync(new ServiceBusMessage("{}") { ScheduledEnqueueTime = DateTimeOffset.UtcNow.AddDays(1) });
        _clock.Advance(DateTimeOffset.UtcNow - _clock.GetUtcNow() + TimeSpan.FromDays(2));

        Assert.Equal(TimeSpan.Zero, await _ages.OfAsync(Tasks, default));
    }

    [Fact]
    public async Task Timer_AllEntities_AreMeasured()
    {
        await new MeasureQueues(_ages).Run(new TimerInfo(), default);

        Assert.Superset(DeadLetterEntity.All.Select(entity => entity.Name).ToHashSet(), Telemetry.QueueAge.Latest.Select(reading => reading.First!).ToHashSet());
    }
}
