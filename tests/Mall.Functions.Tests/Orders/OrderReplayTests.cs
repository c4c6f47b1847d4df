using Mall.Embedded.DurableTask;
using Mall.Embedded.Tests.DurableTask;
using Mall.Embedded.Worker;
using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Mall.Functions.Tests.Support;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Mall.Functions.Tests.Orders;

/// <summary>The orchestration in the real replay engine, with scripted activities and a clock that the test moves: races of payment and deadline, failures, restarts.</summary>
public sealed class OrderReplayTests : IAsyncLifetime
{
    private static readonly OrderKey Key = new("order-1", "user-1");
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly TempFolder _state = new();
    private readonly TestClock _clock = new();
    private readonly Script _script = new();
    private IHost _host = null!;
    private DurableTaskClient _client = null!;

    public async Task InitializeAsync()
    {
        _script.Window = new PaymentWindow(_clock.GetUtcNow() + Window, IsOpen: true);
        await StartHostAsync();
    }

    public async Task DisposeAsync()
    {
        await StopHostAsync();
        _state.Dispose();
    }

    [Fact]
    public async Task Paid_InTime_SettlesAsPaid()
    {
        _script.Decide(PaymentDecision.Paid);
        await PlaceAndWaitForPaymentAsync();

        await HintAsync();

        await CompletedAsync();
        Assert.Equal(["reserve", "open", "decide in time", "settle Paid"], _script.Steps);
    }

    [Fact]
    public async Task Unpaid_AtTheDeadlineAndNotBefore_SettlesAsClosed()
    {
        _script.Decide(PaymentDecision.Closed);
        await PlaceAndWaitForPaymentAsync();

        _clock.Advance(Window - TimeSpan.FromSeconds(1));
        Assert.Equal(["reserve", "open"], _script.Steps);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await CompletedAsync();
        Assert.Equal(["reserve", "open", "decide at the deadline", "settle Closed"], _script.Steps);
    }

    [Fact]
    public async Task Paid_WhenTheDocumentSaysSoAtTheDeadline_SettlesAsPaid()
    {
        _script.Decide(PaymentDecision.Paid);
        await PlaceAndWaitForPaymentAsync();

        _clock.Advance(Window);

        await CompletedAsync();
        Assert.Equal("settle Paid", _script.Steps[^1]);
    }

    [Fact]
    public async Task Hint_Repeated_SettlesOnce()
    {
        _script.Decide(PaymentDecision.Paid);
        await PlaceAndWaitForPaymentAsync();

        await Task.WhenAll(HintAsync(), HintAsync(), HintAsync());

        await CompletedAsync();
        Assert.Single(_script.Steps, "settle Paid");
    }

    [Fact]
    public async Task Hint_BeforeTheWait_IsNotLost()
    {
        _script.Decide(PaymentDecision.Paid);
        await _client.ScheduleNewOrchestrationInstanceAsync(nameof(OrderOrchestrator), Key, new StartOrchestrationOptions(Key.OrderId));

        await HintAsync();

        await CompletedAsync();
        Assert.Equal("settle Paid", _script.Steps[^1]);
    }

    [Fact]
    public async Task Hint_WithoutADecision_WaitsOnUntilTheDeadline()
    {
        _script.Decide(PaymentDecision.Open, PaymentDecision.Closed);
        await PlaceAndWaitForPaymentAsync();

        await HintAsync();
        await _script.SteppedAsync(3);
        await _clock.ArmedAsync(Window);
        _clock.Advance(Window);

        await CompletedAsync();
        Assert.Equal(["reserve", "open", "decide in time", "decide at the deadline", "settle Closed"], _script.Steps);
    }

    [Fact]
    public async Task NoStock_EndsAtOnce()
    {
        _script.Reserved = false;

        await PlaceAsync();

        await CompletedAsync();
        Assert.Equal(["reserve"], _script.Steps);
    }

    [Fact]
    public async Task ActivityThatFailsTwice_IsTriedAgainWithBackOff()
    {
        _script.Decide(PaymentDecision.Paid);
        _script.Fail("settle", 2);
        await PlaceAndWaitForPaymentAsync();
        await HintAsync();

        await _script.SteppedAsync(4);
        await AdvanceToRetryAsync(TimeSpan.FromSeconds(1));
        await _script.SteppedAsync(5);
        await AdvanceToRetryAsync(TimeSpan.FromSeconds(2));

        await CompletedAsync();
        Assert.Equal(["settle failed", "settle failed", "settle Paid"], _script.Steps.Skip(3));
    }

