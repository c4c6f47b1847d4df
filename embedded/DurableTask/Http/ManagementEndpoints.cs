using System.Globalization;
using System.Text.Json;
using Grpc.Core;
using Mall.Embedded.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.DurableTask.Http;

/// <summary>The HTTP management API of Durable Functions (reference E.10) without keys: the host listens on loopback only.</summary>
internal sealed class ManagementEndpoints(DurableTaskClient client, DurableEngine engine) : IEndpointContributor
{
    public const string Base = "/runtime/webhooks/durabletask";

    public void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Base);
        group.MapGet("/instances", (Delegate)ListAsync);
        group.MapDelete("/instances", (Delegate)PurgeManyAsync);
        group.MapGet("/instances/{instanceId}", GetAsync);
        group.MapDelete("/instances/{instanceId}", PurgeAsync);
        group.MapPost("/instances/{instanceId}/raiseEvent/{eventName}", RaiseEventAsync);
        group.MapPost("/instances/{instanceId}/terminate", (string instanceId, string? reason) =>
            TryChangeAsync(() => client.TerminateInstanceAsync(instanceId, reason)));
        group.MapPost("/instances/{instanceId}/suspend", (string instanceId, string? reason) =>
            TryChangeAsync(() => client.SuspendInstanceAsync(instanceId, reason)));
        group.MapPost("/instances/{instanceId}/resume", (string instanceId, string? reason) =>
            TryChangeAsync(() => client.ResumeInstanceAsync(instanceId, reason)));
        group.MapPost("/orchestrators/{functionName}/{instanceId?}", StartAsync);
        group.Map("/{**rest}", (HttpContext context) => Results.Problem(
            $"The embedded host does not support {context.Request.Method} {context.Request.Path}.", statusCode: StatusCodes.Status400BadRequest));
    }

    private static async Task<IResult> TryChangeAsync(Func<Task> change)
    {
        try
        {
            await change();
            return Results.StatusCode(StatusCodes.Status202Accepted);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.NotFound)
        {
            return Results.NotFound();
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.FailedPrecondition)
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }
        catch (ArgumentException exception)
        {
            return BadRequest(exception.Message);
        }
    }

    private static IResult BadRequest(string sentence) => Results.BadRequest(new { Message = sentence });

    private static async Task<(bool Valid, JsonElement? Value)> ReadJsonAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        string body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (string.IsNullOrWhiteSpace(body))
        {
            return (true, null);
        }

        try
        {
            return (true, JsonSerializer.Deserialize<JsonElement>(body));
        }
        catch (JsonException)
        {
            return (false, null);
        }
    }

    private async Task<IResult> GetAsync(HttpContext context, string instanceId)
    {
        var query = new ManagementQuery(context.Request.Query);
        if (query.Error is { } error)
        {
            return BadRequest(error);
        }

        if (query.ShowHistory)
        {
            return BadRequest("The embedded host does not support showHistory.");
        }

        var metadata = await client.GetInstanceAsync(instanceId, true, context.RequestAborted);
        if (metadata is null)
        {
            return Results.NotFound();
        }

        int status = StatusCodes.Status200OK;
        if (!metadata.IsCompleted)
        {
            status = StatusCodes.Status202Accepted;
            context.Response.Headers.Location = InstanceUrl(context.Request, instanceId);
            context.Response.Headers.RetryAfter = "5";
        }
        else if (metadata.RuntimeStatus == OrchestrationRuntimeStatus.Failed && query.InternalServerErrorOnFailure)
        {
            status = StatusCodes.Status500InternalServerError;
        }

        return Results.Json(InstanceStatus.Of(metadata, query.ShowInput), InstanceStatus.Json, statusCode: status);
    }

    private async Task<IResult> ListAsync(HttpContext context)
    {
        var query = new ManagementQuery(context.Request.Query);
        if (query.Error is { } error)
        {
            return BadRequest(error);
        }

        string? token = context.Request.Headers["x-ms-continuation-token"].FirstOrDefault(value => !string.IsNullOrEmpty(value));
        var filter = new OrchestrationQuery(
            query.CreatedFrom, query.CreatedTo, query.Statuses, null, query.InstanceIdPrefix, query.Top, FetchInputsAndOutputs: true, token);
        await foreach (var page in client.GetAllInstancesAsync(filter).AsPages())
        {
            if (page.ContinuationToken is not null)
            {
                context.Response.Headers["x-ms-continuation-token"] = page.ContinuationToken;
            }

            return Results.Json(page.Values.Select(metadata => InstanceStatus.Of(metadata, query.ShowInput)), InstanceStatus.Json);
        }

        return Results.Json(Array.Empty<InstanceStatus>(), InstanceStatus.Json);
    }

    private async Task<IResult> PurgeAsync(string instanceId, CancellationToken cancellationToken) =>
        Purged(await client.PurgeInstanceAsync(instanceId, cancellationToken));

    private async Task<IResult> PurgeManyAsync(HttpContext context)
    {
        var query = new ManagementQuery(context.Request.Query);
        if (query.Error is { } error)
        {
            return BadRequest(error);
        }

        if (query.CreatedFrom is null)
        {
            return BadRequest("createdTimeFrom is required.");
        }

        return Purged(await client.PurgeAllInstancesAsync(
            new PurgeInstancesFilter(query.CreatedFrom, query.CreatedTo, query.Statuses), context.RequestAborted));
    }

    private static IResult Purged(PurgeResult result) =>
        result.PurgedInstanceCount == 0 ? Results.NotFound() : Results.Json(new { instancesDeleted = result.PurgedInstanceCount });

    private async Task<IResult> RaiseEventAsync(HttpContext context, string instanceId, string eventName)
    {
        var (valid, value) = await ReadJsonAsync(context.Request);
        return valid && value is { } payload
            ? await TryChangeAsync(() => client.RaiseEventAsync(instanceId, eventName, payload))
            : BadRequest("The request body must be a JSON value.");
    }

    private async Task<IResult> StartAsync(HttpContext context, string functionName, string? instanceId)
    {
        var (valid, input) = await ReadJsonAsync(context.Request);
        if (!valid)
        {
            return BadRequest("The request body must be a JSON value or empty.");
        }

        if (!engine.HasOrchestrator(functionName))
        {
            return BadRequest($"There is no orchestrator function named '{functionName}'.");
        }

        try
        {
            string id = await client.ScheduleNewOrchestrationInstanceAsync(
                functionName, input, new Microsoft.DurableTask.StartOrchestrationOptions(instanceId), context.RequestAborted);
            context.Response.Headers.Location = InstanceUrl(context.Request, id);
            context.Response.Headers.RetryAfter = "10";
            return Results.Json(Payload(context.Request, id), statusCode: StatusCodes.Status202Accepted);
        }
        catch (ArgumentException exception)
        {
            return BadRequest(exception.Message);
        }
        catch (global::DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException exception)
        {
            return Results.Conflict(new { exception.Message });
        }
    }

    private static string InstanceUrl(HttpRequest request, string id) => string.Create(
        CultureInfo.InvariantCulture, $"{request.Scheme}://{request.Host}{request.PathBase}{Base}/instances/{Uri.EscapeDataString(id)}");

    private static object Payload(HttpRequest request, string id)
    {
        string url = InstanceUrl(request, id);
        return new
        {
            id,
            statusQueryGetUri = url,
            sendEventPostUri = url + "/raiseEvent/{eventName}",
            terminatePostUri = url + "/terminate?reason={text}",
            purgeHistoryDeleteUri = url,
            suspendPostUri = url + "/suspend?reason={text}",
            resumePostUri = url + "/resume?reason={text}",
        };
    }
}
