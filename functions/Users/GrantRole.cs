namespace Mall.Functions.Users;

/// <summary>Makes an account an administrator's. The role is in its next access token: after a refresh or log-in.</summary>
internal sealed class GrantRole(Administrators administrators, OperatorActs acts)
{
    [Administrator]
    [Function(nameof(GrantRole))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/users/{userId}/roles/{role}")] HttpRequest request,
        string userId,
        string role,
        CancellationToken cancellationToken) => RoleChange.RunAsync(request, userId, role, "grant-admin", administrators.GrantAsync, acts, cancellationToken);
}