    [Fact]
    public async Task ActivityThatFailsForGood_FailsTheInstanceAndCanBeStartedAgain()
    {
        _script.Fail("reserve", 10);
        await PlaceAsync();
        foreach (var seconds in (int[])[1, 2, 4, 8, 16, 32, 60, 60, 60])
        {
            await AdvanceToRetryAsync(TimeSpan.FromSeconds(seconds));
        }

        var failed = await _client.WaitForInstanceCompletionAsync(Key.OrderId, HangGuard.Token());
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);

        _script.Reserved = false;
        await _client.StartOrderAsync(Key, CancellationToken.None);
        await CompletedAsync();
        Assert.Equal("reserve", _script.Steps[^1]);
    }

    [Fact]
    public async Task Restart_WhileWaiting_GoesOnWithoutRepeatingAnything()
    {
        _script.Decide(PaymentDecision.Closed);
        await PlaceAndWaitForPaymentAsync();

        await StopHostAsync();
        await StartHostAsync();
        await _clock.ArmedAsync(Window);
        _clock.Advance(Window);

        await CompletedAsync();
        Assert.Equal(["reserve", "open", "decide at the deadline", "settle Closed"], _script.Steps);
    }

    [Fact]
    public async Task Restart_AfterTheDeadlinePassed_SettlesAtOnce()
    {
        _script.Decide(PaymentDecision.Closed);
        await PlaceAndWaitForPaymentAsync();

        await StopHostAsync();
        _clock.Advance(Window + TimeSpan.FromHours(1));
        await StartHostAsync();

        await CompletedAsync();
        Assert.Equal("settle Closed", _script.Steps[^1]);
    }

    [Fact]
    public async Task Start_WhileItRuns_IsHarmless()
    {
        _script.Decide(PaymentDecision.Paid);
        await PlaceAndWaitForPaymentAsync();

        await _client.StartOrderAsync(Key, CancellationToken.None);
        await HintAsync();

        await CompletedAsync();
        Assert.Equal(["reserve", "open", "decide in time", "settle Paid"], _script.Steps);
    }

    [Fact]
    public async Task Hint_ForAnOrderThatIsOverOrUnknown_IsHarmless()
    {
        _script.Reserved = false;
        await PlaceAsync();
        await CompletedAsync();

        await _client.HintPaymentChangedAsync(Key.OrderId, CancellationToken.None);
        await _client.HintPaymentChangedAsync("no-such-order", CancellationToken.None);
    }

    private Task PlaceAsync() => _client.StartOrderAsync(Key, CancellationToken.None);

    private async Task PlaceAndWaitForPaymentAsync()
    {
        await PlaceAsync();
        await _script.SteppedAsync(2);
        await _clock.ArmedAsync(Window);
    }

    private Task HintAsync() => _client.RaiseEventAsync(Key.OrderId, PaymentsNames.PaymentChanged, "look");

    private async Task AdvanceToRetryAsync(TimeSpan delay)
    {
        await _clock.ArmedAsync(delay);
        _clock.Advance(delay);
    }

    private async Task CompletedAsync()
    {
        var result = await _client.WaitForInstanceCompletionAsync(Key.OrderId, getInputsAndOutputs: true, HangGuard.Token());
        Assert.True(result.RuntimeStatus == OrchestrationRuntimeStatus.Completed, result.FailureDetails?.ToString());
    }

    private async Task StartHostAsync()
    {
        var builder = new FunctionsApplicationBuilder(new HostSetup
        {
            Arguments = ["--port", "0", "--state", _state.Path],
            FunctionTypes = [typeof(OrderOrchestrator), typeof(ScriptedActivities)],
            AppFolder = AppContext.BaseDirectory,
            Variables = new Dictionary<string, string?>(),
            Output = TextWriter.Null,
            ExitOnFailure = false,
            // Nothing but orchestrations: whoever waits until the clock is armed must not see a timer of another store.
            WithStores = false,
            Pieces = pieces =>
            {
                DurableRegistration.Add(pieces);
                pieces.Services.AddSingleton<TimeProvider>(_clock);
                pieces.Services.AddSingleton(_script);
            },
        });
        builder.ConfigureFunctionsWebApplication();
        _host = builder.Build();
        await _host.StartAsync();
        _client = _host.Services.GetRequiredService<DurableTaskClient>();
    }

    private async Task StopHostAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
