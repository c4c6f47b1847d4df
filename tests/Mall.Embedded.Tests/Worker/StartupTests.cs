using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;
using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Tests.Worker;

public sealed class StartupTests
{
    [Fact]
    public async Task Start_PrintsTheFunctionsAndOneReadinessLine()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>(pieces: TestSource.Add(new TestSource()));

        string[] lines = host.Output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.Equal("Functions:", lines[0]);
        Assert.StartsWith("All: http://127.0.0.1:", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("/All", lines[1], StringComparison.Ordinal);
        Assert.Equal("Clock: timerTrigger (0 0 0 1 1 *)", lines[2]);
        Assert.Equal("Queue: testTrigger", lines[3]);
        Assert.StartsWith("Things: [GET,POST] http://127.0.0.1:", lines[4], StringComparison.Ordinal);
        Assert.Matches(@"^Listening on http://127\.0\.0\.1:\d+ \(state in .+\); started in \d+\.\d s\.$", lines[5]);
        Assert.Equal(6, lines.Length);
        Assert.Contains(host.Url + "/things/{id:int}", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Build_Twice_IsRefused()
    {
        using var folder = new TempFolder();
        FunctionsApplicationBuilder builder = TestHost.Builder(folder, TextWriter.Null, []);
        using IHost host = builder.Build();

        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    [Fact]
    public void Build_PortInUse_IsOneSentence()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        int port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        using var folder = new TempFolder();
        var builder = new FunctionsApplicationBuilder(new HostSetup
        {
            WithStores = false,
            AppFolder = folder.Path,
            FunctionTypes = [],
            Arguments = ["--port", $"{port}", "--state", Path.Combine(folder.Path, "state")],
            ExitOnFailure = false,
        });

        var exception = Assert.Throws<StartupException>(builder.Build);

        Assert.Equal($"Port {port} on 127.0.0.1 is in use; choose another with --port.", exception.Message);
        StateFolder.Open(Path.Combine(folder.Path, "state")).Dispose();
    }

    [Fact]
    public async Task Start_InvalidOptionsOfTheApp_AreASentence()
    {
        var exception = await Assert.ThrowsAsync<StartupException>(() => TestHost.StartAsync([], builder =>
            builder.Services.AddOptions<Settings>().Validate(_ => false, "Shop__Name is missing.").ValidateOnStart()));

        Assert.Equal("Shop__Name is missing.", exception.Message);
    }

    [Fact]
    public void Build_SettingsFileThatIsNoJson_IsASentence()
    {
        using var folder = new TempFolder();
        folder.Write("appsettings.json", "{ broken");

        var exception = Assert.ThrowsAny<Exception>(() => TestHost.Builder(folder, TextWriter.Null, []));

        Assert.True(StartupFailure.TryDescribe(exception, out string? sentence));
        Assert.Contains("appsettings.json", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_HttpFunctionWithoutAspNetCore_IsRefused()
    {
        using var folder = new TempFolder();
        FunctionsApplicationBuilder builder = TestHost.Builder(folder, TextWriter.Null, [typeof(Functions)]);

        var exception = Assert.Throws<StartupException>(builder.Build);

        Assert.Contains("needs ConfigureFunctionsWebApplication()", exception.Message, StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Start_UnknownTrigger_IsRefused()
    {
        var exception = await Assert.ThrowsAsync<StartupException>(() => TestHost.StartAsync<Functions>());

        Assert.Equal("Function 'Queue': the embedded host does not support [TestTrigger].", exception.Message);
    }

    [Fact]
    public async Task DisabledFunction_DoesNotRun()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>(
            builder => builder.Configuration["AzureWebJobs.All.Disabled"] = "true", pieces: TestSource.Add(new TestSource()));

        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("All")).StatusCode);
        Assert.DoesNotContain("All:", host.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody can have this name", false)]
    [InlineData("mall", true)]
    public void Exit_OnlyWhatIsForeseen_IsASentence(string message, bool foreseen)
    {
        Exception exception = foreseen ? new AggregateException(new StartupException(message)) : new InvalidOperationException(message);

        Assert.Equal(foreseen, StartupFailure.TryDescribe(exception, out string? sentence));
        Assert.Equal(foreseen ? message : null, sentence);
    }

    internal sealed class Settings
    {
        [Required]
        public string? Name { get; set; }
    }

    internal sealed class Functions
    {
        [Function("Things")]
        public static IResult Things([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "things/{id:int}")] HttpRequest request) => Results.Ok();

        [Function("All")]
        public static IResult All([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();

        [Function("Clock")]
        public static void Clock([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) => _ = timer;

        [Function("Queue")]
        public static void Queue([TestTrigger] string value) => _ = value;
    }
}
