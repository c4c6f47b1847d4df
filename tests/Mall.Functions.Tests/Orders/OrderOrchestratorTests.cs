using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Microsoft.DurableTask;
using Moq;
using Xunit;

namespace Mall.Functions.Tests.Orders;

/// <summary>The branches of the orchestration against a mocked context; the engine's own tests and the end-to-end tests run it for real.</summary>
public sealed class OrderOrchestratorTests
{
    private static readonly OrderKey Key = new("order-1", "user-1");
    private static readonly DateTime Now = new(2026, 11, 11, 0, 0, 0, DateTimeKind.Utc);
    private static readonly PaymentWindow Window = new(new DateTimeOffset(Now).AddMinutes(15), IsOpen: true);

    private readonly Mock<TaskOrchestrationContext> _context = new();
    private readonly List<string> _steps = [];

    public OrderOrchestratorTests()
    {
        _context.Setup(c => c.GetInput<OrderKey>()).Returns(Key);
        _context.Setup(c => c.CurrentUtcDateTime).Returns(Now);
        _context.Setup(c => c.CallActivityAsync(It.Is<TaskName>(n => n.Name == nameof(SettleOrder)), It.IsAny<object?>(), It.IsAny<TaskOptions?>()))
            .Callback((TaskName _, object? input, TaskOptions? _) => _steps.Add($"settle {((SettleOrderInput)input!).Decision}"))
            .Returns(Task.CompletedTask);
    }

    [Fact]
    public async Task Run_WithoutStock_EndsAfterReserving()
    {
        Activity<bool>(nameof(ReserveStock), "reserve", false);

        await OrderOrchestrator.Run(_context.Object);

        Assert.Equal(["reserve"], _steps);
    }

    [Fact]
    public async Task Run_PaidInTime_SettlesAsPaidWithTenActions()
    {
        Reserved();
        EventArrives();
        Activity(nameof(DecidePayment), "decide", PaymentDecision.Paid);

        await OrderOrchestrator.Run(_context.Object);

        // Four activities at two actions, one event, one timer: ten.
        Assert.Equal(["reserve", "open", "wait", "decide", "settle Paid"], _steps);
    }

    [Fact]
    public async Task Run_DeadlinePasses_ClosesThePaymentAndSettlesAsClosed()
    {
        Reserved();
        DeadlinePasses();
        Activity(nameof(DecidePayment), "decide", PaymentDecision.Closed);

        await OrderOrchestrator.Run(_context.Object);

        Assert.Equal(["reserve", "open", "wait", "decide", "settle Closed"], _steps);
        Assert.Equal([new DecidePaymentInput("order-1", DeadlinePassed: true)], Inputs<DecidePaymentInput>(nameof(DecidePayment)));
    }

    [Fact]
    public async Task Run_PaidAtTheDeadline_SettlesAsPaid()
    {
        Reserved();
        DeadlinePasses();
        Activity(nameof(DecidePayment), "decide", PaymentDecision.Paid);

        await OrderOrchestrator.Run(_context.Object);

        Assert.Equal("settle Paid", _steps[^1]);
    }

    [Fact]
    public async Task Run_HintWithoutDecision_WaitsAgain()
    {
        Reserved();
        EventArrives();
        Activity(nameof(DecidePayment), "decide", PaymentDecision.Open, PaymentDecision.Paid);

        await OrderOrchestrator.Run(_context.Object);

        Assert.Equal(["reserve", "open", "wait", "decide", "wait", "decide", "settle Paid"], _steps);
    }

    [Fact]
    public async Task Run_CancelledBeforePaymentOpened_DoesNotWait()
    {
        Activity(nameof(ReserveStock), "reserve", true);
        Activity(nameof(OpenPayment), "open", Window with { IsOpen = false });
        Activity(nameof(DecidePayment), "decide", PaymentDecision.Closed);

        await OrderOrchestrator.Run(_context.Object);

        Assert.Equal(["reserve", "open", "decide", "settle Closed"], _steps);
        Assert.Equal([new DecidePaymentInput("order-1", DeadlinePassed: false)], Inputs<DecidePaymentInput>(nameof(DecidePayment)));
    }

    [Fact]
    public async Task Run_RestartedAfterTheDeadline_DoesNotWait()
    {
        Activity(nameof(ReserveStock), "reserve", true);
        Activity(nameof(OpenPayment), "open", Window with { PayBy = new DateTimeOffset(Now) });
        Activity(nameof(DecidePayment), "decide", PaymentDecision.Closed);

        await OrderOrchestrator.Run(_context.Object);

        Assert.Equal(["reserve", "open", "decide", "settle Closed"], _steps);
    }

    [Fact]
    public async Task Run_WithoutInput_Fails()
    {
        _context.Setup(c => c.GetInput<OrderKey>()).Returns((OrderKey?)null);

        await Assert.ThrowsAsync<InvalidOperationException>(() => OrderOrchestrator.Run(_context.Object));
    }

    private void Reserved()
    {
        Activity(nameof(ReserveStock), "reserve", true);
        Activity(nameof(OpenPayment), "open", Window);
    }

    private void Activity<T>(string name, string step, params T[] answers)
    {
        var next = 0;
        _context.Setup(c => c.CallActivityAsync<T>(It.Is<TaskName>(n => n.Name == name), It.IsAny<object?>(), It.IsAny<TaskOptions?>()))
            .Returns(() =>
            {
                _steps.Add(step);
                return Task.FromResult(answers[next++]);
            });
    }

    private List<T> Inputs<T>(string activity) =>
        [.. _context.Invocations.Where(i => i.Arguments.Count > 1 && i.Arguments[0] is TaskName name && name.Name == activity).Select(i => (T)i.Arguments[1]!)];

    // WaitForExternalEvent with a time-out is not virtual: it races the plain wait with a timer and cancels the loser.
    private void EventArrives()
    {
        _context.Setup(c => c.CreateTimer(It.IsAny<DateTime>(), It.IsAny<CancellationToken>())).Returns(new TaskCompletionSource().Task);
        _context.Setup(c => c.CreateTimer(It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>())).Returns(new TaskCompletionSource().Task);
        _context.Setup(c => c.WaitForExternalEvent<string>(PaymentsNames.PaymentChanged, It.IsAny<CancellationToken>())).Returns(() =>
        {
            _steps.Add("wait");
            return Task.FromResult("look");
        });
    }

    private void DeadlinePasses()
    {
        _context.Setup(c => c.CreateTimer(It.IsAny<DateTime>(), It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        _context.Setup(c => c.CreateTimer(It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        _context.Setup(c => c.WaitForExternalEvent<string>(PaymentsNames.PaymentChanged, It.IsAny<CancellationToken>())).Returns((string _, CancellationToken token) =>
        {
            _steps.Add("wait");
            var never = new TaskCompletionSource<string>();
            token.Register(() => never.TrySetCanceled(token));
            return never.Task;
        });
    }
}
