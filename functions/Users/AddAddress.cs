using System.Security.Cryptography;
using System.Text;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Users;

/// <summary>Adds an address to the caller's. The first one is the default, whatever the body says.</summary>
internal sealed class AddAddress(UserStore users)
{
    private const int MaxKeyLength = 200;

    [Shopper]
    [Function(nameof(AddAddress))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/profile/addresses")] HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var body = await JsonBody.ReadAsync<AddressRequest>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length > MaxKeyLength)
        {
            return Invalid.Field("Idempotency-Key", $"At most {MaxKeyLength} characters.").ToResult();
        }

        // An id made of the key: the address itself remembers that it was added.
        var id = key.Length == 0 ? Ids.New() : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
        var changed = await users.ChangeAsync(caller.UserId, user => AddressBook.Add(user, body.Value!.ToAddress(id)), cancellationToken);
        if (!changed.Is(out var user, out var refusal))
        {
            return refusal.ToResult();
        }

        request.HttpContext.Response.Headers.Location = $"/api/v1/profile/addresses/{id}";
        return Results.Json(AddressBook.Find(user, id), Json.Options, statusCode: StatusCodes.Status201Created);
    }
}
