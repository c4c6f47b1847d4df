using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Users;

/// <summary>Makes an account an administrator's. The role is in its next access token: after a refresh or log-in.</summary>
internal sealed class GrantRole(Administrators administrators, OperatorActs acts)
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

        if (!(await RoleChange.ReadReasonAsync(request, cancellationToken)).Is(out var reason, out var invalid))
        {
            return invalid.ToResult();
        }

        var granted = await administrators.GrantAsync(userId, cancellationToken);
        if (!granted.Is(out var user, out var refusal))
        {
            return refusal.ToResult();
        }

        await acts.WriteAsync(OperatorAct.OfUser(userId), "grant-admin", request.Caller().UserId, reason.Length > 0 ? reason : null, null, cancellationToken);
        return Results.Json(RoleChange.ViewOf(user), Json.Options);
    }
}
