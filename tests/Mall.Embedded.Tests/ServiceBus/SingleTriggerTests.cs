using Grpc.Core;
using Mall.Embedded.Rpc;

namespace Mall.Embedded.Tests.ServiceBus;

public class SingleTriggerTests
{
    [Fact]
    public async Task MaxConcurrentCalls_LimitsWhatRunsAtATime()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.One, (host, _) => host.Gate, """{ "maxConcurrentCalls": 2 }""");
        await host.Bus.SendAsync("one", "1", "2", "3", "4", "5");
        await host.CalledAsync(2);
        Assert.Equal(3, host.Bus.Broker.Count("one").Ready);

        host.Release();
        await host.CalledAsync(5);
        await host.StopAsync();

        Assert.Equal((0, 0), host.Bus.Broker.Count("one"));
    }

    [Fact]
    public async Task Message_ReachesTheFunctionWithAllThatItCarries()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.One);
        await host.Bus.SendAsync("one", new Azure.Messaging.ServiceBus.ServiceBusMessage("body") { MessageId = "m", Subject = "s", CorrelationId = "c", ApplicationProperties = { ["a"] = 1.5m } });
        await host.CalledAsync(1);

        var message = host.Calls[0].Message;
        Assert.Equal(("body", "m", "s", "c"), (message.Body.ToString(), message.MessageId, message.Subject, message.CorrelationId));
        Assert.Equal(1.5m, message.ApplicationProperties["a"]);
        Assert.Equal((1, 1L), (message.DeliveryCount, message.SequenceNumber));
        Assert.Equal(host.Bus.Clock.GetUtcNow(), message.EnqueuedTime);
        Assert.Equal(host.Bus.Clock.GetUtcNow().AddMinutes(1), message.LockedUntil);
        Assert.Equal(message.LockToken, host.Calls[0].Request.TriggerMetadata["LockToken"].String);
    }

    [Fact]
    public async Task Throw_IsDeliveredAgainAtOnceAndThenDeadLetteredByTheBroker()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.One, (_, _) => throw new InvalidOperationException("poison"));
        await host.Bus.SendAsync("one", "1");
        await host.CalledAsync(3);
        await host.StopAsync();

        Assert.Equal([1, 2, 3], host.Calls.Select(call => call.Message.DeliveryCount));
        Assert.Equal("MaxDeliveryCountExceeded", (await host.Bus.TakeOneAsync("one/$DeadLetterQueue")).DeadLetterReason);
    }

    [Fact]
    public async Task WorkerLost_IsDeliveredAgain()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.One, (host, _) => host.Calls.Count == 1 ? throw new WorkerLostException("Function") : Task.CompletedTask);
        await host.Bus.SendAsync("one", "1");

        await host.CalledAsync(2);
        await host.StopAsync();

        Assert.Equal((0, 0), host.Bus.Broker.Count("one"));
    }

    [Fact]
    public async Task LongRunning_LockIsRenewed()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.One, (host, _) => host.Gate);
        await host.Bus.SendAsync("one", "1");
        await host.CalledAsync(1);

        for (var i = 0; i < 8; i++)
        {
            host.Bus.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Equal((0, 1), host.Bus.Broker.Count("one"));
        host.Release();
        await host.StopAsync();
        Assert.Equal((0, 0), host.Bus.Broker.Count("one"));
        Assert.Single(host.Calls);
    }

    [Fact]
    public async Task LongRunning_BeyondTheRenewal_IsDeliveredAgain()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.One, (host, _) => host.Gate, """{ "maxAutoLockRenewalDuration": "00:02:00" }""");
        await host.Bus.SendAsync("one", "1");
        await host.CalledAsync(1);

        for (var i = 0; i < 6; i++)
        {
            host.Bus.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        await host.CalledAsync(2);
        Assert.Equal(2, host.Calls[1].Message.DeliveryCount);
    }

    [Fact]
    public async Task SettledByHand_IsNotSettledAgain()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.One, (_, call) => call.Actions.AbandonMessageAsync(call.Message));
        await host.Bus.SendAsync("one", "1");
        await host.CalledAsync(3);
        await host.StopAsync();

        Assert.Equal("MaxDeliveryCountExceeded", (await host.Bus.TakeOneAsync("one/$DeadLetterQueue")).DeadLetterReason);
    }

    [Fact]
    public async Task CompletedThenThrown_StaysCompleted()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.One, async (_, call) =>
        {
            await call.Actions.CompleteMessageAsync(call.Message);
            throw new InvalidOperationException("too late");
        });
        await host.Bus.SendAsync("one", "1");
        await host.CalledAsync(1);
        await host.StopAsync();

        Assert.Equal((0, 0), host.Bus.Broker.Count("one"));
        Assert.Equal((0, 0), host.Bus.Broker.Count("one/$DeadLetterQueue"));
    }

    [Fact]
    public async Task DeadLetter_WithReason_HasIt()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.One, (_, call) => call.Actions.DeadLetterMessageAsync(
            call.Message, deadLetterReason: "malformed", deadLetterErrorDescription: "not JSON"));
        await host.Bus.SendAsync("one", "1");
        await host.CalledAsync(1);
        await host.StopAsync();

        var dead = await host.Bus.TakeOneAsync("one/$DeadLetterQueue");
        Assert.Equal(("malformed", "not JSON"), (dead.DeadLetterReason, dead.DeadLetterErrorDescription));
    }

    [Fact]
    public async Task Renew_ByHand_MovesTheEndOfTheLock()
    {
        await using var host = await TriggerHost.StartAsync(
            TriggerHost.One,
            async (host, call) =>
            {
                host.Bus.Clock.Advance(TimeSpan.FromSeconds(50));
                await call.Actions.RenewMessageLockAsync(call.Message);
                host.Bus.Clock.Advance(TimeSpan.FromSeconds(50));
            },
            """{ "maxAutoLockRenewalDuration": "00:00:00" }""");
        await host.Bus.SendAsync("one", "1");
        await host.CalledAsync(1);
        await host.StopAsync();

        Assert.Equal((0, 0), host.Bus.Broker.Count("one"));
    }

    [Fact]
    public async Task Defer_IsRefused()
    {
        Exception? thrown = null;
        await using var host = await TriggerHost.StartAsync(TriggerHost.One, async (_, call) => thrown = await Record.ExceptionAsync(() => call.Actions.DeferMessageAsync(call.Message)));
        await host.Bus.SendAsync("one", "1");
        await host.CalledAsync(1);
        await host.StopAsync();

        Assert.Equal(StatusCode.Unimplemented, Assert.IsType<Grpc.Core.RpcException>(thrown).StatusCode);
    }

    [Fact]
    public async Task Trace_OfTheSender_IsTheTraceOfTheFunction()
    {
        const string trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        await using var host = await TriggerHost.StartAsync(TriggerHost.One);
        await host.Bus.SendAsync("one", new Azure.Messaging.ServiceBus.ServiceBusMessage("1") { ApplicationProperties = { ["Diagnostic-Id"] = trace } });
        await host.CalledAsync(1);

        Assert.Equal(trace, host.Calls[0].Request.TraceContext.TraceParent);
    }

    [Fact]
    public async Task Stop_WaitsForWhatRunsAndTakesNothingNew()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.One, (host, _) => host.Gate, """{ "maxConcurrentCalls": 1 }""");
        await host.Bus.SendAsync("one", "1", "2");
        await host.CalledAsync(1);

        var stopping = host.Triggers.StopAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        host.Release();
        await stopping.Soon();

        Assert.Single(host.Calls);
        Assert.Equal((1, 1), host.Bus.Broker.Count("one"));
    }

    [Fact]
    public async Task Stop_AfterTheDeadline_CancelsAndGivesTheMessagesBack()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.One, (host, _) => host.Gate);
        await host.Bus.SendAsync("one", "1");
        await host.CalledAsync(1);

        await host.Triggers.StopAsync(new CancellationToken(canceled: true)).Soon();

        Assert.True(host.Calls[0].CancellationToken.IsCancellationRequested);
        Assert.Equal((1, 1), host.Bus.Broker.Count("one"));
    }

    [Fact]
    public async Task Trigger_OnADeadLetterQueue_GetsDeadLetters()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.One.Replace("\"one\"", "\"one/$deadletterqueue\"", StringComparison.Ordinal));
        await host.Bus.SendAsync("one", "1");
        await host.Bus.Receiver("one").DeadLetterMessageAsync(await host.Bus.TakeOneAsync("one"), "r");
        await host.CalledAsync(1);
        await host.StopAsync();

        Assert.Equal("r", host.Calls[0].Message.DeadLetterReason);
        Assert.Equal((0, 0), host.Bus.Broker.Count("one/$DeadLetterQueue"));
    }

    [Fact]
    public async Task Trigger_OnASubscription_GetsItsMessages()
    {
        await using var host = await TriggerHost.StartAsync(
            TriggerHost.One.Replace("\"queueName\": \"one\"", "\"topicName\": \"topic\", \"subscriptionName\": \"sub\"", StringComparison.Ordinal));
        await host.Bus.SendAsync("topic", "1");
        await host.CalledAsync(1);
    }

    [Theory]
    [InlineData("\"one\"", "\"nowhere\"", "no Service Bus queue or subscription nowhere")]
    [InlineData("\"cardinality\"", "\"autoCompleteMessages\": false, \"cardinality\"", "AutoCompleteMessages = false")]
    [InlineData("\"cardinality\"", "\"isSessionsEnabled\": true, \"cardinality\"", "sessions")]
    [InlineData("\"True\"", "\"False\"", "a ServiceBusReceivedMessage or an array of them")]
    [InlineData("\"ServiceBus\"", "\"Nowhere\"", "'Nowhere' is not set")]
    [InlineData("\"ServiceBus\"", "\"Other\"", "mall.servicebus.windows.net")]
    public async Task Load_WhatCannotBeRun_IsRefusedByName(string replaced, string by, string words)
    {
        var thrown = await Assert.ThrowsAsync<StartupException>(() => TriggerHost.StartAsync(TriggerHost.One.Replace(replaced, by, StringComparison.Ordinal)));

        Assert.Contains("'Function'", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);
    }
}
