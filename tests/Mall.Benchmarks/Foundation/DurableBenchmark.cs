using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Benchmarks.Foundation;

/// <summary>The shape of a paid order without its database: four activities, one event, one timer.</summary>
internal static class DurableBenchmark
{
    private const int Concurrent = 64;

    public static async Task RunAsync(IServiceProvider services, string state, bool quick, Action<Row> report)
    {
        var client = services.GetRequiredService<DurableTaskClient>();
        var count = quick ? 3_000 : 20_000;
        report(await Concurrently.RunAsync("Durable: orchestrations of an order's shape", Concurrent, count, _ => OneAsync(client)));
    }

    private static async Task OneAsync(DurableTaskClient client)
    {
        var id = await client.ScheduleNewOrchestrationInstanceAsync(nameof(BenchOrchestration), "input");
        await client.RaiseEventAsync(id, "Go", "now");
        var result = await client.WaitForInstanceCompletionAsync(id);
        if (result.RuntimeStatus != OrchestrationRuntimeStatus.Completed)
        {
            throw new InvalidOperationException($"{id} is {result.RuntimeStatus}.");
        }
    }
}

internal static class BenchOrchestration
{
    [Function(nameof(BenchOrchestration))]
    public static async Task<int> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var sum = await context.CallActivityAsync<int>(nameof(BenchActivity), 1);
        sum += await context.CallActivityAsync<int>(nameof(BenchActivity), 2);
        await context.WaitForExternalEvent<string>("Go", TimeSpan.FromMinutes(15));
        sum += await context.CallActivityAsync<int>(nameof(BenchActivity), 3);
        return sum + await context.CallActivityAsync<int>(nameof(BenchActivity), 4);
    }
}

internal static class BenchActivity
{
    [Function(nameof(BenchActivity))]
    public static int Run([ActivityTrigger] int number) => number;
}
