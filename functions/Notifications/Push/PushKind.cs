using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Notifications;

/// <summary>How events are pushed.</summary>
internal static class PushKind
{
    /// <summary>After this the message is worth nothing (RFC 8030, section 5.2), counted from the event. Null: the event is not pushed.</summary>
    public static TimeSpan? LifetimeOf(string name, NotificationFacts facts) => name switch
    {
        NotificationsNames.OrderPaid => TimeSpan.FromDays(1),
        NotificationsNames.OrderShipped => TimeSpan.FromDays(3),
        NotificationsNames.SeckillOffer => TimeSpan.FromMinutes(facts.Minutes ?? 0),
        NotificationsNames.StockLow => TimeSpan.FromHours(12),
        _ => null,
    };

    /// <summary>Of the order or product that a message is about (RFC 8030, section 5.4): a newer message takes the place of an older one that the browser has not got yet. 32 characters of
    /// base64url, as many as are allowed.</summary>
    public static string TopicOf(string about) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 24));
}
