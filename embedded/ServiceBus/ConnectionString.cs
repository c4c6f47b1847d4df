namespace Mall.Embedded.ServiceBus;

/// <summary>What a Service Bus connection string says that matters inside one process: the namespace's host name.</summary>
internal sealed record ConnectionString(string Host)
{
    public static ConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        Uri? endpoint = null;
        bool hasName = false, hasKey = false, hasSignature = false;
        foreach (var token in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = token.IndexOf('=');
            if (equals <= 0)
            {
                throw new FormatException("The Service Bus connection string is malformed: every part has to be Name=Value.");
            }

            var value = token[(equals + 1)..].Trim();
            switch (token[..equals].Trim().ToLowerInvariant())
            {
                case "endpoint" when !Uri.TryCreate(value, UriKind.Absolute, out endpoint):
                    throw new FormatException("The Service Bus connection string is malformed: Endpoint has to be a URI such as sb://name.servicebus.windows.net/.");
                case "sharedaccesskeyname":
                    hasName = value.Length > 0;
                    break;
                case "sharedaccesskey":
                    hasKey = value.Length > 0;
                    break;
                case "sharedaccesssignature":
                    hasSignature = value.Length > 0;
                    break;
                case "entitypath" when value.Length > 0:
                    throw new NotSupportedException("The embedded host does not support EntityPath in a Service Bus connection string.");
            }
        }

        return endpoint is not null && (hasSignature || (hasName && hasKey))
            ? new(endpoint.Host)
            : throw new ArgumentException(
                "The Service Bus connection string has to name the Endpoint and either both SharedAccessKeyName and SharedAccessKey, or a SharedAccessSignature.",
                nameof(connectionString));
    }
}
