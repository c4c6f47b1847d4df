namespace Mall.Embedded.Http;

internal static class HttpItems
{
    /// <summary>The key under which the real ASP.NET Core integration keeps the request in <c>FunctionContext.Items</c>.</summary>
    public const string HttpContextKey = "HttpRequestContext";
}
