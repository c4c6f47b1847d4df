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
