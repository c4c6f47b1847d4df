namespace Mall.Functions.Platform;

/// <summary>An answer whose body is ready.</summary>
internal sealed class BytesResult(int status, string contentType, ReadOnlyMemory<byte> body, string? retryAfter = null, string? location = null) : IResult
{
    public Task ExecuteAsync(HttpContext http)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (retryAfter is not null)
        {
            response.Headers.RetryAfter = retryAfter;
        }

        if (location is not null)
        {
            response.Headers.Location = location;
        }

        var written = response.BodyWriter.WriteAsync(body);
        if (!written.IsCompletedSuccessfully)
        {
            return written.AsTask();
        }

        written.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }
}
