using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class DuplicateTests
{
    [Fact]
    public async Task Send_SameIdWithinTheWindow_IsDroppedSilently()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("dup", "1");
        bus.Clock.Advance(TimeSpan.FromSeconds(299));
        await bus.SendAsync("dup", "1");

        Assert.Equal(1, bus.Broker.Count("dup").All);
    }

    [Fact]
    public async Task Send_SameIdAfterCompletion_IsStillADuplicate()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("dup", "1");
        await bus.Receiver("dup").CompleteMessageAsync(await bus.TakeOneAsync("dup"));

        await bus.SendAsync("dup", "1");

        Assert.Equal(0, bus.Broker.Count("dup").All);
    }

    [Fact]
    public async Task Send_SameIdAfterTheWindow_IsNew()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("dup", "1");
        bus.Clock.Advance(TimeSpan.FromMinutes(5));
        await bus.SendAsync("dup", "1");

        Assert.Equal(2, bus.Broker.Count("dup").All);
    }

    [Fact]
    public async Task Send_SameIdAfterTheWindowAndARestart_IsDetectedAgain()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("dup", "1");
        bus.Clock.Advance(TimeSpan.FromMinutes(6));
        await bus.SendAsync("dup", "1");
        await bus.RestartAsync();

        await bus.SendAsync("dup", "1");

        Assert.Equal(2, bus.Broker.Count("dup").All);
    }

    [Fact]
    public async Task Send_SameIdTwiceInOneList_IsOne()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("dup", "1", "2", "1");

        Assert.Equal(["1", "2"], await bus.BodiesAsync("dup"));
    }

    [Fact]
    public async Task Send_WithoutAnId_IsNeverADuplicate()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("dup", new ServiceBusMessage("1"));
        await bus.SendAsync("dup", new ServiceBusMessage("1"));

        Assert.Equal(2, bus.Broker.Count("dup").All);
    }

    [Fact]
    public async Task Send_ToAQueueWithoutDetection_KeepsBoth()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1", "1");

        Assert.Equal(2, bus.Broker.Count("q").All);
    }

    [Fact]
    public async Task Send_ToATopic_IsDetectedForAllSubscriptions()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("tdup", "1");
        await bus.SendAsync("tdup", "1");

        Assert.Equal(1, bus.Broker.Count("tdup/Subscriptions/a").All);
        Assert.Equal(1, bus.Broker.Count("tdup/Subscriptions/b").All);
    }

    [Fact]
    public async Task Send_ADuplicateOfAScheduledMessage_IsDropped()
    {
        await using var bus = TestBus.Create();
        var sender = bus.Client.CreateSender("dup");
        await sender.ScheduleMessageAsync(new ServiceBusMessage("1") { MessageId = "1" }, bus.Clock.GetUtcNow().AddMinutes(1));

        await bus.SendAsync("dup", "1");

        Assert.Equal((0, 1), bus.Broker.Count("dup"));
    }
}
