namespace Mall.Functions.Users;

/// <summary>The channels to verify, and their names in requests.</summary>
internal static class VerificationChannel
{
    /// <summary><c>email</c> or <c>mobile</c>; <c>sms</c>, the mobile's message channel, means the mobile too. Null for anything else.</summary>
    public static AccountNameKind? Parse(string? text) => text switch
    {
        "email" => AccountNameKind.Email,
        "mobile" or "sms" => AccountNameKind.Mobile,
        _ => null,
    };

    public static CodePurpose PurposeOf(AccountNameKind kind) => kind == AccountNameKind.Email ? CodePurpose.VerifyEmail : CodePurpose.VerifyMobile;

    public static bool IsVerified(User user, AccountNameKind kind) => kind == AccountNameKind.Email ? user.EmailVerified : user.MobileVerified;

    public static bool Has(User user, AccountNameKind kind) => (kind == AccountNameKind.Email ? user.Email : user.Mobile) is not null;
}
