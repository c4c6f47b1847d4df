using System.Text.Json.Serialization;

namespace Mall.Functions.Users;

/// <summary>For administrators: finds the account by id, user name, email or mobile number, or lists all administrators. No search by part of a name: names are stored as digests.</summary>
internal sealed class FindUsers(UserStore users, UserNameStore names, Administrators administrators)
{
    private const int MaxWords = 2 * AccountName.MaxEmail;

    /// <param name="Email">Masked like the mobile number: recognisable, but not usable.</param>
    public sealed record View(
        string Id,
        string? Username,
        string? DisplayName,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Email,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Mobile,
        bool EmailVerified,
        bool MobileVerified,
        IReadOnlyList<string> Roles,
        DateTimeOffset CreatedAt);

    [Administrator]
    [Function(nameof(FindUsers))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/users")] HttpRequest request, CancellationToken cancellationToken)
    {
        var words = request.Query["q"].ToString().Trim();
        var role = request.Query["role"].ToString();
        var validation = new Validation();
        validation.Check(words.Length <= MaxWords, "q", $"At most {MaxWords} characters.");
        validation.Check(role is "" or UsersNames.AdminRole, "role", "Only the role admin can be listed.");
        validation.Check(words.Length > 0 != role.Length > 0, "q", "Either q or role is needed.");
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var found = role.Length > 0 ? await administrators.ListAsync(cancellationToken)
            : await FindAsync(words, cancellationToken) is { } one ? [one]
            : [];
        return Results.Json(new Page<View>([.. found.Select(Of)], null), Json.Options);
    }

    internal static string? Masked(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var at = name.IndexOf('@');
        return at > 0 ? $"{name[0]}…{name[at..]}" : $"{name[..Math.Min(3, name.Length)]}…{name[Math.Max(0, name.Length - 2)..]}";
    }

    private async Task<User?> FindAsync(string words, CancellationToken cancellationToken)
    {
        if (Ids.IsPlausible(words) && await users.FindAsync(words, cancellationToken) is { } byId)
        {
            return byId;
        }

        foreach (var name in new[] { AccountName.Username(words), AccountName.Email(words), AccountName.Mobile(words) }.OfType<AccountName>())
        {
            if (await names.FindUserIdAsync(name, cancellationToken) is { } userId && await users.FindAsync(userId, cancellationToken) is { } user)
            {
                return user;
            }
        }

        return null;
    }

    private static View Of(User user) => new(
        user.Id, user.Username, user.DisplayName, Masked(user.Email), Masked(user.Mobile), user.EmailVerified, user.MobileVerified, user.Roles, user.CreatedAt);
}
