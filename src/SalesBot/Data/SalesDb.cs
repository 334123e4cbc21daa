using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
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

    /// <summary>
    /// Saves what was changed, with its audit and daily sums, in one transaction: its own unless one is open, whose owner then
    /// ends it with <see cref="CommitAsync"/>.
    /// </summary>
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
            await CommitAsync(own, audit.Any(change => Roster.Watches(change.Entity)), cancellationToken);
        }
    }

    /// <summary>Ends a transaction, telling every instance of the program when names have changed.</summary>
    internal Task CommitAsync(IDbContextTransaction transaction, bool namesChanged, CancellationToken cancellationToken)
    {
        if (namesChanged) Counters.Count(this, Counter.Names);
        return transaction.CommitAsync(cancellationToken);
    }

    /// <summary>A transaction of which there is one at a time, for what writes much and reads what it wrote.</summary>
    internal abstract Task<IDbContextTransaction> BeginAloneAsync(CancellationToken cancellationToken);

    /// <summary>The next keys of a table whose rows are written past the tracker; inside the open transaction.</summary>
    internal abstract Task<Keys> KeysAsync<T>(CancellationToken cancellationToken)
        where T : class;

    /// <summary>
    /// What is to be hoped of trying again after a fault. Nothing was saved; where the end of the transaction was not heard, the
    /// activity's key tells.
    /// </summary>
    internal Outlook OutlookAfter(Exception fault) => fault switch
    {
        DbUpdateConcurrencyException => Outlook.Raced,
        DbException said when OutlookOf(said) is var outlook and not Outlook.Stays => outlook,
        { InnerException: { } inner } => OutlookAfter(inner),
        _ => Outlook.Stays,
    };

    private protected abstract Outlook OutlookOf(DbException fault);

    /// <summary>Whether it is the store that failed, however deep that lies.</summary>
    internal static bool IsOfStore(Exception fault) =>
        fault is DbException or DbUpdateException || (fault.InnerException is { } inner && IsOfStore(inner));

    /// <summary>Brings the tables up to date, one process at a time, once they are checked.</summary>
    internal abstract Task PrepareAsync(StoreSettings settings, Func<SalesDb, CancellationToken, Task> check, CancellationToken cancellationToken);

    /// <summary>What a fault at start means, in a sentence; null when the database is not to blame.</summary>
    internal abstract string? Explain(Exception fault, StoreSettings settings);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SalesDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstant, SameInstant>();
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

    /// <summary>Databases give instants back without their kind and keep no more than microseconds; here they are always UTC.</summary>
    private sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
        instant => new DateTime(instant.ToUniversalTime().Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));

    /// <summary>What was written and what is read back are the same instant.</summary>
    private sealed class SameInstant() : ValueComparer<DateTime>(
        (a, b) => a.Ticks / TimeSpan.TicksPerMicrosecond == b.Ticks / TimeSpan.TicksPerMicrosecond,
        instant => (instant.Ticks / TimeSpan.TicksPerMicrosecond).GetHashCode());

    /// <summary>Amounts are kept as whole hundredths, which every database adds up exactly.</summary>
    private sealed class MinorUnits() : ValueConverter<decimal, long>(
        amount => Money.ToMinor(amount),
        stored => Money.FromMinor(stored));
}

/// <summary>What a fault of the store means for who tries again.</summary>
internal enum Outlook
{
    /// <summary>It would fail again.</summary>
    Stays,

    /// <summary>Somebody else was faster: what is thought anew can be saved.</summary>
    Raced,

    /// <summary>The database is away; it may come back within seconds.</summary>
    Away,
}

internal static class SalesDbOptions
{
    /// <summary>Two turns that save at once are no fault: one of them thinks again. What is a fault is logged by who meets it.</summary>
    public static DbContextOptionsBuilder LogFaultsQuietly(this DbContextOptionsBuilder builder) => builder.ConfigureWarnings(warnings =>
        warnings.Log(
            (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (RelationalEventId.CommandError, LogLevel.Debug), (RelationalEventId.ConnectionError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug))
            // A member's regions and leaves are few: one query reads both.
            .Ignore(RelationalEventId.MultipleCollectionIncludeWarning));
}
