using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Benchmarks.App;

/// <summary>The shape of a paid order without its database: four activities, one event, one timer.</summary>
public static class OrderShape
{
    [Function(nameof(OrderShape))]
    public static async Task<int> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var sum = await context.CallActivityAsync<int>(nameof(Step), 1);
        sum += await context.CallActivityAsync<int>(nameof(Step), 2);
        await context.WaitForExternalEvent<string>("Go", TimeSpan.FromMinutes(15));
        sum += await context.CallActivityAsync<int>(nameof(Step), 3);
        return sum + await context.CallActivityAsync<int>(nameof(Step), 4);
    }

    [Function(nameof(Step))]
    public static int Step([ActivityTrigger] int number) => number;

    /// <summary>One of them from its start to its end.</summary>
    [Function("Orchestrate")]
    public static async Task<IResult> Orchestrate([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "orchestrations")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var id = await client.ScheduleNewOrchestrationInstanceAsync(nameof(OrderShape), cancellationToken);
        await client.RaiseEventAsync(id, "Go", "now", cancellationToken);
        var result = await client.GetInstanceAsync(id, cancellationToken);
        while (result is not { IsCompleted: true })
        {
            await Task.Delay(10, cancellationToken);
            result = await client.GetInstanceAsync(id, cancellationToken);
        }

        return result.RuntimeStatus == OrchestrationRuntimeStatus.Completed ? Results.NoContent() : Results.Problem($"{id} is {result.RuntimeStatus}.");
    }
}
