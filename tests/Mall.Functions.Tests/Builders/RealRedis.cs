using Mall.Embedded.Redis;

namespace Mall.Functions.Tests.Builders;

/// <summary>A real Redis for the tests of one class.</summary>
public sealed class RealRedis : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "mall-redis-" + Guid.NewGuid().ToString("N"));
    private RedisServer? _server;

    internal async Task<string> ConnectionStringAsync()
    {
        if (_server is null)
        {
            Directory.CreateDirectory(_folder);
            _server = RedisServer.Start(new RedisServerOptions { StateFolder = _folder });
        }

        await _server.Ready.WaitAsync(TimeSpan.FromSeconds(60));
        return _server.ConnectionString;
    }

    public void Dispose()
    {
        if (_server is not null)
        {
            _server.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
