using System.Reflection;
using Mall.Functions.Tests.Architecture;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Platform;

public sealed class AdmitRequestTests
{
    private readonly AccessTokens _tokens = new(Options.Create(new JwtOptions { SigningKey = Convert.ToBase64String(new byte[32]) }), TimeProvider.System);

    public static TheoryData<string> Http => [.. FunctionCatalog.All.Where(function => function.Trigger is HttpTriggerAttribute).Select(function => function.Name)];

    /// <summary>Every function of the shop, called by nobody, by somebody with a forged token, by a shopper and by an administrator.</summary>
    [Theory]
    [MemberData(nameof(Http))]
    public async Task AnyFunction_RunsForWhomItsAttributeAdmits(string name)
    {
        var function = FunctionCatalog.All.Single(function => function.Name == name);
        var statuses = new List<int>();
        foreach (var token in new[] { null, "forged", _tokens.Issue("lilei", ["shopper"]), _tokens.Issue("admin", ["shopper", "admin"]) })
        {
            statuses.Add((await CallAsync(function.Name, $"{function.Method.DeclaringType!.FullName}.{function.Method.Name}", token)).Status);
        }

        Assert.Equal(
            function.Method.GetCustomAttribute<WhoMayCallAttribute>() switch
            {
                AnyoneAttribute => [0, 0, 0, 0],
                ShopperAttribute => [401, 401, 0, 0],
                _ => [401, 401, 403, 0],
            },
            statuses);
    }

    [Fact]
    public async Task Refusals_AreProblemDocuments()
    {
        var (nobody, shopper) = (await CallAsync<GrantRole>(null), await CallAsync<GrantRole>(_tokens.Issue("lilei", ["shopper"])));

        Assert.Equal(("unauthenticated", "Bearer"), (nobody.Code, nobody.Challenge));
        Assert.Equal(("forbidden", ""), (shopper.Code, shopper.Challenge));
    }

    [Fact]
    public async Task AdmittedCaller_IsHandedToTheFunction()
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Authorization = $"Bearer {_tokens.Issue("lilei", ["shopper"])}";
        Caller? seen = null;

        await new AdmitRequest(new CallerIdentity(_tokens)).Invoke(
            Contexts.Invocation(http, "GetProfile", "Mall.Functions.Users.GetProfile.Run").Object, _ => Task.FromResult(seen = http.Request.Caller()));

        Assert.Equal(new Caller("lilei", false), seen);
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(201, 400)]
    public async Task IdempotencyKey_TooLong_Is400(int length, int status) =>
        Assert.Equal(status, (await CallAsync<PlaceOrder>(_tokens.Issue("lilei", ["shopper"]), new string('k', length))).Status);

    [Fact]
    public async Task IdempotencyKey_WhereNoneIsTaken_IsNotLookedAt() =>
        Assert.Equal(0, (await CallAsync<CancelOrder>(_tokens.Issue("lilei", ["shopper"]), new string('k', 201))).Status);

    [Fact]
    public async Task FunctionWithoutAttribute_IsNeverRun() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => CallAsync("Forgotten", "Mall.Functions.Platform.Outbox.ToString", _tokens.Issue("admin", ["admin"])));

    [Fact]
    public void Caller_OfARequestThatNobodyChecked_Throws() => Assert.Throws<InvalidOperationException>(() => new DefaultHttpContext().Request.Caller());

    private Task<(int Status, string? Code, string Challenge)> CallAsync<T>(string? token, string? key = null) => CallAsync(typeof(T).Name, $"{typeof(T).FullName}.Run", token, key);

    /// <summary>The status is 0 when the function ran.</summary>
    private async Task<(int Status, string? Code, string Challenge)> CallAsync(string name, string entryPoint, string? token, string? key = null)
    {
        var body = new MemoryStream();
        var http = new DefaultHttpContext { Response = { Body = body } };
        if (token is not null)
        {
            http.Request.Headers.Authorization = $"Bearer {token}";
        }

        http.Request.Headers["Idempotency-Key"] = key;
        var hasRun = false;
        await new AdmitRequest(new CallerIdentity(_tokens)).Invoke(Contexts.Invocation(http, name, entryPoint).Object, _ => Task.FromResult(hasRun = true));
        return hasRun
            ? (0, null, "")
            : (http.Response.StatusCode, JsonDocument.Parse(body.ToArray()).RootElement.GetProperty("code").GetString(), http.Response.Headers.WWWAuthenticate.ToString());
    }
}
