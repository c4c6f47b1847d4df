using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Moq;

namespace Mall.Functions.Tests.Builders;

/// <summary>A durable client that writes down which orders were started and hinted.</summary>
internal sealed class RecordingDurable
{
    public RecordingDurable()
    {
        var mock = new Mock<DurableTaskClient>("test");
        mock.Setup(c => c.ScheduleNewOrchestrationInstanceAsync(
                It.Is<TaskName>(name => name == nameof(OrderOrchestrator)), It.IsAny<object?>(), It.IsAny<StartOrchestrationOptions?>(), It.IsAny<CancellationToken>()))
            .Returns(async (TaskName _, object? input, StartOrchestrationOptions? options, CancellationToken _) =>
            {
                var key = (PlacedOrder)input!;
                await (OnStart?.Invoke(key) ?? Task.CompletedTask);
                Started.Enqueue((options!.InstanceId!, key));
                return options.InstanceId!;
            });
        mock.Setup(c => c.RaiseEventAsync(It.IsAny<string>(), PaymentsNames.PaymentChanged, It.IsAny<object?>(), It.IsAny<CancellationToken>()))
            .Returns((string instanceId, string _, object? _, CancellationToken _) =>
            {
                Hinted.Enqueue(instanceId);
                return HintFails is { } failure ? Task.FromException(failure) : Task.CompletedTask;
            });
        Client = mock.Object;
    }

    public DurableTaskClient Client { get; }

    public ConcurrentQueue<(string InstanceId, PlacedOrder Order)> Started { get; } = [];

    public ConcurrentQueue<string> Hinted { get; } = [];

    public Func<PlacedOrder, Task>? OnStart { get; set; }

    public Exception? HintFails { get; set; }
}
