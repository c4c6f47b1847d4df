namespace Mall.Embedded.Tests.ServiceBus;

/// <summary>AMQP sessions: the service's client opens one for each sender, receiver and management link.</summary>
public class SessionTests : BusTests
{
    private const int Rounds = 300;

    /// <summary>The client ends a receiver's session while the broker still writes to it, and begins the next one.</summary>
    [Fact]
    public async Task Session_BegunWhileAnotherEnds_WorksOnTheSameConnection()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await Bus.SendAsync("q", $"{round}");
            await using (var receiver = Bus.Client.CreateReceiver("q"))
            {
                await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync().Soon());
            }

            await using var next = Bus.Client.CreateReceiver("q");
            Assert.Empty(await next.PeekMessagesAsync(1).Soon());
        }
    }
}
