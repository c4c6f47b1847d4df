using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Platform;

/// <summary>Settings <c>FrontDoor__*</c>.</summary>
public sealed class FrontDoorOptions
{
    public const string Section = "FrontDoor";

    /// <summary>The id of the Azure Front Door that stands before the shop. None: there is none, and nobody's word about addresses is taken.</summary>
    public Guid? Id { get; set; }
}

/// <summary>Behind a front door the connection is the front door's, so all shoppers would share its address and every limit per address. The front door says where the
/// client's connection came from; it is believed when the request carries the id of ours, which it sends to its origins only. (Azure Front Door, "Protocol support for HTTP headers": a
/// client may set X-Azure-ClientIP through X-Forwarded-For, X-Azure-SocketIP it may not.)</summary>
internal sealed class FrontDoor(IOptions<FrontDoorOptions> options)
{
    private const string IdHeader = "X-Azure-FDID";
    private const string ClientHeader = "X-Azure-SocketIP";

    private readonly Guid? _id = options.Value.Id;

    /// <summary>From here on the address of the connection is the client's.</summary>
    public void Apply(HttpContext http)
    {
        if (_id is { } id && Guid.TryParse(http.Request.Headers[IdHeader].ToString(), out var sent) && sent == id
            && IPAddress.TryParse(http.Request.Headers[ClientHeader].ToString(), out var client))
        {
            http.Connection.RemoteIpAddress = client;
        }
    }
}
