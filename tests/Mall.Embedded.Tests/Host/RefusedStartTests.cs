using System.Net.Sockets;

namespace Mall.Embedded.Tests.Host;

/// <summary>What keeps the host from starting, or from going on: its operator reads one sentence, and the exit code is 1.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private readonly AppFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("The argument '--prot' is unknown; known are --port, ", "--prot", "7072")]
    [InlineData("Embedded__Fsync must be 'always' or 'interval', not 'sometimes'.", "--fsync", "sometimes")]
    [InlineData("App__Greeting must not be empty.", "--App:Greeting=")]
    [InlineData("Failed to convert configuration value 'soon' at 'App:Window' to type 'System.TimeSpan'.", "--App:Window=soon")]
    [InlineData("Function 'Tick': the schedule 'daily' is neither an NCRONTAB expression of six fields nor a positive time span.", "--Tick:Schedule=daily")]
    public async Task Setting_ThatIsWrong_IsOneSentence(string expected, params string[] arguments) => await AssertRefusedAsync(AppProcess.Attached(_folder, arguments), expected);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Port_InUse_IsOneSentence(bool isAttached)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await AssertRefusedAsync(AppProcess.Start(isAttached, _folder, "--port", $"{port}"), $"Port {port} on 127.0.0.1 is in use; choose another with --port.");
    }

    [Fact]
    public async Task StateFolder_InUse_IsOneSentence_AndTheFirstHostGoesOn()
    {
        await using var first = await AppProcess.Attached(_folder).ListeningAsync();

        await AssertRefusedAsync(AppProcess.Attached(_folder), $"The state folder {_folder.State} is in use by process {first.Id}.");

        Assert.Equal("thing 5", await first.GetAsync("things/5"));
    }

    [Fact]
    public async Task Journal_Corrupt_IsOneSentence()
    {
        var journal = Directory.CreateDirectory(Path.Combine(_folder.State, "cosmos")).FullName;
        File.WriteAllText(Path.Combine(journal, "x.journal"), "not a journal");
        File.WriteAllText(Path.Combine(_folder.State, "format"), $"{StateFolder.Format}");

        await AssertRefusedAsync(AppProcess.Attached(_folder), $"The journal {Path.Combine(journal, "x.journal")} is damaged at offset 0: ");
    }

    [Theory]
    [InlineData("Name the folder of a published app: --worker FOLDER ")]
    [InlineData("/nowhere is not the folder of a published app: it has no worker.config.json.", "--worker", "/nowhere")]
    public async Task Worker_ThatIsNoApp_IsOneSentence(string expected, params string[] arguments) => await AssertRefusedAsync(AppProcess.Host(_folder, arguments), expected);

    /// <summary>The worker has said itself why.</summary>
    [Fact]
    public async Task Worker_ThatDoesNotGetUp_EndsTheHost()
    {
        await using var app = AppProcess.WithWorkers(_folder, 1, "--App:Greeting=");

        var (exitCode, errors) = await app.EndedAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("App__Greeting must not be empty.", errors, StringComparison.Ordinal);
        Assert.Matches(@"\nThe worker worker-1 ended with the exit code \d+ before it had loaded its functions\.\n$", errors);
    }

    /// <summary>No point in time lies so far away, which nobody thought of.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BackgroundLoop_ThatFailsUnforeseen_EndsTheHost(bool isAttached)
    {
        await using var app = AppProcess.Start(isAttached, _folder, "--Tick:Schedule=10675199.00:00:00");

        var (exitCode, errors) = await app.EndedAsync();

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The timer of Tick has failed: System.ArgumentOutOfRangeException: ", errors, StringComparison.Ordinal);
    }

    private static async Task AssertRefusedAsync(AppProcess process, string expected)
    {
        await using var app = process;
        var (exitCode, errors) = await app.EndedAsync();

        Assert.StartsWith(expected, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
        await app.Output.WaitAsync(HangGuard.Time);
        Assert.DoesNotContain(app.Lines, line => line.Contains("   at ", StringComparison.Ordinal));
    }
}
