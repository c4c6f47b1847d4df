using StackExchange.Redis;

namespace Mall.Functions.Tests.Builders;

/// <summary>What an administrator may tell a server. The shop's own client may not, and need not.</summary>
internal static class RedisAdministrator
{
    public static async Task CommandAsync(string server, params object[] command)
    {
        using var connection = await ConnectionMultiplexer.ConnectAsync($"{server},allowAdmin=true,protocol=resp2,connectTimeout=60000");
        await connection.GetDatabase().ExecuteAsync((string)command[0], command[1..]).WaitAsync(HangGuard.Time);
    }
}
