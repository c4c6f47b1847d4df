using System.ComponentModel.DataAnnotations;

namespace Mall.Functions.Orders;

/// <summary>Settings <c>Orders__*</c>.</summary>
public sealed class OrdersOptions
{
    public const string Section = "Orders";

    /// <summary>How long a shopper may take to pay, from when the stock is reserved.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan PaymentWindow { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Unpaid orders that an account may have at once: each keeps units from everybody else. Orders of sales do not count; they have limits of their own.</summary>
    [Range(1, 10_000)]
    public int MaxUnpaid { get; set; } = 20;

    /// <summary>How long after its shipment an order counts as received by itself.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan AutoReceiveAfter { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long after receipt a shopper may ask for money back. Before shipment he always may, an administrator always.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00")]
    public TimeSpan RefundWithin { get; set; } = TimeSpan.FromDays(7);
}
