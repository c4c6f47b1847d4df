namespace Mall.Embedded.Tests.Host;

/// <summary>How the host's process ends.</summary>
public sealed class StopTests : IDisposable
{
    private readonly AppFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true, AppProcess.Terminate)]
    [InlineData(true, AppProcess.HangUp)]
    [InlineData(false, AppProcess.Terminate)]
    public async Task Signal_ToStop_DrainsAndExitsWithZero_AndWorkersEnd(bool isAttached, int signal)
    {
        await using var app = await AppProcess.Start(isAttached, _folder).ListeningAsync();
        using var client = new CancellationTokenSource();
        var opener = app.Client.GetAsync("open-when-left/slow", client.Token);
        var running = app.GetAsync("deaf/slow");
        await app.LineAsync("entered slow's opener");
        await app.LineAsync("entered slow");

        app.Signal(signal);
        await app.LineAsync(IsStopping);
        Assert.False(running.IsCompleted);
        await client.CancelAsync();

        Assert.Equal("passed slow", await running);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opener);
        Assert.Equal((0, ""), await app.EndedAsync());
        await app.Output.WaitAsync(HangGuard.Time);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Interrupt_Twice_DoesNotWaitForAFunctionThatNeverEnds(bool isAttached)
    {
        await using var app = await AppProcess.Start(isAttached, _folder).ListeningAsync();
        var never = app.GetAsync("deaf/never");
        await app.LineAsync("entered never");

        app.Signal(AppProcess.Interrupt);
        await app.LineAsync(IsStopping);
        app.Signal(AppProcess.Interrupt);

        Assert.Equal((130, "Interrupted again: the host ends without waiting for running work.\n"), await app.EndedAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => never);
    }

    [Fact]
    public async Task Terminated_WhileTheAppStarts_ExitsWithZeroAndWithoutAWord()
    {
        await using var app = AppProcess.Attached(_folder, "--App:StartsForever=true");
        await app.LineAsync("starting");

        app.Signal(AppProcess.Terminate);

        Assert.Equal((0, ""), await app.EndedAsync());
    }

    [Fact]
    public async Task Host_ThatIsStartedAgain_KeepsItsSecrets()
    {
        var secrets = new List<string>();
        for (var start = 0; start < 2; start++)
        {
            await using var app = await AppProcess.Attached(_folder).ListeningAsync();
            secrets.Add(await app.GetAsync("settings/Secret"));
            app.Signal(AppProcess.Kill);
            await app.EndedAsync();
        }

        Assert.Equal(secrets[0], secrets[1]);
    }

    /// <summary>A terminal that is scrolled back, or a pipe whose reader hangs.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Console_ThatNobodyReads_StopsNeitherRequestsNorTheEnd(bool isAttached)
    {
        await using var app = await AppProcess.Start(isAttached, _folder).ListeningAsync();
        app.StopReading();

        (await app.Client.PostAsync("talk/20000", null)).EnsureSuccessStatusCode();
        Assert.Equal("thing 5", await app.GetAsync("things/5"));

        app.Signal(AppProcess.Terminate);
        Assert.Equal(0, (await app.EndedAsync()).ExitCode);
    }

    private static bool IsStopping(string line) => line.EndsWith("The host is stopping; running work has 30 s to end.", StringComparison.Ordinal);
}
