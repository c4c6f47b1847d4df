using Mall.Functions.Platform;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Users;

/// <summary>Makes the administrator of the settings, in the background: a database that does not answer yet must not keep the shop closed.</summary>
internal sealed partial class CreateFirstAdmin(
    IOptions<AdminOptions> options, Registration registration, UserNameStore names, UserStore users, Administrators administrators, TimeProvider time, ILogger<CreateFirstAdmin> logger)
    : BackgroundLoop(RetryAfter, time, logger)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        if (AccountName.Email(options.Value.Email ?? "") is not { } email)
        {
            return false;
        }

        // The same id for the same email: a start that a crash cut short is finished by the next one, and instances that start together make one account.
        var userId = $"admin-{email.Id[^16..]}";
        if (await users.FindAsync(userId, stoppingToken) is null)
        {
            await registration.RegisterAsync(
                [email], options.Value.Password!, "Administrator", [UsersNames.AdminRole, UsersNames.ShopperRole], userId, stoppingToken);
        }

        // Not when another administrator took the role from it: then it stays taken.
        if (await users.FindAsync(userId, stoppingToken) is { } account && account.Roles.Contains(UsersNames.AdminRole))
        {
            await administrators.GrantAsync(userId, stoppingToken);
        }

        await WarnIfNotAdminAsync(email, stoppingToken);
        return false;
    }

    /// <summary>An account of a shopper who registered this email before is not made an administrator: nobody has shown that the email is his.</summary>
    private async Task WarnIfNotAdminAsync(AccountName email, CancellationToken cancellationToken)
    {
        var holder = await names.FindUserIdAsync(email, cancellationToken);
        if (holder is null || await users.FindAsync(holder, cancellationToken) is not { } user || !user.Roles.Contains(UsersNames.AdminRole))
        {
            LogNotAdmin();
        }
    }

    [LoggerMessage(102, LogLevel.Error, "The account of Admin__Email is not an administrator: somebody else registered that email. Choose another one.")]
    private partial void LogNotAdmin();
}
