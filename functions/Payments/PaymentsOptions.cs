using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>Settings <c>Payments__*</c>.</summary>
public sealed class PaymentsOptions
{
    public const string Section = "Payments";

    /// <summary>Base64, at least 32 bytes; signs the provider's callbacks.</summary>
    [Required]
    public string CallbackSecret { get; set; } = "";

    /// <summary>Where the simulated provider calls back. Not set: the address at which this process was asked, which is right without a proxy.</summary>
    public Uri? SimulatedCallbackUrl { get; set; }
}

/// <summary>A bad secret fails the start, not the first payment.</summary>
internal sealed class PaymentsOptionsValidator : IValidateOptions<PaymentsOptions>
{
    public ValidateOptionsResult Validate(string? name, PaymentsOptions options)
    {
        Span<byte> secret = stackalloc byte[256];
        if (!Convert.TryFromBase64String(options.CallbackSecret, secret, out var length) || length < 32)
        {
            return ValidateOptionsResult.Fail("The setting Payments__CallbackSecret must be base64 of 32 to 256 bytes.");
        }

        return options.SimulatedCallbackUrl is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("The setting Payments__SimulatedCallbackUrl must be an absolute http or https address.");
    }
}

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

    public bool IsPrompt => CallbackDelay == TimeSpan.Zero && Repeat == 0 && !OutOfOrder;
}
