namespace Mall.Functions.Users;

/// <summary>Shared by granting and taking a role.</summary>
internal static class RoleChange
{
    private const int MaxReason = 200;
    private const int BodyLimit = 4096;

    /// <summary>The answer to an administrator who changes the role of an account; what he did is written down with his reason, if he gave one.</summary>
    public static async Task<IResult> RunAsync(
        HttpRequest request,
        string userId,
        string role,
        string action,
        Func<string, CancellationToken, Task<Outcome<User>>> change,
        OperatorActs acts,
        CancellationToken cancellationToken)
    {
        if (role != UsersNames.AdminRole)
        {
            return Invalid.Field("role", "Only the role admin is granted and taken; every account is a shopper's.").ToResult();
        }

        if (!Ids.IsPlausible(userId))
        {
            return UserErrors.NotFound.ToResult();
        }

        var body = await JsonBody.ReadOptionalAsync<Request>(request, BodyLimit, cancellationToken);
        var validation = new Validation();
        validation.Optional("reason", body.Value?.Reason, MaxReason);
        if ((body.Refusal ?? validation.Refusal) is { } invalid)
        {
            return invalid.ToResult();
        }

        var changed = await change(userId, cancellationToken);
        if (!changed.Is(out var user, out var refusal))
        {
            return refusal.ToResult();
        }

        var reason = body.Value?.Reason?.Trim();
        await acts.WriteAsync(OperatorAct.OfUser(userId), action, request.Caller().UserId, string.IsNullOrEmpty(reason) ? null : reason, null, cancellationToken);

        // Of another account an administrator sees only what he changed.
        return Results.Json(new View(user.Id, user.Roles), Json.Options);
    }

    private sealed record Request(string? Reason);

    private sealed record View(string Id, IReadOnlyList<string> Roles);
}
