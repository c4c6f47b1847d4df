using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class QueueTests : BusTests
{
    [Fact]
    public async Task Receive_AfterSend_GivesTheMessage()
    {
        await Bus.SendAsync("q", "hello");

        var message = await Bus.Receiver("q").ReceiveMessageAsync();

        Assert.Equal("hello", message.Body.ToString());
        Assert.Equal(1, message.SequenceNumber);
        Assert.Equal(1, message.DeliveryCount);
        Assert.Equal(Bus.Clock.GetUtcNow(), message.EnqueuedTime);
        Assert.Equal(Bus.Clock.GetUtcNow() + TimeSpan.FromMinutes(1), message.LockedUntil);
        Assert.NotEqual(Guid.Empty.ToString(), message.LockToken);
        Assert.Equal(ServiceBusMessageState.Active, message.State);
    }

    [Fact]
    public async Task Receive_NothingWithinTheWait_GivesNull()
    {
        var receiving = Bus.Receiver("q").ReceiveMessageAsync(TimeSpan.FromMilliseconds(50));

        Assert.Null(await receiving.Soon());
    }

    [Fact]
    public async Task Receive_Waiting_IsWokenByASend()
    {
        var receiving = Bus.Receiver("q").ReceiveMessageAsync();

        await Bus.SendAsync("q", "late");

        Assert.Equal("late", (await receiving.Soon()).Body.ToString());
    }

    [Fact]
    public async Task Receive_TwoWaiting_EachGetsItsOwn()
    {
        var first = Bus.Receiver("q").ReceiveMessageAsync();
        var second = Bus.Receiver("q").ReceiveMessageAsync();

        await Bus.SendAsync("q", "1", "2");

        Assert.Equal(["1", "2"], (await Task.WhenAll(first, second).Soon()).Select(message => message.Body.ToString()).Order());
    }

    [Fact]
    public async Task Receive_Cancelled_ThrowsAndTakesNothing()
    {
        using var cancel = new CancellationTokenSource();
        var receiving = Bus.Receiver("q").ReceiveMessageAsync(null, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving.Soon());
        await Bus.SendAsync("q", "1");
        Assert.Equal(1, (await Bus.Client.CreateReceiver("q").ReceiveMessageAsync().Soon()).DeliveryCount);
    }

    /// <summary>The client has given credit that it does not take back; what comes then, it releases.</summary>
    [Fact]
    public async Task Receive_TimedOut_GivesBackWhatComesLaterWithoutCountingIt()
    {
        Assert.Null(await Bus.Receiver("q").ReceiveMessageAsync(TimeSpan.FromMilliseconds(50)));

        await Bus.SendAsync("q", "1", "2");

        var messages = await Bus.Client.CreateReceiver("q").ReceiveMessagesAsync(1).Soon();
        Assert.Equal(1, messages[0].DeliveryCount);
        await Bus.RestartAsync();
        Assert.Equal(["1", "2"], await Bus.BodiesAsync("q"));
    }

    [Fact]
    public async Task Close_OfAReceiverThatWaits_TakesNothingLater()
    {
        var receiver = Bus.Client.CreateReceiver("q");
        var waiting = receiver.ReceiveMessageAsync(TimeSpan.FromMilliseconds(50));
        await waiting;

        await receiver.CloseAsync().Soon();
        await Bus.SendAsync("q", "1");

        Assert.Equal((1, 1), Bus.Broker.Count("q"));
    }

    [Fact]
    public async Task Close_OfAReceiver_LeavesItsLocksAsTheServiceDoes()
    {
        await Bus.SendAsync("q", "1");
        var receiver = Bus.Client.CreateReceiver("q");
        var message = await receiver.ReceiveMessageAsync().Soon();

        await receiver.CloseAsync().Soon();

        Assert.Equal((0, 1), Bus.Broker.Count("q"));
        await Bus.Receiver("q").CompleteMessageAsync(message);
        Assert.Equal((0, 0), Bus.Broker.Count("q"));
    }

    [Fact]
    public async Task Entity_Unknown_ThrowsMessagingEntityNotFound()
    {
        var sending = await Assert.ThrowsAsync<ServiceBusException>(() => Bus.SendAsync("nowhere", "1"));
        var receiving = await Assert.ThrowsAsync<ServiceBusException>(() => Bus.Receiver("nowhere").ReceiveMessageAsync());

        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, sending.Reason);
        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, receiving.Reason);
    }

    [Fact]
    public async Task Stop_TheNamespace_EndsWaits()
    {
        await Bus.SendAsync("q", "1");
        await Bus.TakeOneAsync("q");
        var waiting = Bus.Receiver("q").ReceiveMessageAsync();

        await Bus.EndNamespaceAsync();

        Assert.NotNull(await Record.ExceptionAsync(() => waiting.Soon()));
    }

    [Fact]
    public async Task WhatNobodyHereDoes_IsRefusedByName()
    {
        var receiver = Bus.Client.CreateReceiver("q", new ServiceBusReceiverOptions { ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete });

        Assert.Contains("ReceiveAndDelete", (await Assert.ThrowsAnyAsync<Exception>(() => receiver.ReceiveMessageAsync())).Message);
        var sender = Bus.Client.CreateSender("q");
        Assert.Contains("schedule-message", (await Assert.ThrowsAnyAsync<Exception>(() => sender.ScheduleMessageAsync(new ServiceBusMessage("1"), Bus.Clock.GetUtcNow().AddMinutes(1)))).Message);
    }

    [Fact]
    public async Task Peek_LooksAtEverythingAndChangesNothing()
    {
        await Bus.SendAsync("q", "1", "2");
        await Bus.TakeAsync("q", 1);
        await Bus.SendAsync("q", new ServiceBusMessage("3") { ScheduledEnqueueTime = Bus.Clock.GetUtcNow().AddHours(1) });

        var peeked = await Bus.Receiver("q").PeekMessagesAsync(10);

        Assert.Equal(["1", "2", "3"], peeked.Select(message => message.Body.ToString()));
        Assert.Equal(ServiceBusMessageState.Scheduled, peeked[2].State);
        Assert.Equal(0, peeked[1].DeliveryCount);
        Assert.Equal((1, 3), Bus.Broker.Count("q"));
    }

    [Fact]
    public async Task Peek_WithoutANumber_GoesOnWhereItWas()
    {
        await Bus.SendAsync("q", "1", "2", "3");
        var receiver = Bus.Receiver("q");

        Assert.Equal("1", (await receiver.PeekMessageAsync()).Body.ToString());
        Assert.Equal(["2", "3"], (await receiver.PeekMessagesAsync(5)).Select(message => message.Body.ToString()));
        Assert.Null(await receiver.PeekMessageAsync());
    }

    [Fact]
    public async Task Peek_FromANumber_StartsThere()
    {
        await Bus.SendAsync("q", "1", "2", "3");

        Assert.Equal(["2", "3"], (await Bus.Receiver("q").PeekMessagesAsync(5, 2)).Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task Send_ToTheNameInOtherCase_Arrives()
    {
        await Bus.SendAsync("Q", "1");

        Assert.Equal(1, Bus.Broker.Count("q").Ready);
    }

    [Fact]
    public async Task Send_ListTooLarge_SendsNoneOfIt()
    {
        var messages = Enumerable.Range(0, 3).Select(_ => new ServiceBusMessage(new byte[100 * 1024]));

        var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => Bus.Client.CreateSender("q").SendMessagesAsync(messages));

        Assert.Equal(ServiceBusFailureReason.MessageSizeExceeded, thrown.Reason);
        Assert.Equal((0, 0), Bus.Broker.Count("q"));
    }

    [Fact]
    public async Task Send_MessageOf256Kilobytes_IsTooLarge()
    {
        var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => Bus.SendAsync("q", new ServiceBusMessage(new byte[256 * 1024])));

        Assert.Equal(ServiceBusFailureReason.MessageSizeExceeded, thrown.Reason);
        await Bus.SendAsync("q", new ServiceBusMessage(new byte[255 * 1024]));
    }

    [Fact]
    public async Task Batch_Full_TakesNoMoreAndIsSentWhole()
    {
        var sender = Bus.Client.CreateSender("q");
        using var batch = await sender.CreateMessageBatchAsync();
        while (batch.TryAddMessage(new ServiceBusMessage(new byte[60 * 1024])))
        {
        }

        await sender.SendMessagesAsync(batch);

        Assert.Equal(4, batch.Count);
        Assert.Equal(4, Bus.Broker.Count("q").Ready);
    }
}
