using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Mall.Embedded.Journal;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Tests.Worker;

/// <summary>What the operator of a host's process sees: sentences on stderr, exit codes, signals. The test assembly is the app.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The app, written as an app is: no catch anywhere.</summary>
    internal static async Task RunHost(string kind, string[] arguments)
    {
        var builder = new FunctionsApplicationBuilder(new HostSetup
        {
            WithStores = false,
            Arguments = arguments,
            AppFolder = Environment.CurrentDirectory,
            FunctionTypes = kind == "duplicate" ? [typeof(Functions), typeof(Duplicate)] : [typeof(Functions)],
        });
        builder.ConfigureFunctionsWebApplication();
        if (kind == "damaged")
        {
            builder.Services.AddSingleton<IHostedService, Damaged>();
        }

        IHost host = builder.Build();
        if (kind == "fatal")
        {
            host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(
                () => host.Services.GetRequiredService<HostFailure>().Raise("The disk is full."));
        }

        await host.RunAsync();
    }

    [Fact]
    public async Task Host_Terminated_DrainsAndExitsWithZero()
    {
        using Process host = Start("plain");
        string line;
        do
        {
            line = await host.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await host.StandardError.ReadToEndAsync());
        }
        while (!line.StartsWith("Listening on ", StringComparison.Ordinal));

        using var client = new HttpClient();
        Task<string> slow = client.GetStringAsync(line.Split(' ')[2] + "/api/Slow");
        Assert.Equal("entered", await host.StandardOutput.ReadLineAsync());
        Assert.Equal(0, Signal(host.Id, 15));

        Assert.Equal("slow", await slow);
        await host.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(40)).Token);
        Assert.Equal((0, string.Empty), (host.ExitCode, await host.StandardError.ReadToEndAsync()));
    }

    [Theory]
    [InlineData("duplicate", "Function 'Slow' is defined twice: ")]
    [InlineData("damaged", "The journal x is damaged.")]
    [InlineData("fatal", "The disk is full.")]
    public async Task Host_ThatCannotGoOn_SaysOneSentenceAndExitsWithOne(string kind, string expected)
    {
        using Process host = Start(kind);

        await AssertFailed(host, expected);
    }

    [Fact]
    public async Task Host_PortInUse_SaysOneSentenceAndExitsWithOne()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        int port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        using Process host = Start("plain", port);

        await AssertFailed(host, $"Port {port} on 127.0.0.1 is in use; choose another with --port.");
    }

    private static async Task AssertFailed(Process host, string expected)
    {
        Task<string> output = host.StandardOutput.ReadToEndAsync();
        string[] errors = (await host.StandardError.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await output;
        await host.WaitForExitAsync();

        Assert.StartsWith(expected, Assert.Single(errors), StringComparison.Ordinal);
        Assert.Equal(1, host.ExitCode);
    }

    private Process Start(string kind, int port = 0) => Process.Start(new ProcessStartInfo
    {
        FileName = "dotnet",
        ArgumentList = { "exec", typeof(ProcessTests).Assembly.Location, "host", kind, "--port", $"{port}" },
        WorkingDirectory = _folder.Path,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);

    internal sealed class Functions
    {
        [Function("Slow")]
        public static async Task<IResult> Slow([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellationToken)
        {
            IHostApplicationLifetime lifetime = request.HttpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>();
            var stopping = new TaskCompletionSource();
            using CancellationTokenRegistration registration = lifetime.ApplicationStopping.Register(stopping.SetResult);
            Console.WriteLine("entered");
            await stopping.Task.WaitAsync(cancellationToken);
            return Results.Text("slow");
        }
    }

    internal sealed class Duplicate
    {
        [Function("Slow")]
        public static IResult Slow([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Ok();
    }

    private sealed class Damaged : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw new StartupException("The journal x is damaged.");

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
