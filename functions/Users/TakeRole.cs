using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Users;

/// <summary>Takes the administrator's role from an account, even the caller's own, but never from the last one. The next access token lacks it: at the next refresh, at most one access token
/// lifetime (15 minutes) later. The account stays logged in; ending its sessions would not take the role sooner.</summary>
internal sealed class TakeRole(Administrators administrators, OperatorActs acts)
{
    [Administrator]
    [Function(nameof(TakeRole))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/users/{userId}/roles/{role}")] HttpRequest request,
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

        var taken = await administrators.TakeAsync(userId, cancellationToken);
        if (!taken.Is(out var user, out var refusal))
        {
            return refusal.ToResult();
        }

        await acts.WriteAsync(OperatorAct.OfUser(userId), "take-admin", request.Caller().UserId, reason.Length > 0 ? reason : null, null, cancellationToken);
        return Results.Json(RoleChange.ViewOf(user), Json.Options);
    }
}
