using System.Text;

namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>The account document, which the SDK reads first, and the list of throughput settings, which is always empty.</summary>
internal static class AccountEndpoint
{
    private static readonly byte[] Offers = """{"_rid":"","Offers":[],"_count":0}"""u8.ToArray();

    /// <summary>The SDK needs <c>userConsistencyPolicy</c> and a non-empty <c>queryEngineConfiguration</c>.</summary>
    public static HttpResponseMessage Read(CosmosRequest request, string consistency)
    {
        if (request.Method != HttpMethod.Get)
        {
            return Answer.Error(request, 405, "The account can only be read.");
        }

        string location = $$"""[{"name":"Embedded","databaseAccountEndpoint":"{{request.Endpoint}}"}]""";
        string body = $$$"""
            {"id":"embedded","_rid":"embedded","_self":"","_dbs":"//dbs/","media":"//media/","addresses":"//addresses/",
             "writableLocations":{{{location}}},"readableLocations":{{{location}}},"enableMultipleWriteLocations":false,
             "userConsistencyPolicy":{"defaultConsistencyLevel":"{{{consistency}}}"},
             "userReplicationPolicy":{"asyncReplication":false,"minReplicaSetSize":1,"maxReplicasetSize":4},
             "systemReplicationPolicy":{"minReplicaSetSize":1,"maxReplicasetSize":4},
             "readPolicy":{"primaryReadCoefficient":1,"secondaryReadCoefficient":1},
             "queryEngineConfiguration":"{\"maxSqlQueryInputLength\":262144,\"maxJoinsPerSqlQuery\":10}"}
            """;
        return Answer.Create(request, 200, Encoding.UTF8.GetBytes(body));
    }

    /// <summary>Throughput is neither kept nor enforced; the SDK shows it as null.</summary>
    public static HttpResponseMessage NoOffers(CosmosRequest request) => Answer.Create(request, 200, Offers);
}
