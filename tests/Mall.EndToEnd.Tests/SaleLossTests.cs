using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Mall.Functions.Platform;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Mall.EndToEnd.Tests;

/// <summary>What Redis may lose while a sale runs: everything, its last minute, or its scripts. The sale shuts, is made right, and opens again by itself; who was promised a unit has it,
/// and in the end each unit was sold once.</summary>
public sealed class SaleLossTests : IAsyncLifetime, IDisposable
{
    private const int Units = 30;
    private const int Buyers = 36;
    private const int BeforeTheCopy = 6;
    private const int BeforeTheLoss = 12;
    private const int DuringTheLoss = 6;

    private static readonly string Key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());
    private static readonly AccessTokens Tokens =
        new(Options.Create(new JwtOptions { SigningKey = Key, AccessTokenLifetime = TimeSpan.FromHours(12) }), TimeProvider.System);

    private readonly TempFolder _state = new();
    private readonly ConcurrentDictionary<string, string> _promised = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _refusals = new(StringComparer.Ordinal);
    private MallProcess? _mall;
    private string _saleId = "";

    private string RedisFolder => Path.Combine(_state.Path, "redis");

    public async Task InitializeAsync() =>
        _mall = SharedMall.BaseUrl is null ? await MallProcess.StartAsync(_state.Path, ("Jwt__SigningKey", Key), ("Jwt__AccessTokenLifetime", "12:00:00"), ("Demo__Seed", "false")) : null;

    public async Task DisposeAsync()
    {
        if (_mall is not null)
        {
            await _mall.DisposeAsync();
        }
    }

    public void Dispose() => _state.Dispose();

    [LocalFact]
    public async Task RedisEmptied_WhileItSells_IsFilledAgainAndSellsTheRest()
    {
        var generation = await SellAsync(_ => CommandAsync("FLUSHALL"));

        Assert.InRange(generation, 2, int.MaxValue);
        Assert.Contains("sale-rebuilding", _refusals.Keys);
    }

    [LocalFact]
    public async Task RedisRolledBack_WhileItSells_IsFilledAgainAndSellsTheRest()
    {
        var generation = await SellAsync(RollBackAsync);

        Assert.InRange(generation, 2, int.MaxValue);
        Assert.Contains("sale-rebuilding", _refusals.Keys);
    }

    [LocalFact]
    public async Task ScriptsFlushed_WhileItSells_ShutTheGateUntilItIsRebuilt()
    {
        var generation = await SellAsync(_ => CommandAsync("SCRIPT", "FLUSH"));

        Assert.Equal(2, generation);
    }

    /// <summary>Sells all units to more buyers than there are, with a loss in the middle, and counts. Answers the generation of the gate in the end.</summary>
    private async Task<int> SellAsync(Func<string, Task> loseAsync)
    {
        using var admin = Client("sale-admin", "admin");
        _saleId = await admin.NewSaleAsync(await admin.NewProductAsync(Units), Units);

        await Task.WhenAll(Enumerable.Range(0, BeforeTheCopy).Select(BuyAsync));
        var older = Path.Combine(_state.Path, "older");
        Copy(RedisFolder, older);
        await Task.WhenAll(Enumerable.Range(BeforeTheCopy, BeforeTheLoss - BeforeTheCopy).Select(BuyAsync));

        // Some are at it when it happens, the others come while the sale is shut.
        var others = Enumerable.Range(BeforeTheLoss, DuringTheLoss).Select(BuyAsync).ToList();
        await loseAsync(older);
        others.AddRange(Enumerable.Range(BeforeTheLoss + DuringTheLoss, Buyers - BeforeTheLoss - DuringTheLoss).Select(BuyAsync));
        await Task.WhenAll(others);

        Assert.Equal(Units, _promised.Count);
        Assert.Equal(Units, _promised.Values.Distinct().Count());
        Assert.Contains("sold-out", _refusals.Keys);
        var audit = await admin.AwaitBalanceAsync(_saleId);
        Assert.Equal(
            (0, Units, 0, 0),
            (audit.Body.GetProperty("available").GetInt32(), audit.Body.GetProperty("held").GetInt32(), audit.Body.GetProperty("sold").GetInt32(), audit.Body.GetProperty("mismatches").GetArrayLength()));
        foreach (var (userId, ticketId) in _promised)
        {
            using var buyer = Client(userId);
            await buyer.AwaitOrderAsync(ticketId, "awaitingPayment");
            Assert.Equal(ticketId, (await buyer.GetAsync($"/seckill/sales/{_saleId}/ticket")).Expect(HttpStatusCode.OK).Text("ticketId"));
        }

        using var redis = await ConnectAsync();
        return (int)await redis.GetDatabase().HashGetAsync($"seckill:{{{_saleId}}}:sale", "generation");
    }

    /// <summary>Asks until he has a ticket or nothing is left.</summary>
    private async Task BuyAsync(int buyer)
    {
        var userId = $"buyer-{buyer}";
        using var client = Client(userId);
        var answer = await Eventually.Async(
            async () =>
            {
                var answer = await client.PostAsync($"/seckill/sales/{_saleId}/tickets");
                if (answer.Code is { } code)
                {
                    _refusals[code] = true;
                }

                return answer;
            },
            answer => answer.Status is HttpStatusCode.Accepted or HttpStatusCode.OK || answer.Code == "sold-out",
            "a ticket, or none to be left");
        if (answer.Code is null)
        {
            _promised[userId] = answer.Text("ticketId");
        }
    }

    /// <summary>The server dies and comes back with older files. The mall, which would start it at once, stands still meanwhile.</summary>
    private async Task RollBackAsync(string older)
    {
        Signal("STOP", _mall!.Id);
        var server = Note("Pid");
        Signal("KILL", server);

        // The mall would be the one to notice its end.
        await Eventually.Async(() => Task.FromResult(StateOf(server)), state => state is null or "Z", "the end of the server");

        foreach (var entry in new DirectoryInfo(RedisFolder).EnumerateFileSystemInfos().Where(entry => entry.Name is not ("server.json" or "redis.log")))
        {
            if (entry is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }

        Copy(older, RedisFolder);
        Signal("CONT", _mall.Id);
    }

    private async Task CommandAsync(string command, params object[] arguments)
    {
        using var redis = await ConnectAsync();
        await redis.GetDatabase().ExecuteAsync(command, arguments);
        await redis.CloseAsync(allowCommandsToComplete: false);
    }

    private Task<ConnectionMultiplexer> ConnectAsync() => ConnectionMultiplexer.ConnectAsync(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Note("Port")},connectTimeout=60000,allowAdmin=true"));

    private int Note(string name)
    {
        using var note = JsonDocument.Parse(File.ReadAllText(Path.Combine(RedisFolder, "server.json")));
        return note.RootElement.GetProperty(name).GetInt32();
    }

    private MallClient Client(string userId, params string[] roles) => new(_mall!.BaseAddress, Tokens.Issue(userId, ["shopper", .. roles]));

    private static string? StateOf(int processId)
    {
        var file = $"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/stat";
        return File.Exists(file) ? File.ReadAllText(file).Split(") ")[1][..1] : null;
    }

    private static void Signal(string name, int processId)
    {
        using var kill = Process.Start("kill", ["-" + name, processId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is not ("server.json" or "redis.log")))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var read = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var write = File.Create(target);
            read.CopyTo(write);
        }
    }
}
