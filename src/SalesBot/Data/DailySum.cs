using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Customers;
using SalesBot.Core.Payments;
using SalesBot.Core.Visits;

namespace SalesBot.Data;

/// <summary>What a member brought a region on a day. Answers add these up, so they cost the same with any number of facts.</summary>
public sealed class DailySum
{
    public DateOnly Date { get; init; }

    public int RegionId { get; init; }

    public int MemberId { get; init; }

    /// <summary>Cash received less reversals, in hundredths of the currency.</summary>
    public long CollectedMinor { get; init; }

    /// <summary>In person and at ours.</summary>
    public int Visits { get; init; }

    /// <summary>Calls and online meetings.</summary>
    public int Touches { get; init; }

    public int NewCustomers { get; init; }

    public int Leads { get; init; }
}

internal sealed class DailySumMap : IEntityTypeConfiguration<DailySum>
{
    public void Configure(EntityTypeBuilder<DailySum> builder)
    {
        builder.ToTable("DailySums");
        builder.HasKey(s => new { s.RegionId, s.Date, s.MemberId });
        builder.HasIndex(s => new { s.MemberId, s.Date });
    }
}

/// <summary>Keeps <see cref="DailySum"/> rows true to the facts: what a save adds and takes away is added in its transaction.</summary>
internal static class DailySums
{
    private const string Upsert =
        """
        INSERT INTO "DailySums" ("RegionId", "Date", "MemberId", "CollectedMinor", "Visits", "Touches", "NewCustomers", "Leads")
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7)
        ON CONFLICT ("RegionId", "Date", "MemberId") DO UPDATE SET
            "CollectedMinor" = "DailySums"."CollectedMinor" + excluded."CollectedMinor",
            "Visits" = "DailySums"."Visits" + excluded."Visits",
            "Touches" = "DailySums"."Touches" + excluded."Touches",
            "NewCustomers" = "DailySums"."NewCustomers" + excluded."NewCustomers",
            "Leads" = "DailySums"."Leads" + excluded."Leads"
        """;

    internal readonly record struct Key(DateOnly Date, int RegionId, int MemberId);

    internal readonly record struct Counts(long CollectedMinor, int Visits, int Touches, int NewCustomers, int Leads)
    {
        /// <summary>Whether a row is a fact that counts.</summary>
        public static bool IsSummed(object row) => row is Payment or Visit or Milestone;

        public static Counts operator +(Counts a, Counts b) => new(
            a.CollectedMinor + b.CollectedMinor, a.Visits + b.Visits, a.Touches + b.Touches,
            a.NewCustomers + b.NewCustomers, a.Leads + b.Leads);

        public static Counts operator -(Counts a) => new(-a.CollectedMinor, -a.Visits, -a.Touches, -a.NewCustomers, -a.Leads);
    }

    /// <summary>What the tracked changes add to each day, region and member; before they are saved.</summary>
    public static Dictionary<Key, Counts> Collect(ChangeTracker tracker)
    {
        var sums = new Dictionary<Key, Counts>();
        foreach (var entry in tracker.Entries().Where(e => Counts.IsSummed(e.Entity)))
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted)
            {
                Count(sums, entry.OriginalValues.ToObject(), taken: true);
            }

            if (entry.State is EntityState.Modified or EntityState.Added)
            {
                Count(sums, entry.Entity, taken: false);
            }
        }

        return sums;
    }

    /// <summary>Adds them to the table, inside the open transaction.</summary>
    public static void Add(SalesDb db, Dictionary<Key, Counts> sums)
    {
        using var add = new Statement(db, Upsert, 8);
        // In one order, so that two transactions do not each wait for a row of the other.
        foreach (var (key, c) in sums.Where(s => s.Value != default).OrderBy(s => (s.Key.RegionId, s.Key.Date, s.Key.MemberId)))
        {
            add.Run(key.RegionId, key.Date, key.MemberId, c.CollectedMinor, c.Visits, c.Touches, c.NewCustomers, c.Leads);
        }
    }

    /// <summary>Counts a fact in, or out when it is taken away.</summary>
    public static void Count(Dictionary<Key, Counts> sums, object fact, bool taken)
    {
        var (key, counts) = CountsOf(fact);
        sums[key] = sums.GetValueOrDefault(key) + (taken ? -counts : counts);
    }

    private static (Key Key, Counts Counts) CountsOf(object fact) => fact switch
    {
        Payment p => (new(p.Date, p.RegionId, p.MemberId), new(Money.ToMinor(p.Amount), 0, 0, 0, 0)),
        Visit { CountsAsVisit: true } v => (new(v.Date, v.RegionId, v.MemberId), new(0, 1, 0, 0, 0)),
        Visit v => (new(v.Date, v.RegionId, v.MemberId), new(0, 0, 1, 0, 0)),
        Milestone { Kind: MilestoneKind.NewCustomer } m => (new(m.Date, m.RegionId, m.MemberId), new(0, 0, 0, 1, 0)),
        Milestone m => (new(m.Date, m.RegionId, m.MemberId), new(0, 0, 0, 0, 1)),
        _ => throw new ArgumentException($"{fact.GetType().Name} is not summed by day.", nameof(fact)),
    };
}
