using System.Diagnostics;
using System.Globalization;
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

    private readonly TempFolder _state = new();
    private MallProcess? _mall;

    private string RedisFolder => Path.Combine(_state.Path, "redis");

    public async Task InitializeAsync() =>
        _mall = SharedMall.BaseUrl is null ? await MallProcess.StartAsync(_state.Path, [.. OwnTokens.Settings, ("Demo__Seed", "false")]) : null;

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
        var (generation, refusals) = await SellAsync(_ => CommandAsync("FLUSHALL"));

        Assert.InRange(generation, 2, int.MaxValue);
        Assert.Contains("sale-rebuilding", refusals);
    }

    [LocalFact]
    public async Task RedisRolledBack_WhileItSells_IsFilledAgainAndSellsTheRest()
    {
        var (generation, refusals) = await SellAsync(RollBackAsync);

        Assert.InRange(generation, 2, int.MaxValue);
        Assert.Contains("sale-rebuilding", refusals);
    }

    [LocalFact]
    public async Task ScriptsFlushed_WhileItSells_ShutTheGateUntilItIsRebuilt()
    {
        var (generation, _) = await SellAsync(_ => CommandAsync("SCRIPT", "FLUSH"));

        Assert.Equal(2, generation);
    }

    /// <summary>Sells all units to more buyers than there are, with a loss in the middle, and counts. Answers the generation of the gate in the end, and what buyers were refused with.</summary>
    private async Task<(int Generation, IEnumerable<string> Refusals)> SellAsync(Func<string, Task> loseAsync)
    {
        using var admin = _mall!.As("sale-admin", "admin");
        var saleId = await admin.NewSaleAsync(await admin.NewProductAsync(Units), Units);
        var buyers = new PatientBuyers(_mall!, saleId);

        await buyers.BuyAsync(0, BeforeTheCopy);
        var older = Path.Combine(_state.Path, "older");
        Copy(RedisFolder, older);
        await buyers.BuyAsync(BeforeTheCopy, BeforeTheLoss - BeforeTheCopy);

        // Some are at it when it happens, the others come while the sale is shut.
        var some = buyers.BuyAsync(BeforeTheLoss, DuringTheLoss);
        await loseAsync(older);
        await Task.WhenAll(some, buyers.BuyAsync(BeforeTheLoss + DuringTheLoss, Buyers - BeforeTheLoss - DuringTheLoss));

        Assert.Equal(Units, buyers.Promised.Count);
        Assert.Equal(Units, buyers.Promised.Values.Distinct().Count());
        Assert.Contains("sold-out", buyers.Refusals);
        var audit = await admin.AwaitBalanceAsync(saleId);
        Assert.Equal(
            (0, Units, 0, 0),
            (audit.Body.GetProperty("available").GetInt32(), audit.Body.GetProperty("held").GetInt32(), audit.Body.GetProperty("sold").GetInt32(), audit.Body.GetProperty("mismatches").GetArrayLength()));
        await buyers.AssertServedAsync();

        using var redis = await ConnectAsync();
        return ((int)await redis.GetDatabase().HashGetAsync($"seckill:{{{saleId}}}:sale", "generation"), buyers.Refusals);
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
