using System.Diagnostics;
using System.Globalization;

namespace Mall.Embedded.Host;

/// <summary>Prints the list of functions at the start, as Core Tools does, and the line with the host's address.</summary>
internal static class Announcement
{
    public static void Write(FunctionsHost host)
    {
        var output = Console.Out;
        output.WriteLine("Functions:");
        foreach (var function in host.Workers.Functions)
        {
            var type = function.Trigger.Type;
            var description = host.Workers.Describe(function);
            output.WriteLine(
                type == "httpTrigger" ? $"  {function.Name}: {description}"
                : description.Length == 0 ? $"  {function.Name}: {type}"
                : $"  {function.Name}: {type} ({description})");
        }

        var elapsed = DateTime.Now - Process.GetCurrentProcess().StartTime;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Listening on {host.Options.Url} (state in {host.Options.State}); started in {elapsed.TotalSeconds:0.0} s."));
        output.Flush();
    }
}
