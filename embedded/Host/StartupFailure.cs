using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Mall.Embedded.Host;

/// <summary>Turns a failure of the start into one sentence for the operator.</summary>
internal static class StartupFailure
{
    /// <summary>False for an unforeseen failure, which needs its stack trace.</summary>
    public static bool TryDescribe(Exception exception, [NotNullWhen(true)] out string? sentence)
    {
        sentence = exception switch
        {
            StartupException startup => startup.Message,
            OptionsValidationException validation => string.Join(' ', validation.Failures),

            // "Failed to convert configuration value ..." names the setting and its expected type.
            InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } wrongSetting => wrongSetting.Message,

            // "Failed to load configuration from file ...".
            InvalidDataException { InnerException: FormatException { InnerException: { } cause } } wrongFile =>
                $"{wrongFile.Message.TrimEnd('.')}: {cause.Message}",
            AggregateException several => DescribeAll(several),

            // "Failed to bind to address ...": somebody took the port after it was checked.
            IOException { InnerException: AddressInUseException } portInUse => portInUse.Message,
            _ => null,
        };
        return sentence is not null;
    }

    private static string? DescribeAll(AggregateException several)
    {
        var sentences = new List<string>();
        foreach (Exception one in several.InnerExceptions)
        {
            if (!TryDescribe(one, out string? sentence))
            {
                return null;
            }

            sentences.Add(sentence);
        }

        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }


    /// <summary>Ends the process with exit code 1. Prints the sentence; for an unforeseen failure, the whole exception.</summary>
    [DoesNotReturn]
    public static void Exit(Exception exception)
    {
        Console.Out.Flush();
        Console.Error.WriteLine(TryDescribe(exception, out var sentence) ? sentence : exception.ToString());
        Environment.Exit(1);
    }
}
