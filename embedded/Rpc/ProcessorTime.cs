using System.Diagnostics;
using System.Globalization;

namespace Mall.Embedded.Rpc;

/// <summary>Tells whether the processors are full: of the whole machine where the system reports it (Linux, proc(5) stat), otherwise of this process alone.</summary>
internal sealed class ProcessorTime
{
    private const double Full = 0.9;
    private const string Stat = "/proc/stat";

    private static readonly bool HasStat = File.Exists(Stat);

    private long _busy;
    private long _all;

    /// <summary>Whether the processors were full since the last call.</summary>
    public bool IsFull()
    {
        var (busy, all) = HasStat ? OfMachine() : OfProcess();
        var isFull = busy - _busy >= (all - _all) * Full;
        (_busy, _all) = (busy, all);
        return isFull;
    }

    private static (long Busy, long All) OfMachine()
    {
        // The fields: user nice system idle iowait irq softirq steal ..., in hundredths of a second, summed over all processors.
        using var reader = new StreamReader(Stat);
        var fields = reader.ReadLine()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9].Select(field => long.Parse(field, CultureInfo.InvariantCulture)).ToArray();
        var all = fields.Sum();
        return (all - fields[3] - fields[4], all);
    }

    private static (long Busy, long All) OfProcess() =>
        (Environment.CpuUsage.TotalTime.Ticks, (long)(Stopwatch.GetElapsedTime(0).Ticks * (double)Environment.ProcessorCount));
}
