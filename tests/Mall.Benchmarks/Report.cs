using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Mall.Benchmarks;

/// <summary>One measured thing. Latencies in milliseconds.</summary>
internal sealed record Row(string What, double PerSecond, double? P50 = null, double? P99 = null, string? Note = null);

/// <summary>Prints what was measured, on what, while it is measured; and writes it as JSON if asked.</summary>
internal sealed class Report(string title)
{
    private readonly List<Row> _rows = [];
    private readonly List<string> _facts = [];

    public void Start()
    {
        Console.WriteLine(title);
        Console.WriteLine(Machine);
        Console.WriteLine();
        Console.WriteLine($"{"",-58}{"per second",12}{"p50 ms",10}{"p99 ms",10}");
    }

    public void Add(Row row)
    {
        _rows.Add(row);
        Console.WriteLine($"{row.What,-58}{Text(row.PerSecond, "N0"),12}{Text(row.P50, "0.00"),10}{Text(row.P99, "0.00"),10}  {row.Note}");
    }

    public void Fact(string fact)
    {
        _facts.Add(fact);
        Console.WriteLine(fact);
    }

    public void Write(string? file)
    {
        if (file is not null)
        {
            File.WriteAllText(file, JsonSerializer.Serialize(new { title, machine = Machine, at = DateTimeOffset.UtcNow, rows = _rows, facts = _facts }, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }));
        }
    }

    private static string Machine
    {
        get
        {
            var model = File.Exists("/proc/cpuinfo")
                ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
                : null;
            var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
            return $"{model ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores, {memory} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, "
                + (IsRelease ? "Release" : "DEBUG BUILD: the numbers mean nothing");
        }
    }

    private static bool IsRelease =>
#if DEBUG
        false;
#else
        true;
#endif

    private static string Text(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
