using System.ComponentModel.DataAnnotations;

namespace Mall.Functions.Carts;

/// <summary>Settings <c>Carts__*</c>.</summary>
public sealed class CartsOptions
{
    public const string Section = "Carts";

    /// <summary>An anonymous cart unchanged for this long is deleted.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "366.00:00:00")]
    public TimeSpan AnonymousLifetime { get; set; } = TimeSpan.FromDays(30);
}
