using Mall.Embedded.Redis;

namespace Mall.Functions.Tests.Builders;

/// <summary>A real Redis for the tests of one class.</summary>
public sealed class RealRedis : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "mall-redis-" + Guid.NewGuid().ToString("N"));
    private RedisServer? _server;

    /// <summary>Settings of a shop that uses it. The shop's calls give up late: what a test sees must not depend on how busy the machine is.</summary>
    internal async Task<(string Name, string Value)[]> SettingsAsync()
    {
        if (_server is null)
        {
            Directory.CreateDirectory(_folder);
            _server = RedisServer.Start(new RedisServerOptions { StateFolder = _folder });
        }

        await _server.Ready.WaitAsync(HangGuard.Time);
        return
        [
            ("Redis:ConnectionString", $"{_server.ConnectionString},connectTimeout=60000"),
            ("Redis:CallTimeout", "00:01:00"),
            ("Redis:OptionalTimeout", "00:01:00"),
        ];
    }

    public Task EmptyAsync() => CommandAsync("FLUSHDB");

    public Task CommandAsync(params object[] command) => RedisAdministrator.CommandAsync(_server!.ConnectionString, command);

    public void Dispose()
    {
        if (_server is not null)
        {
            _server.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
