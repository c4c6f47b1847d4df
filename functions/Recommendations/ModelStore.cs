using System.Globalization;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Recommendations;

/// <summary>Which model is the current one.</summary>
/// <param name="Id">One for each format: an instance never sees a model that it cannot read.</param>
/// <param name="Version">Of the pieces; versions sort by time.</param>
/// <param name="TrainedAt">The moment before which everything is in it.</param>
/// <param name="Pieces">How many there are.</param>
public sealed record ModelHead(string Id, string Version, DateTimeOffset TrainedAt, int Pieces)
{
    public int SchemaVersion => 1;
}

/// <summary>Models in the database, cut into pieces that fit into a document. The head is written last, so whoever follows it finds all pieces.</summary>
internal sealed class ModelStore(CosmosDatabase database)
{
    // As base64 it is four thirds of that; a document may have 2 MB.
    private const int PieceBytes = 1_000_000;

    private static readonly string HeadId = string.Create(CultureInfo.InvariantCulture, $"head.{RecommendationModel.Format}");

    /// <summary>A piece, with a partition of its own: a thousand instances that load a new model do not ask one partition.</summary>
    private sealed record Piece(string Id, string Version, byte[] Data)
    {
        public int SchemaVersion => 1;
    }

    private Container Models => database.Container(RecommendationsNames.Models);

    public Task<Versioned<ModelHead>?> FindHeadAsync(CancellationToken cancellationToken) => Models.FindAsync<ModelHead>(HeadId, HeadId, cancellationToken, CosmosItems.MayBeOld);

    /// <summary>Throws <see cref="InvalidDataException"/> when a piece is missing: the version is older than the one before the current.</summary>
    public async Task<RecommendationModel> ReadAsync(ModelHead head, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        for (var i = 0; i < head.Pieces; i++)
        {
            var id = PieceId(head.Version, i);
            var piece = await Models.FindAsync<Piece>(id, id, cancellationToken, CosmosItems.MayBeOld) ?? throw new InvalidDataException($"The model has no piece {id}.");
            bytes.Write(piece.Value.Data);
        }

        return RecommendationModel.Read(bytes.ToArray());
    }

    /// <summary>Writes the pieces, then the head, then deletes what is older than the model before: some instance may be reading that. A crash leaves pieces that the next one deletes. False:
    /// somebody else was faster.</summary>
    public async Task<bool> TryWriteAsync(RecommendationModel model, DateTimeOffset trainedAt, Versioned<ModelHead>? before, CancellationToken cancellationToken)
    {
        var pieces = model.ToBytes().Chunk(PieceBytes).ToArray();
        var head = new ModelHead(HeadId, Ids.New(), trainedAt, pieces.Length);
        for (var i = 0; i < pieces.Length; i++)
        {
            var id = PieceId(head.Version, i);
            await Models.TryCreateAsync(new Piece(id, head.Version, pieces[i]), id, cancellationToken);
        }

        var isWritten = before is null
            ? await Models.TryCreateAsync(head, HeadId, cancellationToken) is not null
            : await Models.TryReplaceAsync(head, HeadId, HeadId, before.ETag, cancellationToken) is not null;
        if (isWritten && before is not null)
        {
            await DeleteOlderAsync(before.Value.Version, cancellationToken);
        }

        return isWritten;
    }

    private async Task DeleteOlderAsync(string version, CancellationToken cancellationToken)
    {
        var older = new QueryDefinition("SELECT VALUE c.id FROM c WHERE c.version < @version AND c.id != @head").WithParameter("@version", version).WithParameter("@head", HeadId);
        foreach (var id in await Models.ListAsync<string>(older, null, int.MaxValue, cancellationToken))
        {
            await Models.EmptyPartitionAsync(id, cancellationToken);
        }
    }

    private static string PieceId(string version, int number) => string.Create(CultureInfo.InvariantCulture, $"{version}.{number}");
}
