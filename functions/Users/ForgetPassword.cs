using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Users;

/// <summary>Takes the request of somebody who forgot his password. It looks nothing up: the answer is the same and takes as long, whether the account exists or not. <see cref="SendPasswordCode"/>
/// does the rest.</summary>
internal sealed class ForgetPassword(EventPublisher publisher, AddressThrottle throttle, IOptions<CodesOptions> options, TimeProvider time)
{
    [Anyone]
    [Function(nameof(ForgetPassword))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/password/forgotten")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<ReachableName>(request, cancellationToken);
        if (body.Refusal is { } unreadable)
        {
            return unreadable.ToResult();
        }

        var validation = new Validation();
        var name = body.Value!.Parse(validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        if (await throttle.CountAsync(UsersNames.CodeRequests, request.HttpContext.Connection.RemoteIpAddress, options.Value.PerAddress) is { } tooMany)
        {
            return tooMany.ToResult();
        }

        var requestId = Ids.New();
        var task = Event.Of(UsersNames.Tasks, UsersNames.PasswordForgotten, requestId, "", time.GetUtcNow(), new PasswordForgotten(requestId, name!.Id, name.Kind));
        try
        {
            await publisher.PublishAsync(task, cancellationToken);
        }
        catch (Exception e) when (e is ServiceBusException or TimeoutException)
        {
            return UserErrors.QueueDown.ToResult();
        }

        return Results.Accepted();
    }
}

/// <summary>Data of the task <c>user.password-forgotten</c>: a name's digest, not the name.</summary>
public sealed record PasswordForgotten(string RequestId, string NameId, AccountNameKind Kind);
