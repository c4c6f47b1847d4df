using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>Settings <c>Notifications__*</c>.</summary>
public sealed class NotificationsOptions
{
    public const string Section = "Notifications";

    /// <summary>The language for shoppers whose profile names none.</summary>
    [RegularExpression("en|zh-CN", ErrorMessage = "The setting Notifications__Language must be en or zh-CN.")]
    public string Language { get; set; } = "en";

    /// <summary>A folder for mails and text messages, one file each, if no mail server or provider is set. Null: that channel is closed.</summary>
    public string? Outbox { get; set; }

    /// <summary>The single address, of a person or a list, for mails to the operators (few units of a product). Null: they are only in the history, as not sent.</summary>
    public string? OperatorsEmail { get; set; }

    /// <summary>Tries per message before it is dead-lettered.</summary>
    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Before the second try; each later wait is four times as long, at most an hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Open streams per instance; each is a running request.</summary>
    [Range(1, 100_000)]
    public int Streams { get; set; } = 500;

    /// <summary>Open streams per user and instance: his tabs and phones.</summary>
    [Range(1, 1000)]
    public int StreamsPerUser { get; set; } = 5;

    /// <summary>How often a stream sends a heartbeat and looks for news without a signal.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan StreamHeartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Streams end after this; shorter than <c>functionTimeout</c> in host.json.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:04:30")]
    public TimeSpan StreamLifetime { get; set; } = TimeSpan.FromMinutes(4);
}

internal sealed class NotificationsOptionsValidator : IValidateOptions<NotificationsOptions>
{
    public ValidateOptionsResult Validate(string? name, NotificationsOptions options) => string.IsNullOrEmpty(options.OperatorsEmail) || IsAddress(options.OperatorsEmail)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail("The setting Notifications__OperatorsEmail must be one email address (or be left out).");

    private static bool IsAddress(string text) => System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text;
}

/// <summary>Settings <c>Email__*</c>: the mail server.</summary>
public sealed class EmailOptions
{
    public const string Section = "Email";

    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>TLS: from the start on port 465, by STARTTLS on any other. A server without TLS gets no mail.</summary>
    public bool EnableSsl { get; set; } = true;

    /// <summary>Null: no log-in.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    public string From { get; set; } = "mall@mall.example";
}

/// <summary>Settings <c>Sms__*</c>: the provider of text messages.</summary>
public sealed class SmsOptions
{
    public const string Section = "Sms";

    /// <summary>Gets <c>POST {id, to, text}</c>, with <c>Idempotency-Key</c>.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Sent as a bearer token.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The countries that text messages go to, by their calling codes (ITU-T E.164), with commas; a longer beginning, such as <c>+1212</c>, allows a part of one.</summary>
    public string Countries { get; set; } = "+86";

    /// <summary>Text messages a day (UTC), of all instances together; 0: none.</summary>
    [Range(0, 10_000_000)]
    public int DailyBudget { get; set; } = 10_000;

    public static string[] Split(string countries) => countries.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

internal sealed class EmailOptionsValidator : IValidateOptions<EmailOptions>
{
    public ValidateOptionsResult Validate(string? name, EmailOptions options) => MimeKit.MailboxAddress.TryParse(options.From, out _)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail("The setting Email__From must be an email address.");
}

internal sealed class SmsOptionsValidator : IValidateOptions<SmsOptions>
{
    public ValidateOptionsResult Validate(string? name, SmsOptions options) =>
        !string.IsNullOrEmpty(options.Endpoint) && !(Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? ValidateOptionsResult.Fail("The setting Sms__Endpoint must be an absolute http or https address.")
        : SmsOptions.Split(options.Countries).All(country => country is ['+', _, ..] && country.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("The setting Sms__Countries must be calling codes with commas, such as +86,+852.");
}
