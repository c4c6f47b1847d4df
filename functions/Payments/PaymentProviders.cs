using Mall.Functions.Platform;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>By whom an order can be paid here.</summary>
internal sealed class PaymentProviders(IOptions<SimulatedProviderOptions> simulated)
{
    /// <summary>Why not by this one; null: it can.</summary>
    public Refusal? RefusalOf(string? provider) => provider switch
    {
        PaymentsNames.Simulated when simulated.Value.Enabled => null,
        PaymentsNames.Simulated => PaymentErrors.SimulatedIsOff,
        _ => Invalid.Field("provider", $"Must be {PaymentsNames.Simulated}."),
    };
}
