using System.ComponentModel.DataAnnotations;

namespace Mall.Functions.Payments;

/// <summary>Settings <c>Payments__Simulated__*</c>: whether there is a simulated provider, and how badly it behaves. By default it calls back once, at once.</summary>
public sealed class SimulatedProviderOptions
{
    public const string Section = "Payments:Simulated";

    /// <summary>Off by default: with it everybody pays by a mere click.</summary>
    public bool Enabled { get; set; }

    /// <summary>How late callbacks are.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan CallbackDelay { get; set; }

    /// <summary>How often every callback is repeated.</summary>
    [Range(0, 10)]
    public int Repeat { get; set; }

    /// <summary>Callbacks due together come in reverse order.</summary>
    public bool OutOfOrder { get; set; }

    /// <summary>What it answers when it is asked to give money back, until it is set otherwise: for a shop that wants to see how it copes.</summary>
    public ProviderRefundStatus Refunds { get; set; } = ProviderRefundStatus.Succeeded;

    public bool IsPrompt => CallbackDelay == TimeSpan.Zero && Repeat == 0 && !OutOfOrder;
}
