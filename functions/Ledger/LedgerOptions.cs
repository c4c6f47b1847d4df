using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Ledger;

/// <summary>Settings <c>Ledger__*</c>.</summary>
public sealed class LedgerOptions
{
    public const string Section = "Ledger";

    /// <summary>Base64 of 32 random bytes: the private number of an ECDSA key on P-256. Signs the heads.</summary>
    [Required]
    public string SigningKey { get; set; } = "";

    /// <summary>Public keys that signed before, by any name: what stands between the first and the last line of their PEM. Their heads stay verifiable.</summary>
    public Dictionary<string, string> PreviousKeys { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Address of the blob container for signed heads, which must be immutable; the app signs in with its managed identity.</summary>
    public string? HeadsContainer { get; set; }

    /// <summary>A file for signed heads, to which is only appended; for machines without such a container.</summary>
    public string? HeadsFile { get; set; }

    /// <summary>A stream with so many entries is sealed and the next one goes on. One partition of the database holds 20 GB; ten million entries take about 4 GB.</summary>
    [Range(1, 20_000_000)]
    public int EntriesPerStream { get; set; } = 10_000_000;

    /// <summary>How often all entries are read again and verified in the background.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan VerifyEvery { get; set; } = TimeSpan.FromDays(1);
}

/// <summary>A bad key, or no place for the heads, fails the start.</summary>
internal sealed class LedgerOptionsValidator : IValidateOptions<LedgerOptions>
{
    public ValidateOptionsResult Validate(string? name, LedgerOptions options)
    {
        if (!LedgerKeys.IsPrivateKey(options.SigningKey))
        {
            return ValidateOptionsResult.Fail("The setting Ledger__SigningKey must be base64 of 32 random bytes.");
        }

        if (options.PreviousKeys.FirstOrDefault(key => !LedgerKeys.IsPublicKey(key.Value)) is { Key: { } bad })
        {
            return ValidateOptionsResult.Fail($"The setting Ledger__PreviousKeys__{bad} must be base64 of a public key on P-256.");
        }

        var hasContainer = options.HeadsContainer is { Length: > 0 };
        if (hasContainer == options.HeadsFile is { Length: > 0 })
        {
            return ValidateOptionsResult.Fail("One of the settings Ledger__HeadsContainer and Ledger__HeadsFile must be set.");
        }

        return !hasContainer || (Uri.TryCreate(options.HeadsContainer, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("The setting Ledger__HeadsContainer must be the absolute address of a blob container.");
    }
}
