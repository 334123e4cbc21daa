using Microsoft.Data.Sqlite;
using SalesBot.Data;

namespace SalesBot.Tests.Drivers;

/// <summary>
/// The tests of a class run on PostgreSQL. Such a class derives from one whose tests run on SQLite, so that they run on both;
/// where there is no PostgreSQL they are skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OnPostgresAttribute : Attribute;

/// <summary>The store of one test, gone with it.</summary>
public sealed class TestStore(StoreSettings place) : IDisposable
{
    /// <summary>Whether the running test is to have its store in PostgreSQL.</summary>
    public static bool IsOnPostgres
    {
        get
        {
            var asked = TestContext.Current.TestClass is Xunit.v3.IXunitTestClass test && test.Class.IsDefined(typeof(OnPostgresAttribute), inherit: false);
            Assert.SkipWhen(asked && PostgresCluster.Missing is not null, PostgresCluster.Missing ?? "");
            return asked;
        }
    }

    public StoreSettings Place => place;

    /// <summary>How the program is told where it is.</summary>
    public IEnumerable<(string Key, string Value)> Settings => place.Postgres is { } connection
        ? [("SalesBot:DataFolder", place.DataFolder), ("SalesBot:Database", "Postgres"), ("SalesBot:ConnectionString", connection)]
        : [("SalesBot:DataFolder", place.DataFolder)];

    public void Dispose()
    {
        if (place.Postgres is { } connection)
        {
            PostgresCluster.Leave(connection);
        }
        else
        {
            using var file = new SqliteConnection($"Data Source={Path.Combine(place.DataFolder, Store.FileName)};Foreign Keys=True");
            SqliteConnection.ClearPool(file);
        }

        Directory.Delete(place.DataFolder, recursive: true);
    }
}
