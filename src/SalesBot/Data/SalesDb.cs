using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Core.Targets;
using SalesBot.Core.Visits;

namespace SalesBot.Data;

/// <summary>
/// The store. Reading starts from <see cref="For"/>, so that nobody sees more than they may; writing ends in
/// <see cref="SaveAsync"/>, which adds the audit and the daily sums to the same transaction.
/// </summary>
public abstract class SalesDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Everything this viewer may read.</summary>
    public Visible For(Viewer viewer) => new(this, viewer);

    /// <summary>Saves what was changed, with its audit and daily sums, in one transaction (its own unless one is open).</summary>
    /// <param name="by">Who did it.</param>
    /// <param name="at">UTC instant.</param>
    /// <param name="cancellationToken">Gives up; nothing is saved then.</param>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed one of the rows since it was read.</exception>
    public async Task SaveAsync(Viewer by, DateTime at, CancellationToken cancellationToken)
    {
        await using var own = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancellationToken)
            : null;
        var audit = AuditTrail.Collect(ChangeTracker);
        var sums = DailySums.Collect(ChangeTracker);
        var saved = ChangeTracker.Entries<Saved>().SingleOrDefault(e => e.State == EntityState.Added)?.Entity.Id;
        await SaveChangesAsync(cancellationToken);
        if (audit.Count > 0)
        {
            AddRange(audit.Select(change => change.ToEntry(by, at, saved)));
            await SaveChangesAsync(cancellationToken);
        }

        DailySums.Add(this, sums);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }
    }

    /// <summary>The next key of a table whose rows are written past the tracker; inside the open transaction.</summary>
    internal abstract Task<long> NextIdAsync<T>(CancellationToken cancellationToken)
        where T : class;

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SalesDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<decimal>().HaveConversion<MinorUnits>();
        foreach (var kind in (Type[])
                 [
                     typeof(Role), typeof(CustomerKind), typeof(CustomerStatus), typeof(Tier), typeof(CustomerSize),
                     typeof(MilestoneKind), typeof(VisitKind), typeof(Intention), typeof(FollowUpStatus), typeof(Metric),
                     typeof(TargetKind), typeof(SummaryKind),
                 ])
        {
            configurationBuilder.Properties(kind).HaveConversion<string>().HaveMaxLength(20);
        }
    }

    /// <summary>Databases give instants back without their kind; here they are always UTC.</summary>
    private sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
        instant => instant.ToUniversalTime(),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));

    /// <summary>Amounts are kept as whole hundredths, which every database adds up exactly.</summary>
    private sealed class MinorUnits() : ValueConverter<decimal, long>(
        amount => Money.ToMinor(amount),
        stored => Money.FromMinor(stored));
}
