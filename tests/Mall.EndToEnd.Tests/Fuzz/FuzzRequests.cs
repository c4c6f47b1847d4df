using System.Globalization;
using System.Text.RegularExpressions;
using Mall.EndToEnd.Tests.Support.OpenApi;
using Microsoft.OpenApi;

namespace Mall.EndToEnd.Tests.Fuzz;

/// <summary>Makes requests for everything that docs/openapi.yaml describes. The number of a request and the seed make it the same again.</summary>
internal sealed partial class FuzzRequests(ApiContract contract, IReadOnlyList<FuzzActor> actors, int seed)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "X"];

    private static readonly string?[] ContentTypes =
        [null, "", "text/plain", "application/xml", "application/json; charset=utf-16", "application/json; charset=nonsense", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "a", "application/problem+json"];

    private static readonly string[] Queries = ["pageSize", "continuationToken", "status", "q", "category", "minPrice", "maxPrice", "inStock", "sort", "code", "userId", "orderId"];

    private readonly (string Method, string Path, OpenApiOperation Operation)[] _operations = [.. contract.Operations];

    public FuzzRequest Make(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var (method, path, operation) = NastyValues.Pick(random, _operations);
        var actor = NastyValues.Pick(random, actors);
        var isOther = random.Next(25) == 0;
        if (isOther)
        {
            method = NastyValues.Pick(random, Methods);
        }

        var template = FuzzBody.Template(operation);
        var hasBody = method is not ("GET" or "HEAD" or "TRACE") && (template is not null || random.Next(10) == 0);
        var headers = Headers(random, actor);
        var body = hasBody ? FuzzBody.Make(random, template, actor.Ids) : null;
        return new FuzzRequest(
            method,
            Path(random, path, actor) + Query(random, operation.Parameters ?? []),
            headers,
            body,
            random.Next(15) == 0 ? NastyValues.Pick(random, ContentTypes) : "application/json");
    }

    private static string Path(Random random, string template, FuzzActor actor)
    {
        var path = Parameter().Replace(template, match =>
            random.Next(3) > 0 && actor.Ids.TryGetValue(match.Groups[1].Value, out var real) ? NastyValues.Pick(random, real) : NastyValues.OfAddress(random));
        return random.Next(60) switch
        {
            0 => path + "/",
            1 => path + "/" + NastyValues.OfAddress(random),
            2 => path.ToUpperInvariant(),
            3 => path.Replace("/api", "//api", StringComparison.Ordinal),
            _ => path,
        };
    }

    private static string Query(Random random, IList<IOpenApiParameter> described)
    {
        if (random.Next(3) == 0)
        {
            return "";
        }

        if (random.Next(20) == 0)
        {
            return NastyValues.Pick(random, (string[])["?", "?&&&", "?=", "?=&=", "?%", "?%zz=%zz", "?a[]=1&a[0]=2", "?pageSize", "?pageSize=1&pageSize=2", "?" + new string('a', 4_000), "?" + new string('&', 3_000)]);
        }

        var names = described.Where(parameter => parameter.In == ParameterLocation.Query).Select(parameter => parameter.Name!).Concat(random.Next(3) == 0 ? Queries : []).ToArray();
        return names.Length == 0
            ? ""
            : "?" + string.Join('&', Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{NastyValues.Pick(random, names)}={(random.Next(4) == 0 ? random.Next(-2, 120).ToString(CultureInfo.InvariantCulture) : NastyValues.OfAddress(random))}"));
    }

    private static List<(string Name, string Value)> Headers(Random random, FuzzActor actor)
    {
        var headers = new List<(string Name, string Value)>();
        if (NastyValues.Pick(random, actor.Tokens) is { } token)
        {
            headers.Add(("Authorization", random.Next(40) == 0 ? NastyValues.Pick(random, (string[])[token, $"Basic {token}", $"Bearer  {token} x", "Bearer"]) : $"Bearer {token}"));
        }

        Sometimes(4, "Idempotency-Key", () => random.Next(3) == 0 ? "the same key" : NastyValues.OfAddress(random));
        Sometimes(6, "If-Match", () => NastyValues.Pick(random, (string[])["*", "\"\"", "W/\"1\"", "\"x\"", "x", "\"1\", \"2\"", NastyValues.OfAddress(random)]));
        Sometimes(6, "X-Cart-Id", () => NastyValues.OfAddress(random));
        Sometimes(30, "Last-Event-ID", () => NastyValues.OfAddress(random));
        Sometimes(30, "X-Forwarded-For", () => NastyValues.Pick(random, (string[])["x", "127.0.0.1, 127.0.0.1", "[::1]:80", "'", ",,,"]));
        Sometimes(30, "X-Forwarded-Proto", () => NastyValues.OfAddress(random));
        Sometimes(30, "traceparent", () => NastyValues.Pick(random, (string[])["x", "00-00000000000000000000000000000000-0000000000000000-00", new string('0', 2_000)]));
        Sometimes(30, "Accept", () => NastyValues.Pick(random, (string[])["text/html", "*/*;q=0", "x"]));
        Sometimes(30, "Accept-Language", () => NastyValues.OfAddress(random));
        Sometimes(30, "Origin", () => NastyValues.OfAddress(random));
        if (random.Next(8) == 0)
        {
            headers.Add(("X-Payment-Timestamp", random.Next(3) == 0 ? NastyValues.OfAddress(random) : DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
            headers.Add(("X-Payment-Nonce", NastyValues.OfAddress(random)));
            headers.Add(("X-Payment-Signature", random.Next(2) == 0 ? new string('a', 64) : NastyValues.OfAddress(random)));
        }

        return headers;

        void Sometimes(int oneIn, string name, Func<string> value)
        {
            if (random.Next(oneIn) == 0)
            {
                headers.Add((name, value()));
            }
        }
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Parameter();
}
