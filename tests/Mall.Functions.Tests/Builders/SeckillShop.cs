using Mall.Embedded.Redis;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Builders;

/// <summary>A shop with a Redis of its own that may be killed, wiped and set back, and with real queues. Its clock jumps to whatever somebody waits for.</summary>
internal sealed class SeckillShop : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "mall-seckill-" + Guid.NewGuid().ToString("N"));
    private RealServiceBus _bus = null!;
    private RedisServer _redis = null!;

    public TestShop Shop { get; private set; } = null!;

    public RealServiceBus Bus => _bus;

    public SaleGate Gate => Shop.Get<SaleGate>();

    public RebuildGate Rebuild => Shop.Get<RebuildGate>();

    public SaleStore Store => Shop.Get<SaleStore>();

    public Container Container => Shop.Get<CosmosDatabase>().Container(SeckillNames.Container);

    public static async Task<SeckillShop> OpenAsync(params (string Name, string Value)[] settings)
    {
        var opened = new SeckillShop { _bus = await RealServiceBus.OpenAsync() };
        Directory.CreateDirectory(opened._folder);
        opened._redis = RedisServer.Start(new RedisServerOptions { StateFolder = opened._folder });
        await opened._redis.Ready.WaitAsync(HangGuard.Time);
        opened.Shop = await TestShop.OpenAsync(
            opened._bus.Client,
            [
                ("Redis:ConnectionString", $"{opened._redis.ConnectionString},connectTimeout=60000"), ("Redis:CallTimeout", "00:01:00"), ("Redis:OptionalTimeout", "00:01:00"),
                ("Seckill:BuyerBurst", "10000"), .. settings,
            ]);
        opened.Shop.Clock.Advance(DateTimeOffset.UtcNow - opened.Shop.Clock.GetUtcNow());
        opened.Shop.Clock.JumpsToTimers = true;
        return opened;
    }

    /// <summary>A sale whose gate was filled for the first time.</summary>
    public async Task<Sale> OpenSaleAsync(int units = 3, int limit = 1)
    {
        var sale = await CreateSaleAsync(units, limit);
        Assert.Equal(RebuildOutcome.Ready, await Rebuild.RunAsync(sale.Id, default));
        return await SaleAsync(sale.Id);
    }

    public async Task<Sale> CreateSaleAsync(int units = 3, int limit = 1, Func<Sale, Sale>? change = null)
    {
        var sale = Sales.ASale(units, limit) with { Gate = GateStatus.Cold, Generation = 0 };
        sale = change?.Invoke(sale) ?? sale;
        await Container.TryCreateAsync(sale, sale.Id, default);
        return sale;
    }

    public async Task<Sale> SaleAsync(string id) => (await Store.FindAsync(id, default))!;

    public Task PatchSaleAsync(string id, params PatchOperation[] operations) => Container.TryPatchAsync(id, id, operations, null, default);

    /// <summary>A buyer wins, and his intent is in the queue: he was told 202.</summary>
    public async Task<TicketIntent> WinAsync(Sale sale, string userId, int quantity = 1)
    {
        var intent = await EnterAsync(sale, userId, quantity);
        await SendAsync(intent);
        await Gate.SentAsync(sale.Id, [intent.TicketId]);
        return intent;
    }

    /// <summary>A buyer wins, and no more: he was told nothing yet.</summary>
    public async Task<TicketIntent> EnterAsync(Sale sale, string userId, int quantity = 1)
    {
        var answer = await Gate.EnterAsync(sale, userId, quantity);
        Assert.Equal(GateCode.Won, answer.Code);
        return answer.Intent!;
    }

    public Task SendAsync(TicketIntent intent) =>
        Bus.SendAsync(SeckillNames.Tickets, intent.TicketId, JsonSerializer.Serialize(intent, Json.Options), intent.SaleId);

    /// <summary>A ticket in the database, with its units taken; as the drain writes it.</summary>
    public async Task<Ticket> WriteTicketAsync(TicketIntent intent, TicketStatus status = TicketStatus.Held, string? reason = null)
    {
        var ticket = new Ticket
        {
            Id = intent.TicketId, SaleId = intent.SaleId, UserId = intent.UserId, Quantity = intent.Quantity, Position = intent.Position, Status = status, WonAt = intent.At, Reason = reason, IsOffer = intent.IsOffer,
        };
        if (await Container.TryCreateAsync(ticket, ticket.SaleId, default) is not null && status != TicketStatus.Released)
        {
            await PatchSaleAsync(
                ticket.SaleId,
                PatchOperation.Increment("/available", -ticket.Quantity),
                PatchOperation.Increment(status == TicketStatus.Held ? "/held" : "/sold", ticket.Quantity));
        }

        return ticket;
    }

    /// <summary>Takes the messages that are in the queue now and writes their tickets.</summary>
    public async Task<int> DrainAsync()
    {
        await using var receiver = Bus.Client.CreateReceiver(SeckillNames.Tickets);
        var count = 0;
        while (await receiver.PeekMessageAsync(0) is not null)
        {
            foreach (var message in await receiver.ReceiveMessagesAsync(100, HangGuard.Time))
            {
                await WriteTicketAsync(message.Body.ToObjectFromJson<TicketIntent>(Json.Options)!);
                await receiver.CompleteMessageAsync(message);
                count++;
            }
        }

        return count;
    }

    public Task CommandAsync(params object[] command) => RedisAdministrator.CommandAsync(_redis.ConnectionString, command);

    /// <summary>The server process is killed; the embedded host starts it again with its files.</summary>
    public async Task KillRedisAsync()
    {
        var before = _redis.ProcessId;
        using (var process = System.Diagnostics.Process.GetProcessById(before))
        {
            process.Kill();
        }

        await Eventually.BecomesTrueAsync(async () => _redis.ProcessId is var now && now != 0 && now != before && await AnswersAsync());
    }

    /// <summary>The server's files as they are now.</summary>
    public string CopyRedisFiles()
    {
        var copy = Path.Combine(_folder, "copy-" + Guid.NewGuid().ToString("N"));
        Copy(Path.Combine(_folder, "redis"), copy);
        return copy;
    }

    /// <summary>The server starts again at the same address, with files that it had before.</summary>
    public async Task SetRedisBackAsync(string copy)
    {
        var address = _redis.ConnectionString;
        await _redis.DisposeAsync();
        Directory.Delete(Path.Combine(_folder, "redis"), recursive: true);
        Copy(copy, Path.Combine(_folder, "redis"));
        _redis = RedisServer.Start(new RedisServerOptions { StateFolder = _folder, ChoosePort = () => int.Parse(address.Split(':')[1]) });
        await _redis.Ready.WaitAsync(HangGuard.Time);
        await Eventually.BecomesTrueAsync(AnswersAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await Shop.DisposeAsync();
        await _bus.DisposeAsync();
        await _redis.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await Gate.StateAsync("any");
            return true;
        }
        catch (GateUnavailableException)
        {
            // So that the breaker tries again.
            Shop.Clock.Advance(TimeSpan.FromSeconds(1));
            return false;
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var read = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var write = File.Create(target);
            read.CopyTo(write);
        }
    }
}

/// <summary>One for all tests of a class, whose sales are their own.</summary>
public sealed class SharedSeckillShop : IAsyncLifetime
{
    internal SeckillShop Shop { get; private set; } = null!;

    public async Task InitializeAsync() => Shop = await SeckillShop.OpenAsync();

    public Task DisposeAsync() => Shop.DisposeAsync().AsTask();
}

/// <summary>Waits for what happens elsewhere.</summary>
internal static class Eventually
{
    public static async Task BecomesTrueAsync(Func<Task<bool>> condition)
    {
        using var guard = new CancellationTokenSource(HangGuard.Time);
        while (!await condition())
        {
            await Task.Delay(20, guard.Token);
        }
    }
}
