using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Users;

/// <summary>Settings <c>LogIn__*</c>.</summary>
public sealed class LogInOptions
{
    public const string Section = "LogIn";

    /// <summary>Failed log-ins of one account from one network (an IPv4 address or an IPv6 /64), or with one known device, within <see cref="Window"/>; 0 = not limited.</summary>
    [Range(0, 1_000_000)]
    public int FailuresPerAccount { get; set; } = 10;

    /// <summary>Failed log-ins of one account from anywhere within <see cref="Window"/>. Then only known devices get in; 0 = not limited.</summary>
    [Range(0, 1_000_000)]
    public int FailuresPerAccountOverall { get; set; } = 100;

    /// <summary>Failed log-ins from one network, of any accounts, within <see cref="Window"/>; 0 = not limited. The loopback is never limited.</summary>
    [Range(0, 1_000_000)]
    public int FailuresPerAddress { get; set; } = 100;

    /// <summary>Good log-ins of one account within <see cref="Window"/>; 0 = not limited. The loopback is not counted.</summary>
    [Range(0, 1_000_000)]
    public int PerAccount { get; set; } = 100;

    /// <summary>Good log-ins from one network within <see cref="Window"/>, without those of known devices; 0 = not limited. The loopback is never limited.</summary>
    [Range(0, 1_000_000)]
    public int PerAddress { get; set; } = 2000;

    /// <summary>Begins with the first counted log-in.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(15);
}

/// <summary>Settings <c>Sessions__*</c>.</summary>
public sealed class SessionsOptions
{
    public const string Section = "Sessions";

    /// <summary>A session that is not refreshed for this long ends.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "366.00:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(30);
}

/// <summary>Settings <c>Registration__*</c>.</summary>
public sealed class RegistrationOptions
{
    public const string Section = "Registration";

    /// <summary>Requests to register from one address (an IPv6 /64) within an hour, good ones or not; 0 = not limited. The loopback is never limited.</summary>
    [Range(0, 1_000_000)]
    public int PerAddress { get; set; } = 100;
}

/// <summary>Settings <c>Codes__*</c>: one-time codes for a forgotten password and for verification.</summary>
public sealed class CodesOptions
{
    public const string Section = "Codes";

    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Wrong tries that invalidate a code.</summary>
    [Range(1, 20)]
    public int Attempts { get; set; } = 5;

    /// <summary>Codes sent to one account, per purpose, within an hour.</summary>
    [Range(1, 100)]
    public int PerAccount { get; set; } = 5;

    /// <summary>Code requests from one address (an IPv6 /64) within an hour; 0 = not limited. The loopback is never limited.</summary>
    [Range(0, 1_000_000)]
    public int PerAddress { get; set; } = 30;

    /// <summary>The page for choosing a new password. A mail with a code links to it, with the code after <c>#code=</c>, which no server and no log sees. Null: the mail has only the code.</summary>
    public Uri? PasswordPage { get; set; }
}

/// <summary>A broken link stops the start, not a shopper's password reset.</summary>
internal sealed class CodesOptionsValidator : IValidateOptions<CodesOptions>
{
    public ValidateOptionsResult Validate(string? name, CodesOptions options) =>
        options.PasswordPage is null or { IsAbsoluteUri: true, Scheme: "http" or "https", Fragment: "" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("The setting Codes__PasswordPage must be an absolute http or https address without a #.");
}

/// <summary>Settings <c>Admin__*</c>: the first administrator, created at start if this email has no account. Later, the password is changed in the shop, not here.</summary>
public sealed class AdminOptions
{
    public const string Section = "Admin";

    public string? Email { get; set; }

    public string? Password { get; set; }
}

internal sealed class AdminOptionsValidator : IValidateOptions<AdminOptions>
{
    public ValidateOptionsResult Validate(string? name, AdminOptions options)
    {
        if (string.IsNullOrEmpty(options.Email) && string.IsNullOrEmpty(options.Password))
        {
            return ValidateOptionsResult.Success;
        }

        if (AccountName.Email(options.Email ?? "") is null)
        {
            return ValidateOptionsResult.Fail("The setting Admin__Email must be an email address (or be left out together with Admin__Password).");
        }

        return PasswordRules.Check(options.Password) is { } weak
            ? ValidateOptionsResult.Fail($"The setting Admin__Password will not do: {weak}")
            : ValidateOptionsResult.Success;
    }
}
