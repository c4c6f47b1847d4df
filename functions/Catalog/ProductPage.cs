using System.Text;
using System.Text.Json;

namespace Mall.Functions.Catalog;

/// <summary>A product, serialized once for many answers.</summary>
internal sealed class ProductPage(string etag, byte[] body) : IResult
{
    public ProductPage(Versioned<Product> product)
        : this(ProductETag.Of(product), JsonSerializer.SerializeToUtf8Bytes(ProductView.Of(product.Value), Json.Options))
    {
    }

    public string ETag => etag;

    /// <summary>Reverses <see cref="ToBytes"/>.</summary>
    public static ProductPage FromBytes(ReadOnlySpan<byte> bytes)
    {
        var line = bytes.IndexOf((byte)'\n');
        return new ProductPage(Encoding.ASCII.GetString(bytes[..line]), bytes[(line + 1)..].ToArray());
    }

    /// <summary>The ETag, a line feed, the body.</summary>
    public byte[] ToBytes() => [.. Encoding.ASCII.GetBytes(ETag), (byte)'\n', .. body];

    public Task ExecuteAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ETag = ETag;
        if (ProductETag.Has(http.Request.Headers.IfNoneMatch, ETag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body).AsTask();
    }
}
