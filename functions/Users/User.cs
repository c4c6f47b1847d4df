using System.Text.Json.Serialization;

namespace Mall.Functions.Users;

/// <summary>An account, as stored.</summary>
public sealed record User
{
    public const string DocumentType = "user";
    public const int MaxDisplayName = 64;

    /// <summary>The languages of messages.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "zh-CN"];

    public required string Id { get; init; }

    public string Type { get; init; } = DocumentType;

    public string? Username { get; init; }

    public string? Email { get; init; }

    public string? Mobile { get; init; }

    public string? DisplayName { get; init; }

    /// <summary>One of <see cref="Languages"/>; null: the shop chooses.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }

    /// <summary>Notification channels that the shopper declined: <c>email</c>, <c>sms</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? OptOuts { get; init; }

    /// <summary>The browsers that are told of news even when no page is open, oldest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PushSubscription>? PushSubscriptions { get; init; }

    public required string PasswordHash { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Somebody has proved that he reads <see cref="Email"/>.</summary>
    public bool EmailVerified { get; init; }

    public bool MobileVerified { get; init; }

    /// <summary>Counts how often all sessions were ended at once. A session is good only while its number equals the account's.</summary>
    public int SessionEpoch { get; init; }

    /// <summary>Oldest first; changed by <see cref="AddressBook"/> only.</summary>
    public IReadOnlyList<Address> Addresses { get; init; } = [];

    public int SchemaVersion { get; init; } = 1;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Event>? Outbox { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OutboxPending { get; init; }

    /// <summary>A new account with its event. The event carries no address: consumers that need one read the account.</summary>
    public static User Register(string id, IReadOnlyList<AccountName> names, string? displayName, string passwordHash, IReadOnlyList<string> roles, DateTimeOffset now) => new()
    {
        Id = id,
        Username = ValueOf(names, AccountNameKind.Username),
        Email = ValueOf(names, AccountNameKind.Email),
        Mobile = ValueOf(names, AccountNameKind.Mobile),
        DisplayName = NormaliseDisplayName(displayName),
        PasswordHash = passwordHash,
        Roles = roles,
        CreatedAt = now,
        Outbox = [Event.Of(UsersNames.Topic, UsersNames.Registered, id, id, now, new UserRegistered(NormaliseDisplayName(displayName)))],
        OutboxPending = true,
    };

    /// <summary>The names that find it.</summary>
    public IReadOnlyList<AccountName> Names() =>
    [
        .. new[]
        {
            Username is null ? null : AccountName.Username(Username),
            Email is null ? null : AccountName.Email(Email),
            Mobile is null ? null : AccountName.Mobile(Mobile),
        }.OfType<AccountName>(),
    ];

    /// <summary>After a code sent there came back.</summary>
    public User WithVerified(AccountNameKind kind) => kind switch
    {
        AccountNameKind.Email => this with { EmailVerified = true },
        AccountNameKind.Mobile => this with { MobileVerified = true },
        _ => this,
    };

    public User WithRole(string role, bool has) =>
        Roles.Contains(role) == has ? this : this with { Roles = has ? [.. Roles, role] : [.. Roles.Where(r => r != role)] };

    /// <summary>Also ends every session.</summary>
    public User WithNewPassword(string passwordHash) => WithSessionsEnded() with { PasswordHash = passwordHash };

    /// <summary>Whoever is logged out everywhere is told nothing anywhere.</summary>
    public User WithSessionsEnded() => this with { SessionEpoch = SessionEpoch + 1, PushSubscriptions = null };

    /// <summary>Adds a subscription, or renews it. Those of another key of the shop are worth nothing any more.</summary>
    public User WithPush(PushSubscription subscription)
    {
        var others = (PushSubscriptions ?? []).Where(other => other.Id != subscription.Id && other.KeyId == subscription.KeyId);
        return this with { PushSubscriptions = [.. others.TakeLast(PushSubscription.MaxPerUser - 1), subscription] };
    }

    /// <summary>Removes those that are there.</summary>
    public User WithoutPush(IReadOnlyCollection<PushSubscription> gone) => PushSubscriptions?.Any(gone.Contains) == true
        ? this with { PushSubscriptions = PushSubscriptions.Except(gone).ToArray() is { Length: > 0 } left ? left : null }
        : this;

    public static string? NormaliseDisplayName(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? ValueOf(IReadOnlyList<AccountName> names, AccountNameKind kind) => names.FirstOrDefault(name => name.Kind == kind)?.Value;
}

/// <summary>The data of the event <c>user.registered</c>.</summary>
public sealed record UserRegistered(string? DisplayName);

/// <summary>The data of the event <c>user.deleted</c>.</summary>
public sealed record UserDeleted(string UserId);

/// <summary>An account, as the API shows it.</summary>
public sealed record Profile(
    string Id, string? Username, string? Email, string? Mobile, string? DisplayName, IReadOnlyList<string> Roles, DateTimeOffset CreatedAt, string? Language,
    bool EmailVerified, bool MobileVerified)
{
    public static Profile Of(User user) => new(
        user.Id, user.Username, user.Email, user.Mobile, user.DisplayName, user.Roles, user.CreatedAt, user.Language, user.EmailVerified, user.MobileVerified);
}
