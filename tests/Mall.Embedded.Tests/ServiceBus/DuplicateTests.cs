using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class DuplicateTests : BusTests
{
    [Fact]
    public async Task Send_SameIdWithinTheWindow_IsDroppedSilently()
    {
        await Bus.SendAsync("dup", "1");
        Bus.Clock.Advance(TimeSpan.FromSeconds(299));
        await Bus.SendAsync("dup", "1");

        Assert.Equal(1, Bus.Broker.Count("dup").All);
    }

    [Fact]
    public async Task Send_SameIdAfterTheWindowAndARestart_IsDetectedAgain()
    {
        await Bus.SendAsync("dup", "1");
        Bus.Clock.Advance(TimeSpan.FromMinutes(6));
        await Bus.SendAsync("dup", "1");
        await Bus.RestartAsync();

        await Bus.SendAsync("dup", "1");

        Assert.Equal(2, Bus.Broker.Count("dup").All);
    }

    [Fact]
    public async Task Send_SameIdTwiceInOneList_IsOne()
    {
        await Bus.SendAsync("dup", "1", "2", "1");

        Assert.Equal(["1", "2"], await Bus.BodiesAsync("dup"));
    }

    [Fact]
    public async Task Send_WithoutAnId_IsNeverADuplicate()
    {
        await Bus.SendAsync("dup", new ServiceBusMessage("1"));
        await Bus.SendAsync("dup", new ServiceBusMessage("1"));

        Assert.Equal(2, Bus.Broker.Count("dup").All);
    }

    [Fact]
    public async Task Send_ToAQueueWithoutDetection_KeepsBoth()
    {
        await Bus.SendAsync("q", "1", "1");

        Assert.Equal(2, Bus.Broker.Count("q").All);
    }

    [Fact]
    public async Task Send_ToATopic_IsDetectedForAllSubscriptions()
    {
        await Bus.SendAsync("tdup", "1");
        await Bus.SendAsync("tdup", "1");

        Assert.Equal(1, Bus.Broker.Count("tdup/Subscriptions/a").All);
        Assert.Equal(1, Bus.Broker.Count("tdup/Subscriptions/b").All);
    }

    [Fact]
    public async Task Send_ADuplicateOfAScheduledMessage_IsDropped()
    {
        await Bus.SendAsync("dup", new ServiceBusMessage("1") { MessageId = "1", ScheduledEnqueueTime = Bus.Clock.GetUtcNow().AddMinutes(1) });

        await Bus.SendAsync("dup", "1");

        Assert.Equal((0, 1), Bus.Broker.Count("dup"));
    }
}
