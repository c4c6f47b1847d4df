namespace Mall.Functions.Users;

/// <summary>All personal data of the caller's account, and links to his orders, cart, coupons and notifications.</summary>
internal sealed class ExportAccount(UserStore users, SessionStore sessions, TimeProvider time)
{
    private sealed record Session(DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, FamilyEnd? Ended);

    /// <param name="Host">Of its push service.</param>
    private sealed record Browser(string Host, DateTimeOffset CreatedAt);

    private sealed record Export(
        DateTimeOffset ExportedAt,
        Profile Profile,
        IReadOnlyList<Address> Addresses,
        IReadOnlyList<string> OptOuts,
        IReadOnlyList<Browser> Browsers,
        IReadOnlyList<Session> Sessions,
        IReadOnlyDictionary<string, string> More);

    private static readonly Dictionary<string, string> More = new()
    {
        ["orders"] = "/api/v1/orders",
        ["cart"] = "/api/v1/cart",
        ["coupons"] = "/api/v1/profile/coupons",
        ["notifications"] = "/api/v1/notifications/history",
    };

    [Shopper]
    [Function(nameof(ExportAccount))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/profile/export")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(request.Caller().UserId, cancellationToken) is not { } user)
        {
            return UserErrors.NotFound.ToResult();
        }

        var families = await sessions.ListAsync(user.Id, cancellationToken);
        request.HttpContext.Response.Headers.ContentDisposition = "attachment; filename=\"account.json\"";
        return Results.Json(
            new Export(
                time.GetUtcNow(),
                Profile.Of(user),
                user.Addresses,
                user.OptOuts ?? [],
                [.. (user.PushSubscriptions ?? []).Select(browser => new Browser(new Uri(browser.Endpoint).Host, browser.CreatedAt))],
                [.. families.Select(family => new Session(family.CreatedAt, family.ExpiresAt, family.Ended))],
                More),
            Json.Options);
    }
}
