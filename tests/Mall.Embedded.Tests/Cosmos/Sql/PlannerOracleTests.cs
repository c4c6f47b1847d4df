using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Tests.Cosmos.Sql;

/// <summary>The service's own planner is asked about every query text of these tests, so that the lists cannot say what is not so.</summary>
public sealed class PlannerOracleTests
{
    [FactWithPlanner]
    public void Planner_AcceptedTexts_AreAccepted()
    {
        PlannerOracle planner = PlannerOracle.Load();
        IEnumerable<string> expressions = EvaluationTests.Cases.Select(row => $"SELECT VALUE {row[0]} FROM c");

        Assert.Equal([], QueryTexts.Accepted.Concat(expressions).Where(sql => planner.Refusal(sql) is not null).Select(sql => $"{sql}: {planner.Refusal(sql)}"));
    }

    [FactWithPlanner]
    public void Planner_RejectedTexts_AreRejectedWithTheSameCode()
    {
        PlannerOracle planner = PlannerOracle.Load();

        Assert.Equal([], QueryTexts.Rejected.Where(text => planner.Refusal(text.Sql) != text.Code).Select(text => $"{text.Sql}: {planner.Refusal(text.Sql) ?? "accepted"}"));
    }

    [FactWithPlanner]
    public void Planner_TextsRefusedOnPurpose_AreAccepted()
    {
        PlannerOracle planner = PlannerOracle.Load();

        Assert.Equal([], QueryTexts.RefusedOnPurpose.Where(text => planner.Refusal(text.Sql) is not null).Select(text => text.Sql));
    }

    /// <summary>Conditions put together at random, most of them sound and some spoilt: both sides must say the same of each, except where the engine says that it lacks something.</summary>
    [FactWithPlanner]
    public void Planner_RandomTexts_AreJudgedAlike()
    {
        PlannerOracle planner = PlannerOracle.Load();
        var random = new Random(20260101);
        var disagreements = new List<string>();
        int accepted = 0;
        for (int i = 0; i < 800; i++)
        {
            string sql = "SELECT * FROM c WHERE " + RandomExpression(random, 3);
            sql = random.Next(4) == 0 ? Spoil(sql, random) : sql;
            bool? isAccepted = Accepts(sql);
            accepted += isAccepted == true ? 1 : 0;
            if (isAccepted is not null && isAccepted != planner.Refusal(sql) is null)
            {
                disagreements.Add($"{sql}: service {planner.Refusal(sql) ?? "accepts"}");
            }
        }

        Assert.Equal([], disagreements.Take(20));
        Assert.InRange(accepted, 200, 750);
    }

    private static string RandomExpression(Random random, int depth)
    {
        string[] operators = ["=", "!=", "<", "<=", "+", "AND", "OR"];
        string Inner() => RandomExpression(random, depth - 1);
        return depth == 0 || random.Next(6) == 0
            ? random.GetItems(["c.a", "c['b']", "c.d[0]", "1", "'x'", "@p", "null", "true"], 1)[0]
            : random.Next(7) switch
            {
                0 => $"({Inner()})",
                1 => $"NOT {Inner()}",
                2 => $"{Inner()} IN ({Inner()}, {Inner()})",
                3 => $"IS_DEFINED({Inner()})",
                _ => $"{Inner()} {random.GetItems(operators, 1)[0]} {Inner()}",
            };
    }

    private static string Spoil(string sql, Random random)
    {
        List<string> words = [.. sql.Split(' ')];
        words.RemoveAt(random.Next(words.Count));
        return string.Join(' ', words);
    }

    /// <summary>Null when the engine lacks what the text asks for.</summary>
    private static bool? Accepts(string sql)
    {
        try
        {
            CosmosQuery.Parse(sql).Check(QueryParameters.None);
            return true;
        }
        catch (CosmosSqlException refused)
        {
            return refused.Code == CosmosSqlException.NotSupportedCode ? null : false;
        }
    }

    private sealed class FactWithPlannerAttribute : FactAttribute
    {
        public FactWithPlannerAttribute()
        {
            Skip = PlannerOracle.Missing;
        }
    }
}
