using Mall.Functions.Platform;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>The payment providers of this shop.</summary>
internal sealed class PaymentProviders(IOptions<SimulatedProviderOptions> simulated)
{
    /// <summary>Null: this provider can be used.</summary>
    public Refusal? RefusalOf(string? provider) => provider switch
    {
        PaymentsNames.Simulated when simulated.Value.Enabled => null,
        PaymentsNames.Simulated => PaymentErrors.SimulatedIsOff,
        _ => Invalid.Field("provider", $"Must be {PaymentsNames.Simulated}."),
    };
}
