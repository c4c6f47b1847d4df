using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Mall.Embedded.Journal;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Mall.Embedded.Worker;

/// <summary>Turns what keeps a host from starting into the one sentence that its operator reads.</summary>
internal static class StartupFailure
{
    /// <summary>False for what nobody foresaw: that needs its stack trace.</summary>
    public static bool TryDescribe(Exception exception, [NotNullWhen(true)] out string? sentence)
    {
        sentence = exception switch
        {
            StartupException startup => startup.Message,
            OptionsValidationException validation => string.Join(' ', validation.Failures),
            AggregateException { InnerExceptions.Count: 1 } one when TryDescribe(one.InnerExceptions[0], out string? inner) => inner,
            _ => null,
        };
        return sentence is not null;
    }

    public static StartupException PortInUse(int port, Exception cause) =>
        new($"Port {port} on 127.0.0.1 is in use; choose another with --port.", cause);

    public static bool IsPortInUse(Exception exception) =>
        exception is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        || (exception.InnerException is not null && IsPortInUse(exception.InnerException));

    [DoesNotReturn]
    public static void Exit(string sentence)
    {
        Console.Out.Flush();
        Console.Error.WriteLine(sentence);
        Environment.Exit(1);
    }
}
