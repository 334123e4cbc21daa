namespace SalesBot.Data;

/// <summary>Where the store is.</summary>
/// <param name="DataFolder">The folder of the SQLite file.</param>
/// <param name="Postgres">The connection string of a PostgreSQL database; null keeps the store in the file.</param>
public sealed record StoreSettings(string DataFolder, string? Postgres = null);

/// <summary>The store cannot be used as it is; the message says so in a sentence.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
