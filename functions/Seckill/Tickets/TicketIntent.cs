using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mall.Functions.Seckill;

/// <summary>A win's promise: it goes into the gate's outbox, then through the queue <see cref="SeckillNames.Tickets"/> (as JSON; MessageId = ticket id, Subject = sale id). A <c>202</c>
/// makes it.</summary>
public sealed record TicketIntent(
    string TicketId, string SaleId, string UserId, int Quantity, long Position, DateTimeOffset At, int Generation, bool IsOffer, string? AddressId)
{
    private const char Bar = '|';

    private static readonly JsonSerializerOptions Complete = new(Json.Options) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>The W3C traceparent of the request that won. In the queue it is a property of the message, in the gate's outbox it follows the address; absent without tracing.</summary>
    [JsonIgnore]
    public string? TraceParent { get; init; }

    /// <summary>The address as the gate's script gets it.</summary>
    public static string AddressText(string? addressId, string? traceParent) => traceParent is null ? addressId ?? "" : $"{addressId}{Bar}{traceParent}";

    /// <summary>Reads the script's text: <c>userId|quantity|position|milliseconds|generation|0 or 1|addressId or nothing</c>, then a bar and the traceparent if there is one; no id has a
    /// bar.</summary>
    public static TicketIntent Parse(string saleId, string ticketId, string text)
    {
        var parts = text.Split(Bar);
        return parts.Length is 7 or 8
            ? new TicketIntent(
                ticketId, saleId, parts[0], Number<int>(parts[1]), Number<long>(parts[2]), DateTimeOffset.FromUnixTimeMilliseconds(Number<long>(parts[3])),
                Number<int>(parts[4]), parts[5] == "1", parts[6].Length == 0 ? null : parts[6]) { TraceParent = parts.Length == 8 ? parts[7] : null }
            : throw new FormatException($"The intent {ticketId} in the gate's outbox cannot be read.");
    }

    /// <summary>Reads a message. Throws <see cref="JsonException"/> when it is no intent, or cannot be one of ours.</summary>
    public static TicketIntent Read(BinaryData body)
    {
        var intent = body.ToObjectFromJson<TicketIntent>(Complete) ?? throw new JsonException("The body is null.");
        return Ids.IsPlausible(intent.TicketId) && Ids.IsPlausible(intent.UserId) && Ticket.SaleIdOf(intent.TicketId) == intent.SaleId
            && intent is { Quantity: > 0, Position: > 0, Generation: > 0 } && (intent.AddressId is null || Ids.IsPlausible(intent.AddressId))
            ? intent
            : throw new JsonException("It is not an intent of the gate.");
    }

    private static T Number<T>(string text)
        where T : System.Numerics.INumber<T> => T.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
