using System.IO.Compression;
using System.Security.Cryptography;

namespace Mall.Functions.Web;

/// <summary>A file of the web page with its compressed forms, each made at the first request for it and kept.</summary>
internal sealed class WebFile
{
    /// <summary>Files named by a hash of their content: a changed one has another name.</summary>
    public const string HashedFolder = "assets/";

    private readonly Lazy<WebContent> _brotli;
    private readonly Lazy<WebContent> _gzip;

    public WebFile(string name, byte[] bytes)
    {
        Name = name;
        ContentType = TypeOf(name);
        Plain = new WebContent(bytes, null, TagOf(bytes, ""));
        _brotli = new(() => Compress(bytes, "br", target => new BrotliStream(target, CompressionLevel.SmallestSize)));
        _gzip = new(() => Compress(bytes, "gzip", target => new GZipStream(target, CompressionLevel.SmallestSize)));
    }

    /// <summary>Path below the site's root, without the first slash.</summary>
    public string Name { get; }

    public string ContentType { get; }

    public bool IsHashed => Name.StartsWith(HashedFolder, StringComparison.Ordinal);

    public WebContent Plain { get; }

    public WebContent Brotli => _brotli.Value;

    public WebContent GZip => _gzip.Value;

    private static WebContent Compress(byte[] bytes, string encoding, Func<Stream, Stream> encode)
    {
        using var target = new MemoryStream();
        using (var stream = encode(target))
        {
            stream.Write(bytes);
        }

        return new WebContent(target.ToArray(), encoding, TagOf(bytes, "-" + encoding));
    }

    // A strong tag belongs to one representation (RFC 9110, 8.8.3), so each encoding has its own.
    private static string TagOf(byte[] bytes, string suffix) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..12])}{suffix}\"";

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".webmanifest" => "application/manifest+json",
        ".txt" => "text/plain; charset=utf-8",
        var other => throw new InvalidOperationException($"web/dist has a file of a kind that nobody gave a content type: {other}"),
    };
}

/// <summary>One representation of a file.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="Encoding">The value of <c>Content-Encoding</c>; null for the plain file.</param>
/// <param name="ETag">A strong tag, with its quotes.</param>
internal sealed record WebContent(byte[] Bytes, string? Encoding, string ETag);
