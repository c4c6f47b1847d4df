using System.Globalization;
using System.Text;

namespace Mall.Functions.Payments;

/// <summary>Reads a bill's file: UTF-8, comma-separated, a back quote before every value so that spreadsheets leave it alone. A head, its rows, then the head of the sums and one row of them.
/// Amounts are in yuan. Columns are found by their heads, since new ones may come. Throws <see cref="FormatException"/> for anything else, also if rows and sums differ.</summary>
internal static class WeChatPayBillFile
{
    /// <summary>A row of the trade bill. Of a refund: <see cref="OutRefundNo"/>, WeChat Pay's id of the refund, and the amount that goes back.</summary>
    public sealed record Trade(string OutTradeNo, string? OutRefundNo, string TransactionId, string Attach, Money Amount, Money Fee, DateTimeOffset At);

    public static IReadOnlyList<Trade> TradesOf(byte[] file)
    {
        var table = Table.Read(file, "交易时间", "总交易单数");
        var trades = new List<Trade>();
        var (taken, back) = (0L, 0L);
        foreach (var row in table.Rows)
        {
            var isRefund = row["交易状态"] == "REFUND";
            var amount = Fen(row[isRefund ? "申请退款金额" : "订单金额"]);
            if (isRefund)
            {
                back += amount;
            }
            else
            {
                taken += amount;
            }

            // A refund that failed moved no money; it is in the sums all the same.
            if (!isRefund || row["退款状态"] != "FAIL")
            {
                trades.Add(new Trade(
                    row["商户订单号"],
                    isRefund ? row["商户退款单号"] : null,
                    row[isRefund ? "微信退款单号" : "微信订单号"],
                    row["商户数据包"],
                    Yuan(amount),
                    Yuan(RoundedFen(row["手续费"])),
                    TimeOf(row["交易时间"])));
            }
        }

        return Fen(table.Sums["订单总金额"]) == taken && Fen(table.Sums["申请退款总金额"]) == back && table.Sums["总交易单数"] == table.Rows.Count.ToString(CultureInfo.InvariantCulture)
            ? trades
            : throw new FormatException("The sums of the trade bill are not those of its rows.");
    }

    /// <summary>What came to the account and left it, from the fund bill; nothing when there is no file.</summary>
    public static BillFunds FundsOf(byte[] file)
    {
        if (file.Length == 0)
        {
            return new BillFunds(Yuan(0), Yuan(0));
        }

        var table = Table.Read(file, "记账时间", "资金流水总笔数");
        var (into, out_) = (0L, 0L);
        foreach (var row in table.Rows)
        {
            var amount = Fen(row["收支金额(元)"]);
            switch (row["收支类型"])
            {
                case "收入":
                    into += amount;
                    break;
                case "支出":
                    out_ += amount;
                    break;
                default:
                    throw new FormatException("A row of the fund bill neither comes nor goes.");
            }
        }

        return Fen(table.Sums["收入金额"]) == into && Fen(table.Sums["支出金额"]) == out_
            ? new BillFunds(Yuan(into), Yuan(out_))
            : throw new FormatException("The sums of the fund bill are not those of its rows.");
    }

    private static Money Yuan(long fen) => new(fen, WeChatPayJson.Currency);

    private static decimal DecimalOf(string yuan) =>
        decimal.TryParse(yuan, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < Money.MaxAmount
            ? value * 100
            : throw new FormatException($"\"{yuan}\" is no amount.");

    private static long Fen(string yuan) => DecimalOf(yuan) is var fen && decimal.IsInteger(fen) ? (long)fen : throw new FormatException($"\"{yuan}\" is no amount in fen.");

    // Fees are written with five decimals.
    private static long RoundedFen(string yuan) => (long)Math.Round(DecimalOf(yuan), MidpointRounding.AwayFromZero);

    private static DateTimeOffset TimeOf(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? new DateTimeOffset(time, WeChatPayNumbers.Zone)
        : throw new FormatException($"\"{text}\" is no time.");

    /// <summary>Rows and sums, each value by its head.</summary>
    private sealed record Table(IReadOnlyList<Row> Rows, Row Sums)
    {
        public static Table Read(byte[] file, string firstHead, string firstSum)
        {
            var lines = Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).ToList();
            var sums = lines.FindIndex(line => line.StartsWith(firstSum, StringComparison.Ordinal));
            if (lines.Count < 3 || !lines[0].StartsWith(firstHead, StringComparison.Ordinal) || sums != lines.Count - 2)
            {
                throw new FormatException("It is not a bill.");
            }

            var head = Heads(lines[0]);
            return new Table([.. lines[1..sums].Select(line => new Row(head, ValuesOf(line)))], new Row(Heads(lines[sums]), ValuesOf(lines[^1])));
        }

        private static Dictionary<string, int> Heads(string line) =>
            line.Split(',').Select((head, index) => (head.Trim(), index)).DistinctBy(column => column.Item1).ToDictionary(column => column.Item1, column => column.index);

        // A value may hold a comma (the name of what was sold), but none begins with a back quote.
        private static string[] ValuesOf(string line) => line.StartsWith('`') ? line[1..].Split(",`") : throw new FormatException("A row without back quotes.");
    }

    private sealed record Row(IReadOnlyDictionary<string, int> Heads, string[] Values)
    {
        public string this[string head] => Heads.TryGetValue(head, out var index) && index < Values.Length
            ? Values[index].Trim()
            : throw new FormatException($"There is no column {head}.");
    }
}
