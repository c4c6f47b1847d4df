using System.Text;

namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>The account document, which the SDK reads first.</summary>
internal static class AccountEndpoint
{
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
}
