using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Users;

/// <summary>Makes an account an administrator's. It is in the next access token: at the next refresh or log-in.</summary>
internal sealed class GrantRole(Administrators administrators)
{
    [Administrator]
    [Function(nameof(GrantRole))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/users/{userId}/roles/{role}")] HttpRequest request,
        string userId,
        string role,
        CancellationToken cancellationToken)
    {
        if (RoleChange.Refuse(userId, role) is { } refused)
        {
            return refused;
        }

        var granted = await administrators.GrantAsync(userId, cancellationToken);
        return granted.Is(out var user, out var refusal) ? Results.Json(RoleChange.ViewOf(user), Json.Options) : refusal.ToResult();
    }
}
