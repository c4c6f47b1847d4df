using System.Collections.Concurrent;
using System.Diagnostics;
using Grpc.Core;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>A real process, killed while hundreds of orchestrations run.</summary>
public sealed class KillTests : FolderTests
{
    [Fact]
    public async Task Start_AfterTheProcessWasKilledAtARandomMoment_EveryAcknowledgedOrchestrationComesToItsEnd()
    {
        var random = new Random(11);
        var lines = new List<string>();
        for (int round = 0; round < 3; round++)
        {
            lines.AddRange(await RunAndKillAsync(random.Next(1, 1500)));
        }

        await using var host = DurableHost.Start(Functions(), Folder.Copy());
        foreach (string line in lines)
        {
            string id = line[1..];
            var found = await host.Client.GetInstanceAsync(id);
            Assert.True(found is not null, $"{line} was acknowledged and is not there");
            Assert.True(line[0] == 's' || found.IsCompleted, $"{line} was acknowledged as finished and is {found.RuntimeStatus}");
            await RaiseAgainAsync(host, id);
            Assert.Equal($"{id}123", (await host.FinishedAsync(id)).ReadOutputAs<string>());
        }
    }

    /// <summary>The killed process: says s and the id when it was told that the instance is started, and f and the id when it was told that it is finished.</summary>
    internal static async Task RunChild(string folder)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        var lines = new BlockingCollection<string>();
        await using var host = DurableHost.Start(Functions(), new TestFolder(folder));
        for (int i = 0; i < 32; i++)
        {
            _ = Task.Run(async () =>
            {
                while (true)
                {
                    string id = await host.ScheduleAsync("O");
                    lines.Add($"s{id}");
                    await host.Client.RaiseEventAsync(id, "E", 2);
                    await host.FinishedAsync(id);
                    lines.Add($"f{id}");
                }
            });
        }

        foreach (string line in lines.GetConsumingEnumerable())
        {
            await output.WriteLineAsync(line);
            await output.FlushAsync();
        }
    }

    private static TestFunctions Functions() => new TestFunctions()
        .Orchestrator("O", async context =>
        {
            int one = await context.CallActivityAsync<int>("Echo", 1);
            int two = await context.WaitForExternalEvent<int>("E");
            return $"{context.InstanceId}{one}{two}{await context.CallActivityAsync<int>("Echo", 3)}";
        })
        .Activity<int>("Echo", number => number);

    private async Task<List<string>> RunAndKillAsync(int count)
    {
        using Process child = Process.Start(new ProcessStartInfo
        {
            FileName = "dotnet",
            ArgumentList = { "exec", typeof(KillTests).Assembly.Location, "durable", Folder.Path },
            RedirectStandardOutput = true,
        })!;
        var lines = new List<string>();
        while (lines.Count < count)
        {
            lines.Add(await child.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The child ended by itself."));
        }

        child.Kill();
        await child.WaitForExitAsync();
        return lines;
    }

    /// <summary>The kill may have come before the event was raised. A second one stays in the buffer.</summary>
    private static async Task RaiseAgainAsync(DurableHost host, string id)
    {
        try
        {
            await host.Client.RaiseEventAsync(id, "E", 2);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.FailedPrecondition)
        {
            // It is finished.
        }
    }
}
