using System.Diagnostics;
using System.Globalization;

namespace Mall.Embedded.Rpc;

/// <summary>Whether the machine's processors have time left: of all processes where the system says it (Linux, proc(5) stat), else of this one alone.</summary>
internal sealed class ProcessorTime
{
    private const double Full = 0.9;
    private const string Stat = "/proc/stat";

    private static readonly bool HasStat = File.Exists(Stat);

    private long _busy;
    private long _all;

    /// <summary>Since the last time it was asked.</summary>
    public bool IsFull()
    {
        var (busy, all) = HasStat ? OfMachine() : OfProcess();
        var isFull = busy - _busy >= (all - _all) * Full;
        (_busy, _all) = (busy, all);
        return isFull;
    }

    private static (long Busy, long All) OfMachine()
    {
        // user nice system idle iowait irq softirq steal ..., in hundredths of a second, of all processors together.
        using var reader = new StreamReader(Stat);
        var fields = reader.ReadLine()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9].Select(field => long.Parse(field, CultureInfo.InvariantCulture)).ToArray();
        var all = fields.Sum();
        return (all - fields[3] - fields[4], all);
    }

    private static (long Busy, long All) OfProcess() =>
        (Environment.CpuUsage.TotalTime.Ticks, (long)(Stopwatch.GetElapsedTime(0).Ticks * (double)Environment.ProcessorCount));
}
