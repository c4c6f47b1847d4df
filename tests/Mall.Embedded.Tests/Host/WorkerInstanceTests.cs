using System.Globalization;
using Mall.Embedded.Tests.Redis;

namespace Mall.Embedded.Tests.Host;

/// <summary>Two workers of one app, in processes of their own.</summary>
public sealed class WorkerInstanceTests : IDisposable
{
    private readonly AppFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Requests_AreSpread_AndOnlyOneInstanceAtATimeRunsATimer()
    {
        await using var app = await AppProcess.WithWorkers(_folder, 2, "--Tick:Schedule=* * * * * *", $"--Tick:Folder={_folder.Path}").ListeningAsync();

        var processes = await ProcessesAsync(app, 100);
        Assert.Equal(2, processes.Count);
        Assert.All(processes.Values, requests => Assert.InRange(requests, 25, 75));
        Assert.DoesNotContain(app.Id, processes.Keys);

        await app.LinesAsync(line => line.StartsWith("tick ", StringComparison.Ordinal), 3);
        Assert.DoesNotContain("tick twice", app.Lines);
    }

    [Fact]
    public async Task Worker_ThatIsKilled_IsStartedAgain_AndRequestsGoOn()
    {
        await using var app = await AppProcess.WithWorkers(_folder, 2).ListeningAsync();
        var before = (await ProcessesAsync(app, 2)).Keys.ToArray();

        AppProcess.Signal(before[0], AppProcess.Kill);
        await app.LineAsync(line => line.EndsWith("has ended with the exit code 137 and is started again.", StringComparison.Ordinal));

        // The other one answers meanwhile.
        var patience = HangGuard.Token();
        var after = await ProcessesAsync(app, 2);
        while (after.Count < 2)
        {
            patience.ThrowIfCancellationRequested();
            after = await ProcessesAsync(app, 2);
        }

        Assert.Contains(before[1], after.Keys);
        Assert.DoesNotContain(before[0], after.Keys);
    }

    /// <summary>What it has for stdout is open until the last process that writes to it is gone.</summary>
    [LinuxFact]
    public async Task Host_ThatIsKilled_TakesItsWorkersAlong()
    {
        await using var app = await AppProcess.WithWorkers(_folder, 2).ListeningAsync();

        app.Signal(AppProcess.Kill);

        Assert.Equal(137, (await app.EndedAsync()).ExitCode);
        await app.Output.WaitAsync(HangGuard.Time);
    }

    /// <summary>Who answered how many of some requests.</summary>
    private static async Task<Dictionary<int, int>> ProcessesAsync(AppProcess app, int requests)
    {
        var answers = new List<int>();
        for (var request = 0; request < requests; request++)
        {
            answers.Add(int.Parse(await app.GetAsync("process"), CultureInfo.InvariantCulture));
        }

        return answers.CountBy(process => process).ToDictionary();
    }
}
