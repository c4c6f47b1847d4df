namespace Mall.Functions.Users;

/// <summary>Takes the administrator's role from an account, even the caller's own, but never from the last one. The next access token lacks it: at the next refresh, at most one access token
/// lifetime (15 minutes) later. The account stays logged in; ending its sessions would not take the role sooner.</summary>
internal sealed class TakeRole(Administrators administrators, OperatorActs acts)
{
    [Administrator]
    [Function(nameof(TakeRole))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/users/{userId}/roles/{role}")] HttpRequest request,
        string userId,
        string role,
        CancellationToken cancellationToken) => RoleChange.RunAsync(request, userId, role, "take-admin", administrators.TakeAsync, acts, cancellationToken);
}
