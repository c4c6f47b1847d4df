using System.Net;
using Mall.Embedded.Cosmos;
using Mall.Embedded.Redis;
using Mall.Functions.Platform;
using Mall.Functions.Seckill;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Mall.Benchmarks.Seckill;

/// <summary>Minimal APIs with nothing around them: the ceilings (an empty endpoint; the gate's own script), and the ways to sell that are usually shown. Redis and Cosmos
/// are the embedded host's, as for the mall.</summary>
internal static class RivalServer
{
    public const string Container = "rivals";
    private const string Stock = "rival:stock";
    private const string Lock = "rival:lock";

    // Deletes the lock if it is still this holder's.
    private const string Unlock = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0";

    private sealed record Item(string Id, string Pk, long Available, long Sold);

    private sealed record Receipt(string TicketId, long Position);

    public static Task<Child> StartAsync(TempFolder state) => Child.StartAsync(Child.Command("serve-rivals", state.Path), null);

    public static async Task<int> RunAsync(string state)
    {
        await using var server = RedisServer.Start(new RedisServerOptions { StateFolder = state });
        await server.Ready;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Redis:ConnectionString"] = server.ConnectionString,
            ["Cosmos:ConnectionString"] = CosmosRegistration.ConnectionString,
            ["Cosmos:ConnectionMode"] = CosmosRegistration.ConnectionMode,
            ["Cosmos:CreateContainers"] = "true",
            ["Jwt:SigningKey"] = Tokens.Setting.Value,
        });
        CosmosRegistration.Add(builder.Services, state);
        builder.Services.AddPlatform(builder.Configuration);
        builder.Services.AddContainer(new ContainerDefinition(Container, "/pk"));
        await using var app = builder.Build();
        var redis = app.Services.GetRequiredService<RedisConnection>();
        var database = app.Services.GetRequiredService<CosmosDatabase>();
        app.MapPost("/empty", () => Results.NoContent());
        await MapScriptAsync(app, redis);
        MapReset(app, redis, database);
        MapReadThenWrite(app, redis);
        MapLock(app, redis);
        MapOptimistic(app, database);
        await app.StartAsync();
        Console.WriteLine($"Listening on {app.Urls.First()}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The script of the gate, called as the gate calls it, and a JSON answer; no token, no queue, no limits in front.</summary>
    private static async Task MapScriptAsync(WebApplication app, RedisConnection redis)
    {
        var gate = new SaleGate(new GateCalls(redis, new SeckillBreakers()), Options.Create(new SeckillOptions()));
        var sale = new Sale
        {
            Id = "bare", SaleId = "bare", ProductId = "bare", ProductName = "bare", Category = "bare", Price = new Money(1, Money.DefaultCurrency), PerBuyerLimit = 1, Mode = SaleMode.Active,
            CreatedAt = DateTimeOffset.UtcNow, StartsAt = DateTimeOffset.UtcNow.AddMinutes(-1), EndsAt = DateTimeOffset.UtcNow.AddDays(1),
            Initial = 10_000_000, Available = 10_000_000, Version = 1, Generation = 1,
        };
        await gate.FillAsync(sale, NoBuyers(), default);
        var scripts = gate.ScriptsOf(sale.Id, sale.Generation);
        app.MapPost("/script", async () =>
        {
            var id = Ids.New();
            var answer = await gate.EnterAsync(scripts, id, id, 1, null, Challenges.NotNeeded);
            return answer.Intent is { } won ? Results.Json(new Receipt(won.TicketId, won.Position)) : Results.Conflict();
        });
    }

    private static async IAsyncEnumerable<GateBuyer> NoBuyers()
    {
        await Task.CompletedTask;
        yield break;
    }

    /// <summary>Look whether there is one, then take it: two who look at once take the same one.</summary>
    private static void MapReadThenWrite(WebApplication app, RedisConnection redis) => app.MapPost("/read-then-write", async () =>
    {
        var left = (long)await redis.CallAsync(db => db.StringGetAsync(Stock));
        if (left <= 0)
        {
            return Results.Conflict();
        }

        await redis.CallAsync(db => db.StringSetAsync(Stock, left - 1));
        return Results.Ok();
    });

    /// <summary>SET NX PX, then the same. Who does not get the lock tries again for a while.</summary>
    private static void MapLock(WebApplication app, RedisConnection redis) => app.MapPost("/lock", async () =>
    {
        var me = Ids.New();
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            if (!await redis.CallAsync(db => db.StringSetAsync(Lock, me, TimeSpan.FromSeconds(5), When.NotExists)))
            {
                await Task.Delay(Random.Shared.Next(1, 5));
                continue;
            }

            var left = (long)await redis.CallAsync(db => db.StringGetAsync(Stock));
            if (left > 0)
            {
                await redis.CallAsync(db => db.StringSetAsync(Stock, left - 1));
            }

            await redis.CallAsync(db => db.ScriptEvaluateAsync(Unlock, [Lock], [me]));
            return left > 0 ? Results.Ok() : Results.Conflict();
        }

        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    });

    /// <summary>Read with the ETag, write if it is still the same, else again.</summary>
    private static void MapOptimistic(WebApplication app, CosmosDatabase database) => app.MapPost("/etag", async () =>
    {
        var container = database.Container(Container);
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var found = await container.FindAsync<Item>("item", "item", default) ?? throw new InvalidOperationException("There is nothing to sell.");
            if (found.Value.Available <= 0)
            {
                return Results.Conflict();
            }

            var sold = found.Value with { Available = found.Value.Available - 1, Sold = found.Value.Sold + 1 };
            if (await container.TryReplaceAsync(sold, "item", "item", found.ETag, default) is not null)
            {
                return Results.Ok();
            }
        }

        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    });

    private static void MapReset(WebApplication app, RedisConnection redis, CosmosDatabase database) => app.MapPost("/reset/{units:long}", async (long units) =>
    {
        await redis.CallAsync(db => db.StringSetAsync(Stock, units));
        await database.Container(Container).UpsertItemAsync(new Item("item", "item", units, 0), new PartitionKey("item"));
        return Results.Ok();
    });
}
