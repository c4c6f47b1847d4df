using Azure.Messaging.ServiceBus;
using Mall.Embedded.ServiceBus;

namespace Mall.Benchmarks.Foundation;

/// <summary>Messages through the real client over AMQP: sent singly by many, received in batches, completed singly.</summary>
internal static class ServiceBusBenchmark
{
    private const string Queue = "notification.tasks";
    private const int Senders = 64;
    private const int Receivers = 4;
    private const int BatchSize = 100;

    public static async Task RunAsync(string state, bool quick, Action<Row> report)
    {
        await using var bus = await ServiceBusNamespace.OpenAsync(state, Path.Combine(AppContext.BaseDirectory, "servicebus-emulator.json"));
        await using var client = new ServiceBusClient(bus.ConnectionString);
        var count = quick ? 20_000 : 100_000;
        await RoundAsync(client, count / 10, "warm-up");

        var clock = Stopwatch.StartNew();
        await RoundAsync(client, count, "measured");
        report(new Row("Service Bus: send + receive + complete", count / clock.Elapsed.TotalSeconds, Note: $"{Senders} senders, {Receivers} receivers"));

        await using var sender = client.CreateSender(Queue);
        report(await Concurrently.RunAsync("Service Bus: send", Senders, count / 2, number => sender.SendMessageAsync(Message($"send-{number}"))));
    }

    private static async Task RoundAsync(ServiceBusClient client, int count, string run)
    {
        await using var sender = client.CreateSender(Queue);
        var next = -1;
        var completed = 0;
        var senders = Enumerable.Range(0, Senders).Select(_ => Task.Run(async () =>
        {
            int number;
            while ((number = Interlocked.Increment(ref next)) < count)
            {
                await sender.SendMessageAsync(Message($"{run}-{number}"));
            }
        }));
        var receivers = Enumerable.Range(0, Receivers).Select(_ => Task.Run(async () =>
        {
            await using var receiver = client.CreateReceiver(Queue);
            while (Volatile.Read(ref completed) < count)
            {
                var batch = await receiver.ReceiveMessagesAsync(BatchSize, TimeSpan.FromMilliseconds(100));
                await Task.WhenAll(batch.Select(message => receiver.CompleteMessageAsync(message)));
                Interlocked.Add(ref completed, batch.Count);
            }
        }));
        await Task.WhenAll([.. senders, .. receivers]);
    }

    private static ServiceBusMessage Message(string id) => new(new BinaryData(new byte[200])) { MessageId = id, Subject = "bench" };
}
