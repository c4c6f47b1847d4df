using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Users;

/// <summary>Creates the administrator named in the settings, in the background: the shop opens even if the database does not answer yet.</summary>
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

        // The same email gives the same id. So the next start finishes one that a crash cut short, and instances that start together make one account.
        var userId = $"admin-{email.Id[^16..]}";
        if (await users.FindAsync(userId, stoppingToken) is null)
        {
            await registration.RegisterAsync(
                [email], options.Value.Password!, "Administrator", [UsersNames.AdminRole, UsersNames.ShopperRole], userId, stoppingToken);
        }

        // If another administrator took the role away, do not give it back.
        if (await users.FindAsync(userId, stoppingToken) is { } account && account.Roles.Contains(UsersNames.AdminRole))
        {
            await administrators.GrantAsync(userId, stoppingToken);
        }

        await WarnIfNotAdminAsync(email, stoppingToken);
        return false;
    }

    /// <summary>A shopper's account that already has this email is not promoted: nobody has shown that the email is his.</summary>
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
