using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Users;

/// <summary>Shared by granting and taking a role.</summary>
internal static class RoleChange
{
    private const int MaxReason = 200;
    private const int BodyLimit = 4096;

    /// <summary>The administrator's reason; an empty text if he gave none.</summary>
    public static async Task<Outcome<string>> ReadReasonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadOptionalAsync<Request>(request, BodyLimit, cancellationToken);
        var validation = new Validation();
        validation.Optional("reason", body.Value?.Reason, MaxReason);
        return (body.Refusal ?? validation.Refusal) is { } refusal ? refusal : body.Value?.Reason?.Trim() ?? "";
    }

    /// <summary>The answer for an unknown role or user; else null.</summary>
    public static IResult? Refuse(string userId, string role)
    {
        if (role != UsersNames.AdminRole)
        {
            return Invalid.Field("role", "Only the role admin is granted and taken; every account is a shopper's.").ToResult();
        }

        return Ids.IsPlausible(userId) ? null : UserErrors.NotFound.ToResult();
    }

    /// <summary>Of another account an administrator sees only what he changed.</summary>
    public static object ViewOf(User user) => new View(user.Id, user.Roles);

    private sealed record Request(string? Reason);

    private sealed record View(string Id, IReadOnlyList<string> Roles);
}
