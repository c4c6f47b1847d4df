namespace Mall.Functions.Users;

/// <summary>The channels to verify, and their names in requests.</summary>
internal static class VerificationChannel
{
    /// <summary>Null for anything but <c>email</c> and <c>mobile</c>.</summary>
    public static AccountNameKind? Parse(string? text) => text switch
    {
        "email" => AccountNameKind.Email,
        "mobile" => AccountNameKind.Mobile,
        _ => null,
    };

    public static CodePurpose PurposeOf(AccountNameKind kind) => kind == AccountNameKind.Email ? CodePurpose.VerifyEmail : CodePurpose.VerifyMobile;

    public static bool IsVerified(User user, AccountNameKind kind) => kind == AccountNameKind.Email ? user.EmailVerified : user.MobileVerified;

    public static bool Has(User user, AccountNameKind kind) => (kind == AccountNameKind.Email ? user.Email : user.Mobile) is not null;
}
