using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Embedded.Tests.ServiceBus;

public class SingleTriggerTests
{
    [Fact]
    public async Task MaxConcurrentCalls_LimitsWhatRunsAtATime()
    {
        var running = 0;
        var most = 0;
        Probe probe = null!;
        probe = new Probe
        {
            Do = async _ =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                await probe.Gate;
                Interlocked.Decrement(ref running);
            },
        };
        await using var host = await BusHost.StartAsync<One>(["one"], """{ "maxConcurrentCalls": 2 }""", probe);
        await host.SendAsync("one", "1", "2", "3", "4", "5");
        await host.Probe.CalledAsync(2);
        Assert.Equal(3, host.Broker.Count("one").Ready);

        probe.Release();
        await host.Probe.CalledAsync(5);
        await host.StopAsync();

        Assert.Equal(2, most);
        Assert.Equal((0, 0), host.Broker.Count("one"));
    }

    [Fact]
    public async Task FunctionWithoutAwait_DoesNotHoldUpTheOthers()
    {
        using var blocked = new ManualResetEventSlim();
        var probe = new Probe
        {
            Do = call =>
            {
                if (call.Message.MessageId == "1")
                {
                    blocked.Wait(Until.Patience);
                }

                return Task.CompletedTask;
            },
        };
        await using var host = await BusHost.StartAsync<One>(["one"], probe: probe);
        await host.SendAsync("one", "1", "2");

        await probe.CalledAsync(2);
        blocked.Set();
    }

    [Fact]
    public async Task NotSettledAndNoAutoComplete_ComesBackWhenTheLockEnds()
    {
        await using var host = await BusHost.StartAsync<One>(["one"], """{ "autoCompleteMessages": false, "maxAutoLockRenewalDuration": "00:00:00" }""");
        await host.SendAsync("one", "1");
        await host.Probe.CalledAsync(1);

        host.Clock.Advance(TimeSpan.FromMinutes(1));

        await host.Probe.CalledAsync(2);
        Assert.Equal(2, host.Probe.Calls[1].Message.DeliveryCount);
    }

    [Fact]
    public async Task LongRunning_LockIsRenewed()
    {
        Probe probe = null!;
        probe = new Probe { Do = _ => probe.Gate };
        await using var host = await BusHost.StartAsync<One>(["one"], probe: probe);
        await host.SendAsync("one", "1");
        await probe.CalledAsync(1);

        for (var i = 0; i < 8; i++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Equal((0, 1), host.Broker.Count("one"));
        probe.Release();
        await host.StopAsync();
        Assert.Equal((0, 0), host.Broker.Count("one"));
        Assert.Single(probe.Calls);
    }

    [Fact]
    public async Task LongRunning_BeyondTheRenewal_IsDeliveredAgain()
    {
        Probe probe = null!;
        probe = new Probe { Do = _ => probe.Gate };
        await using var host = await BusHost.StartAsync<One>(["one"], """{ "maxAutoLockRenewalDuration": "00:02:00" }""", probe);
        await host.SendAsync("one", "1");
        await probe.CalledAsync(1);

        for (var i = 0; i < 6; i++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        await probe.CalledAsync(2);
        Assert.Equal(2, probe.Calls[1].Message.DeliveryCount);
    }

    [Fact]
    public async Task SettledByHand_IsNotSettledAgain()
    {
        await using var host = await BusHost.StartAsync<One>(["one"], probe: new Probe
        {
            Do = call => call.Actions!.AbandonMessageAsync(call.Message, new Dictionary<string, object> { ["n"] = call.Message.DeliveryCount }),
        });
        await host.SendAsync("one", "1");
        await host.Probe.CalledAsync(3);
        await host.StopAsync();

        var dead = await host.Client.CreateReceiver("one/$DeadLetterQueue").PeekMessageAsync();
        Assert.Equal(3, dead.ApplicationProperties["n"]);
        Assert.Empty(host.Errors.Lines);
    }

    [Fact]
    public async Task CompletedThenThrown_StaysCompleted()
    {
        await using var host = await BusHost.StartAsync<One>(["one"], probe: new Probe
        {
            Do = async call =>
            {
                await call.Actions!.CompleteMessageAsync(call.Message);
                throw new InvalidOperationException("too late");
            },
        });
        await host.SendAsync("one", "1");
        await host.Probe.CalledAsync(1);
        await host.StopAsync();

        Assert.Equal((0, 0), host.Broker.Count("one"));
        Assert.Equal((0, 0), host.Broker.Count("one/$DeadLetterQueue"));
    }

    [Fact]
    public async Task Defer_IsRefused()
    {
        Exception? thrown = null;
        await using var host = await BusHost.StartAsync<One>(["one"], probe: new Probe
        {
            Do = async call => thrown = await Record.ExceptionAsync(() => call.Actions!.DeferMessageAsync(call.Message)),
        });
        await host.SendAsync("one", "1");
        await host.Probe.CalledAsync(1);
        await host.StopAsync();

        Assert.IsType<NotSupportedException>(thrown);
    }

    [Fact]
    public async Task Trace_OfTheSender_IsTheTraceOfTheFunction()
    {
        string? seen = null;
        await using var host = await BusHost.StartAsync<One>(["one"], probe: new Probe
        {
            Do = _ =>
            {
                seen = Activity.Current?.TraceId.ToString();
                return Task.CompletedTask;
            },
        });
        using (var activity = new Activity("sender").Start())
        {
            await host.SendAsync("one", "1");
            await host.Probe.CalledAsync(1);
            await host.StopAsync();
            Assert.Equal(activity.TraceId.ToString(), seen);
            Assert.Equal(activity.Id, host.Probe.Calls[0].Message.ApplicationProperties["Diagnostic-Id"]);
        }
    }

    [Fact]
    public async Task Stop_WaitsForWhatRunsAndTakesNothingNew()
    {
        Probe probe = null!;
        probe = new Probe { Do = _ => probe.Gate };
        await using var host = await BusHost.StartAsync<One>(["one"], """{ "maxConcurrentCalls": 1 }""", probe);
        await host.SendAsync("one", "1", "2");
        await probe.CalledAsync(1);

        var stopping = host.Triggers.StopAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        probe.Release();
        await stopping.Soon();

        Assert.Single(probe.Calls);
        Assert.Equal((1, 1), host.Broker.Count("one"));
    }

    [Fact]
    public async Task Stop_AfterTheDeadline_CancelsAndGivesTheMessagesBack()
    {
        Probe probe = null!;
        probe = new Probe { Do = call => Task.WhenAny(probe.Gate, Task.Delay(Timeout.Infinite, call.CancellationToken)).Unwrap() };
        await using var host = await BusHost.StartAsync<One>(["one"], probe: probe);
        await host.SendAsync("one", "1");
        await probe.CalledAsync(1);

        await host.Triggers.StopAsync(new CancellationToken(canceled: true)).Soon();

        Assert.True(probe.Calls[0].CancellationToken.IsCancellationRequested);
        Assert.Equal((1, 1), host.Broker.Count("one"));
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value;)
        {
            var before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }

    internal sealed class One(Probe probe)
    {
        [Function("One")]
        public Task Run([ServiceBusTrigger("one", Connection = "ServiceBus")] ServiceBusReceivedMessage message, ServiceBusMessageActions actions, CancellationToken cancellationToken) =>
            probe.Run(message, actions, cancellationToken);
    }
}
