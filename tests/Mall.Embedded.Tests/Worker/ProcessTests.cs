using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Mall.Embedded.Storage;
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
            FunctionTypes = kind == "duplicate" ? [typeof(Functions), typeof(Duplicate)] : [typeof(Functions), typeof(Endless)],
        });
        builder.ConfigureFunctionsWebApplication();
        switch (kind)
        {
            case "damaged":
                builder.Services.AddSingleton<IHostedService, Damaged>();
                break;
            case "damaged-service":
                builder.Services.AddSingleton<IHostedService>(_ => throw new StartupException("The journal x is damaged."));
                break;
            case "wrong-setting":
                builder.Configuration["Shop:Window"] = "soon";
                builder.Services.AddOptions<Settings>().BindConfiguration("Shop").ValidateOnStart();
                break;
            case "wrong-settings":
                builder.Services.AddOptions<Settings>().Validate(_ => false, "Shop__Window is wrong.").ValidateOnStart();
                builder.Services.AddOptions<OtherSettings>().Validate(_ => false, "Shop__Name is missing.").ValidateOnStart();
                break;
            case "slow-start":
                builder.Services.AddSingleton<IHostedService, SlowStart>();
                break;
        }

        IHost host = builder.Build();
        if (kind == "unheard")
        {
            Console.SetError(new FullWriter());
        }

        if (kind is "fatal" or "unheard")
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
        string url = await UrlAsync(host);

        using var client = new HttpClient();
        Task<string> slow = client.GetStringAsync(url + "/api/Slow");
        Assert.Equal("entered", await host.StandardOutput.ReadLineAsync());
        Assert.Equal(0, Signal(host.Id, 15));

        Assert.Equal("slow", await slow);
        await host.WaitForExitAsync(HangGuard.Token());
        Assert.Equal((0, string.Empty), (host.ExitCode, await host.StandardError.ReadToEndAsync()));
    }

    [Fact]
    public async Task Host_InterruptedTwice_DoesNotWaitForAFunctionThatNeverEnds()
    {
        using Process host = Start("plain");
        string url = await UrlAsync(host);
        using var client = new HttpClient();
        Task<string> never = client.GetStringAsync(url + "/api/Never");
        Assert.Equal("entered", await host.StandardOutput.ReadLineAsync());

        Assert.Equal(0, Signal(host.Id, 2));
        Assert.Equal("stopping", await host.StandardOutput.ReadLineAsync());
        Assert.Equal(0, Signal(host.Id, 2));

        await host.WaitForExitAsync(HangGuard.Token());
        Assert.Equal((130, "Interrupted again: ended without waiting for what was running.\n"), (host.ExitCode, await host.StandardError.ReadToEndAsync()));
        // The client tries once more on another connection, so what it meets differs.
        await Assert.ThrowsAnyAsync<Exception>(() => never);
    }

    [Theory]
    [InlineData("duplicate", "Function 'Slow' is defined twice: ")]
    [InlineData("damaged", "The journal x is damaged.")]
    [InlineData("damaged-service", "The journal x is damaged.")]
    [InlineData("wrong-setting", "Failed to convert configuration value 'soon' at 'Shop:Window' to type 'System.TimeSpan'.")]
    [InlineData("wrong-settings", "Shop__Window is wrong. Shop__Name is missing.")]
    [InlineData("fatal", "The disk is full.")]
    public async Task Host_ThatCannotGoOn_SaysOneSentenceAndExitsWithOne(string kind, string expected)
    {
        using Process host = Start(kind);

        await AssertFailed(host, expected);
    }

    [Fact]
    public async Task Host_TerminatedWhileItStarts_ExitsWithZeroAndWithoutAWord()
    {
        using Process host = Start("slow-start");
        Assert.Equal("starting", await host.StandardOutput.ReadLineAsync());
        Assert.Equal(0, Signal(host.Id, 15));

        Task<string> output = host.StandardOutput.ReadToEndAsync();
        string errors = await host.StandardError.ReadToEndAsync();
        await host.WaitForExitAsync(HangGuard.Token());

        Assert.Equal((0, string.Empty, "stopped\n"), (host.ExitCode, errors, await output));
    }

    [Fact]
    public async Task Host_ThatCannotGoOnAndCannotSayIt_ExitsWithOne()
    {
        using Process host = Start("unheard");
        try
        {
            Task<string> output = host.StandardOutput.ReadToEndAsync();
            await host.WaitForExitAsync(HangGuard.Token());
            await output;
            Assert.Equal(1, host.ExitCode);
        }
        finally
        {
            host.Kill();
        }
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

    private static async Task<string> UrlAsync(Process host)
    {
        string line;
        do
        {
            line = await host.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await host.StandardError.ReadToEndAsync());
        }
        while (!line.StartsWith("Listening on ", StringComparison.Ordinal));

        return line.Split(' ')[2];
    }

    private static async Task AssertFailed(Process host, string expected)
    {
        Task<string> output = host.StandardOutput.ReadToEndAsync();
        string[] errors = (await host.StandardError.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await host.WaitForExitAsync();

        Assert.StartsWith(expected, Assert.Single(errors), StringComparison.Ordinal);
        Assert.Equal(1, host.ExitCode);
        Assert.DoesNotContain(" at ", await output, StringComparison.Ordinal);
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

    /// <summary>A stderr that goes into a file on a full disk.</summary>
    private sealed class FullWriter : TextWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device", 28);
    }

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

    internal sealed class Endless
    {
        [Function("Never")]
        public static async Task<IResult> Never([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            IHostApplicationLifetime lifetime = request.HttpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>();
            using CancellationTokenRegistration registration = lifetime.ApplicationStopping.Register(() => Console.WriteLine("stopping"));
            Console.WriteLine("entered");
            await Task.Delay(Timeout.Infinite);
            return Results.Ok();
        }
    }

    internal sealed class Duplicate
    {
        [Function("Slow")]
        public static IResult Slow([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Ok();
    }

    internal sealed class Settings
    {
        public TimeSpan Window { get; set; }
    }

    internal sealed class OtherSettings;

    private sealed class SlowStart : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            Console.WriteLine("starting");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            Console.WriteLine("stopped");
            return Task.CompletedTask;
        }
    }

    private sealed class Damaged : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw new StartupException("The journal x is damaged.");

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
