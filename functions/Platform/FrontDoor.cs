using System.Net;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Platform;

/// <summary>Settings <c>FrontDoor__*</c>.</summary>
public sealed class FrontDoorOptions
{
    public const string Section = "FrontDoor";

    /// <summary>The id of the Azure Front Door before the shop. Null: there is none, and no header about addresses is believed.</summary>
    public Guid? Id { get; set; }
}

/// <summary>Behind a front door all connections are the front door's: all shoppers would share its address and every limit per address. The front door sends the client's address in a header,
/// which is believed if the request has our front door's id; only its origins get that id. (Azure Front Door, "Protocol support for HTTP headers": a client may set X-Azure-ClientIP through
/// X-Forwarded-For, but not X-Azure-SocketIP.)</summary>
internal sealed class FrontDoor(IOptions<FrontDoorOptions> options)
{
    private const string IdHeader = "X-Azure-FDID";
    private const string ClientHeader = "X-Azure-SocketIP";

    private readonly Guid? _id = options.Value.Id;

    /// <summary>Replaces the connection's address by the client's.</summary>
    public void Apply(HttpContext http)
    {
        if (_id is { } id && Guid.TryParse(http.Request.Headers[IdHeader].ToString(), out var sent) && sent == id
            && IPAddress.TryParse(http.Request.Headers[ClientHeader].ToString(), out var client))
        {
            http.Connection.RemoteIpAddress = client;
        }
    }
}
