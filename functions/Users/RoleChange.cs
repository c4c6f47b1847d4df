using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Users;

/// <summary>What granting and taking a role have in common.</summary>
internal static class RoleChange
{
    /// <summary>The answer to who asks for what is not there; else null.</summary>
    public static IResult? Refuse(string userId, string role)
    {
        if (role != UsersNames.AdminRole)
        {
            return Invalid.Field("role", "Only the role admin is granted and taken; every account is a shopper's.").ToResult();
        }

        return Ids.IsPlausible(userId) ? null : UserErrors.NotFound.ToResult();
    }

    /// <summary>Of somebody else's account an administrator sees here what he changed, and no more.</summary>
    public static object ViewOf(User user) => new View(user.Id, user.Roles);

    private sealed record View(string Id, IReadOnlyList<string> Roles);
}
