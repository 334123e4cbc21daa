using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SalesBot.Data;

/// <summary>
/// Counts up with every change of some kind, in the transaction of the change. Whoever changes waits for whoever changed
/// before, so nobody who read a number misses what came before it: keys of rows are given before they are committed.
/// </summary>
public sealed class Counter : INotAudited
{
    public const string Names = "names";

    public required string Name { get; init; }

    public long Value { get; init; }
}

internal sealed class CounterMap : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.ToTable("Counters");
        builder.HasKey(c => c.Name);
        builder.Property(c => c.Name).HasMaxLength(20);
    }
}

/// <summary>Counts.</summary>
internal static class Counters
{
    private const string Raise =
        """
        INSERT INTO "Counters" ("Name", "Value") VALUES (@0, 1)
        ON CONFLICT ("Name") DO UPDATE SET "Value" = "Counters"."Value" + 1
        """;

    /// <summary>One more, inside the open transaction. Best as the last thing in it: others wait until it ends.</summary>
    public static void Count(SalesDb db, string name)
    {
        using var raise = new Statement(db, Raise, 1);
        raise.Run(name);
    }
}
