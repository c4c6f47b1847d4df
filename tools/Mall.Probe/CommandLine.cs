using System.Globalization;
using System.Runtime.InteropServices;

namespace Mall.Probe;

/// <summary>The program: one line for each step. Exit code 0: no step of the last round failed, with <c>--once</c>, or it was stopped; 1: a step failed; 2: the arguments are wrong.</summary>
internal static class CommandLine
{
    private const string Usage = """
        Usage: Mall.Probe ADDRESS [--once] [--every SECONDS] [--budget SECONDS] [--product ID]
          ADDRESS   base address of the shop, such as http://127.0.0.1:7071
          --once    one round; without it one each minute, or each so many seconds (--every)
          --budget  time that each step may take (10)
          --product what is bought and given back; without it the one with most units of the newest in stock
        """;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        if (Read(arguments) is not { } options)
        {
            error.WriteLine(Usage);
            return 2;
        }

        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var export = ProbeExport.Start();
        if (options.Once)
        {
            return await ProbeLoop.OnceAsync(options, Tell, stop.Token) ? 0 : 1;
        }

        await ProbeLoop.RunAsync(options, Tell, stop.Token);
        return 0;

        void Tell(StepResult result) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:HH:mm:ss} {result}"));

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }

    private static ProbeOptions? Read(string[] arguments)
    {
        if (arguments.Length == 0 || !Uri.TryCreate(arguments[0], UriKind.Absolute, out var shop) || shop.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var options = new ProbeOptions(shop);
        for (var at = 1; at < arguments.Length; at++)
        {
            if (arguments[at] == "--once")
            {
                options = options with { Once = true };
            }
            else if (at + 1 < arguments.Length && With(options, arguments[at], arguments[at + 1]) is { } changed)
            {
                options = changed;
                at++;
            }
            else
            {
                return null;
            }
        }

        return options;
    }

    /// <summary>Null: there is no such option, or not with such a value.</summary>
    private static ProbeOptions? With(ProbeOptions options, string name, string value)
    {
        var isTime = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0.001 and <= 86_400;
        return name switch
        {
            "--every" when isTime => options with { Every = TimeSpan.FromSeconds(seconds) },
            "--budget" when isTime => options with { Budget = TimeSpan.FromSeconds(seconds) },
            "--product" when value.Length > 0 => options with { Product = Uri.EscapeDataString(value) },
            _ => null,
        };
    }
}
