using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mall.EndToEnd.Tests.Support.Soak;

/// <summary>What a payment provider knows of one attempt to pay.</summary>
internal sealed record SoakAttempt(string PaymentId, string OrderId, JsonElement Amount);

/// <summary>A payment provider of our own: it signs its callbacks as the shop expects them and sends them when it likes.</summary>
internal static class SoakProvider
{
    public const string Path = "/payments/callbacks/simulated";

    private static readonly byte[] Secret = Enumerable.Range(0, 32).Select(i => (byte)(i * 7)).ToArray();

    /// <summary>The mall has to be started with it.</summary>
    public static (string Name, string Value) Setting => ("Payments__CallbackSecret", Convert.ToBase64String(Secret));

    /// <summary>Reports one outcome, each time in a new message; what the shop made of the attempt.</summary>
    public static Task<string> ReportAsync(MallClient client, SoakAttempt attempt, string outcome) => ReportAsync(client, Path, Message(attempt, outcome));

    /// <summary>The same, for a message of any provider.</summary>
    public static async Task<string> ReportAsync(MallClient client, string path, (string Body, (string Name, string Value)[] Headers) message)
    {
        while (true)
        {
            var answer = await client.PostAsync(path, message.Body, message.Headers);
            // Many reports of one payment at the same moment: a provider comes back.
            if (answer.Status != HttpStatusCode.ServiceUnavailable)
            {
                return answer.Expect(HttpStatusCode.OK).Text("status");
            }
        }
    }

    /// <summary>A new message about one outcome: its body and the headers that sign it.</summary>
    public static (string Body, (string Name, string Value)[] Headers) Message(SoakAttempt attempt, string outcome)
    {
        var (paymentId, orderId, amount) = attempt;
        var body = JsonSerializer.Serialize(new { eventId = $"{paymentId}.{outcome}", paymentId, orderId, amount, outcome }, JsonSerializerOptions.Web);
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = Guid.NewGuid().ToString("N");
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"{timestamp}\n{nonce}\n{body}")));
        return (body, [("X-Payment-Timestamp", timestamp), ("X-Payment-Nonce", nonce), ("X-Payment-Signature", signature)]);
    }
}
