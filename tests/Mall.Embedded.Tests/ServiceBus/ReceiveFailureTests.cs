using Mall.Embedded.Storage;
using Mall.Embedded.ServiceBus;
using Mall.Embedded.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Tests.ServiceBus;

/// <summary>A receive that fails is logged and tried again: a trigger does not die of it.</summary>
public class ReceiveFailureTests
{
    [Fact]
    public Task Receive_OfASingleTriggerFails_IsTriedAgain() => IsTriedAgainAsync<SingleTriggerTests.One>("one", """{ "maxConcurrentCalls": 1 }""");

    [Fact]
    public Task Receive_OfABatchTriggerFails_IsTriedAgain() => IsTriedAgainAsync<BatchTriggerTests.Many>("many", """{ "maxMessageBatchSize": 1 }""");

    private static async Task IsTriedAgainAsync<T>(string queue, string serviceBus)
    {
        Probe probe = null!;
        probe = new Probe { Do = _ => probe.Gate };
        EmbeddedOptions options = null!;
        await using var host = await BusHost.StartAsync<T>([queue], serviceBus, probe, pieces =>
        {
            options = pieces.Options;
            pieces.Services.AddSingleton(services => WithoutBodiesInMemory(services, options));
        });
        await host.SendAsync(queue, "first");
        await probe.CalledAsync(1);
        await host.SendAsync(queue, "the-second");
        var file = Assert.Single(Directory.GetFiles(Path.Combine(options.State, "servicebus"), "*.journal"));
        Flip(file, "the-second");

        probe.Release();
        await host.Errors.SaysAsync("failed; tried again in 1 s.");
        Flip(file, "uhe-second");

        // The lock of the message that could not be handed out has to end, too.
        using var patience = new CancellationTokenSource(Until.Patience);
        while (probe.Calls.Count < 2)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Delay(1, patience.Token);
        }
    }

    /// <summary>Changes the first letter of a text in a file: t to u or back.</summary>
    private static void Flip(string path, string text)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        for (var at = bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)); at >= 0; at = bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)))
        {
            bytes[at] ^= 1;
            file.Position = at;
            file.WriteByte(bytes[at]);
        }
    }

    private static Broker WithoutBodiesInMemory(IServiceProvider services, EmbeddedOptions options)
    {
        var broker = Broker.Open(new()
        {
            Folder = options.State,
            Entities = EntitiesFile.Load(Path.Combine(options.AppFolder, ServiceBusRegistration.EntitiesFileName)),
            Time = services.GetRequiredService<TimeProvider>(),
            Journal = new JournalOptions(),
            MaxBytesInMemory = 0,
        });
        services.GetRequiredService<NamespaceLease>().Broker = broker;
        return broker;
    }
}
