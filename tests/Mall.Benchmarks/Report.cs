using System.Globalization;
using System.Runtime.InteropServices;

namespace Mall.Benchmarks;

/// <summary>One measured thing. Latencies in milliseconds.</summary>
internal sealed record Row(string What, double? PerSecond = null, double? P50 = null, double? P99 = null, string? Note = null);

/// <summary>One bar of the design and what was reached. <paramref name="Spread"/>: of the same value in the single runs or seconds.</summary>
internal sealed record Bar(string What, string Wanted, string Value, bool Passed, string Spread);

/// <summary>Prints what was measured, on what, while it is measured, and all bars at the end; writes it as JSON if asked.</summary>
internal sealed class Report(string title)
{
    private readonly List<Row> _rows = [];
    private readonly List<string> _facts = [];
    private readonly List<Bar> _bars = [];

    public void Start()
    {
        Console.WriteLine(title);
        Console.WriteLine(Machine);
        Console.WriteLine();
        Console.WriteLine($"{"",-58}{"per second",12}{"p50 ms",10}{"p99 ms",10}");
    }

    public void Part(string name) => Console.WriteLine($"-- {name} (load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]})");

    public void Add(Row row)
    {
        _rows.Add(row);
        Console.WriteLine($"{row.What,-58}{Text(row.PerSecond, "N0"),12}{Text(row.P50, "0.00"),10}{Text(row.P99, "0.00"),10}  {row.Note}");
    }

    public void Fact(string fact)
    {
        _facts.Add(fact);
        Console.WriteLine($"  {fact}");
    }

    public void AtLeast(string what, double bar, double value, IEnumerable<double>? spread = null, string unit = "") => Judge(what, ">= ", bar, value, value >= bar, spread, unit);

    public void AtMost(string what, double bar, double value, IEnumerable<double>? spread = null, string unit = "") => Judge(what, "<= ", bar, value, value <= bar, spread, unit);

    public void End(string? file)
    {
        Console.WriteLine();
        Console.WriteLine($"{"bar",-78}{"wanted",14}{"value",14}  ");
        foreach (var bar in _bars)
        {
            Console.WriteLine(Line(bar));
        }

        if (file is not null)
        {
            var all = new { title, machine = Machine, at = DateTimeOffset.UtcNow, rows = _rows, facts = _facts, bars = _bars };
            File.WriteAllText(file, JsonSerializer.Serialize(all, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }));
        }
    }

    private void Judge(string what, string sign, double bar, double value, bool passed, IEnumerable<double>? spread, string unit)
    {
        var all = spread?.Order().ToArray() ?? [];
        var judged = new Bar(what, sign + Number(bar) + unit, Number(value) + unit, passed, all.Length < 2 ? "" : $"{Number(all[0])} - {Number(all[^1])}");
        _bars.Add(judged);
        Console.WriteLine($"  {Line(judged)}");
    }

    private static string Line(Bar bar) => $"{bar.What,-78}{bar.Wanted,14}{bar.Value,14}  {(bar.Passed ? "pass" : "MISS")}{(bar.Spread.Length > 0 ? $"  ({bar.Spread})" : "")}";

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.00" : Math.Abs(value) < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture);

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
