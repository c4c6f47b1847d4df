using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>Settings <c>Payments__*</c>.</summary>
public sealed class PaymentsOptions
{
    public const string Section = "Payments";

    /// <summary>Base64, at least 32 bytes: what the provider signs its callbacks with.</summary>
    [Required]
    public string CallbackSecret { get; set; } = "";

    /// <summary>Where the simulated provider calls back. Not set: to the address at which this process was asked, which is right where nothing stands before it.</summary>
    public Uri? SimulatedCallbackUrl { get; set; }
}

/// <summary>A secret that cannot sign stops the start, not the first payment.</summary>
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

/// <summary>Settings <c>Payments__Simulated__*</c>: whether there is a simulated provider, and how badly it behaves. Without any it calls back once and at once.</summary>
public sealed class SimulatedProviderOptions
{
    public const string Section = "Payments:Simulated";

    /// <summary>Off unless it is said: with it everybody pays with nothing but a click.</summary>
    public bool Enabled { get; set; }

    /// <summary>How late callbacks are.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan CallbackDelay { get; set; }

    /// <summary>How often every callback is repeated.</summary>
    [Range(0, 10)]
    public int Repeat { get; set; }

    /// <summary>Callbacks that are late together come in reverse.</summary>
    public bool OutOfOrder { get; set; }

    public bool IsPrompt => CallbackDelay == TimeSpan.Zero && Repeat == 0 && !OutOfOrder;
}
