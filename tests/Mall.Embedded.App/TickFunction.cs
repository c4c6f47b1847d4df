using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Mall.Embedded.App;

/// <summary>A timer that takes its time. It says so when another instance runs it meanwhile.</summary>
internal sealed class TickFunction(IConfiguration configuration)
{
    [Function("Tick")]
    public async Task Run([TimerTrigger("%Tick:Schedule%")] TimerInfo timer)
    {
        try
        {
            await using var alone = new FileStream(Path.Combine(configuration["Tick:Folder"] ?? "", "tick"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            Console.WriteLine($"tick {Environment.ProcessId} {timer.IsPastDue}");
        }
        catch (IOException)
        {
            Console.WriteLine("tick twice");
        }
    }
}
