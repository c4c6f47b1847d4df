using System.Net;
using Mall.Embedded.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Redis;

/// <summary>Gives an app a Redis server when its embedded.settings.json asks for one: <c>"Redis__ConnectionString": "${redis}"</c>.
/// Any other value of that setting, from any source, names an existing server.</summary>
internal static class RedisRegistration
{
    public const string Setting = "Redis__ConnectionString";
    public const string Placeholder = "${redis}";

    public static void Add(HostPieces pieces)
    {
        if (pieces.Configuration["Redis:ConnectionString"] != Placeholder)
        {
            return;
        }

        // Start now, not with the host: the server gets ready while the rest of the host is built.
        var warnings = new RedisWarnings();
        RedisServer server = RedisServer.Start(new RedisServerOptions { StateFolder = pieces.State.Path, OnWarning = warnings.Add });
        string connectionString = server.ConnectionString;
        RedisProxy? proxy = pieces.Faults.AreOn ? new RedisProxy(IPEndPoint.Parse(connectionString), pieces.Faults) : null;
        pieces.Defaults[Setting] = proxy?.ConnectionString ?? connectionString;

        // By a factory: the container disposes only of its own creations.
        pieces.Services.AddSingleton(_ => server);
        pieces.Services.AddHostedService(provider =>
            new RedisStarting(
                provider.GetRequiredService<RedisServer>(),
                connectionString,
                proxy,
                warnings,
                provider.GetRequiredService<ILoggerFactory>(),
                provider.GetRequiredService<HostFailure>()));
    }
}

/// <summary>Keeps warnings about the server until there is a logger.</summary>
internal sealed class RedisWarnings
{
    private readonly Lock _gate = new();
    private readonly List<string> _early = [];
    private ILogger? _logger;

    public void Add(string sentence)
    {
        lock (_gate)
        {
            if (_logger is null)
            {
                _early.Add(sentence);
                return;
            }
        }

        _logger.LogWarning("{Sentence}", sentence);
    }

    public void WriteTo(ILogger logger)
    {
        lock (_gate)
        {
            _logger = logger;
        }

        _early.ForEach(sentence => logger.LogWarning("{Sentence}", sentence));
        _early.Clear();
    }
}

internal sealed class RedisStarting(RedisServer server, string connectionString, RedisProxy? proxy, RedisWarnings warnings, ILoggerFactory loggers, HostFailure failure) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        warnings.WriteTo(loggers.CreateLogger("Host.Redis"));
        await server.Ready.WaitAsync(cancellationToken);
        if (server.ConnectionString != connectionString)
        {
            // The app already has the old address in its settings.
            throw new StartupException($"Another program took the address {connectionString} just before the Redis server did. Start again.");
        }

        _ = server.Lost.ContinueWith(lost => failure.Raise(lost.Result), TaskContinuationOptions.OnlyOnRanToCompletion);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await (proxy?.DisposeAsync() ?? ValueTask.CompletedTask);
        await server.DisposeAsync();
    }
}
