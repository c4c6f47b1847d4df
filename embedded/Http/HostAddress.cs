namespace Mall.Embedded.Http;

/// <summary>Where the host listens. With port 0 it is known once the host has started.</summary>
internal sealed class HostAddress
{
    /// <summary>Without a slash at its end.</summary>
    public string BaseUrl { get; set; } = "http://127.0.0.1";
}
