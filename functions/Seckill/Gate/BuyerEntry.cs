using System.Globalization;

namespace Mall.Functions.Seckill;

/// <summary>A buyer as <c>Scripts/buyers.lua</c> writes him.</summary>
internal static class BuyerEntry
{
    private const int Fields = 9;

    /// <summary>The buyer's ticket; null: he has none now.</summary>
    public static GateTicket? TicketOf(string userId, string text, Func<string, bool> isUnsent)
    {
        var parts = text.Split('|');
        if (parts.Length != Fields)
        {
            throw new FormatException($"The buyer {userId} of a gate cannot be read.");
        }

        return parts[4] == "h"
            ? new GateTicket(parts[0], userId, (int)Number(parts[1]), Number(parts[2]), DateTimeOffset.FromUnixTimeMilliseconds(Number(parts[3])), isUnsent(parts[0]))
            : null;
    }

    public static string Of(GateBuyer buyer) => string.Create(
        CultureInfo.InvariantCulture,
        $"{buyer.TicketId}|{buyer.Quantity}|{buyer.Position}|{buyer.At.ToUnixTimeMilliseconds()}|{(buyer.TicketId is null ? 'r' : 'h')}|0|0|{buyer.Lapsed}|{buyer.PausedUntil?.ToUnixTimeMilliseconds() ?? 0}");

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
