using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Chat.Words;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.Export;

/// <summary>Makes the file of what a viewer may see at this moment.</summary>
internal sealed class Exporter(SalesDb db, TimeProvider clock)
{
    public static readonly Phrases Texts = Phrases.Of("Export");

    /// <summary>Whether there can be anything in it: who sees no rows has nothing to export.</summary>
    public static bool MaySee(Viewer viewer) => Rights.Of(viewer, Act.SeeRows) != Reach.None;

    public async Task<ExportFile> MakeAsync(ExportRequest request, Viewer viewer, Locale locale, CancellationToken cancellationToken)
    {
        var names = await NamesAsync(viewer, locale, cancellationToken);
        var seen = await SeenAsync(request, viewer, cancellationToken);
        var rows = request.Kind switch
        {
            ExportKind.Visits => await VisitsAsync(seen, names, cancellationToken),
            ExportKind.FollowUps => await FollowUpsAsync(seen, names, cancellationToken),
            ExportKind.Customers => await CustomersAsync(seen, names, cancellationToken),
            _ => await PaymentsAsync(seen, names, cancellationToken),
        };
        var code = ExportCodes.CodeOf(request.Kind);
        string[] heads = [.. Texts.Say(locale, $"{code}.heads").Split('|', StringSplitOptions.TrimEntries)];
        var day = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new ExportFile(
            $"{code}-{day}.{ExportCodes.CodeOf(request.Format)}", SheetFile.ContentType(request.Format),
            SheetFile.Write(new ExportSheet(heads, rows), request.Format), rows.Count);
    }

    private static async Task<List<IReadOnlyList<object?>>> VisitsAsync(Seen seen, Names names, CancellationToken cancellationToken)
    {
        var visits = seen.All.Visits;
        visits = seen.Request.Period is { } p ? visits.Where(v => v.Date >= p.From && v.Date <= p.To) : visits;
        visits = seen.Request.MemberId is { } member ? visits.Where(v => v.MemberId == member) : visits;
        visits = seen.Regions is { } regions ? visits.Where(v => regions.Contains(v.RegionId)) : visits;
        var customers = seen.All.Customers;
        var rows = await visits.OrderBy(v => v.Date).ThenBy(v => v.Id)
            .Join(customers, v => v.CustomerId, c => c.Id, (v, c) => new { Visit = v, Customer = c }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Visit.Date, r.Customer.Code, names.Customer(r.Customer), names.Region(r.Visit.RegionId), names.Member(r.Visit.MemberId),
            names.Word(r.Visit.Kind), r.Visit.Purpose, r.Visit.Outcome, r.Visit.Intention is { } intention ? names.Word(intention) : null,
        ])];
    }

    private static async Task<List<IReadOnlyList<object?>>> FollowUpsAsync(Seen seen, Names names, CancellationToken cancellationToken)
    {
        var followUps = seen.All.FollowUps;
        followUps = seen.Request.Period is { } p ? followUps.Where(f => f.DueOn >= p.From && f.DueOn <= p.To) : followUps;
        followUps = seen.Request.MemberId is { } member ? followUps.Where(f => f.OwnerId == member) : followUps;
        var rows = await followUps.OrderBy(f => f.DueOn).ThenBy(f => f.Id)
            .Join(seen.Customers, f => f.CustomerId, c => c.Id, (f, c) => new { FollowUp = f, Customer = c }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => (IReadOnlyList<object?>)
        [
            r.FollowUp.DueOn, r.Customer.Code, names.Customer(r.Customer), names.Region(r.Customer.RegionId), names.Member(r.FollowUp.OwnerId),
            r.FollowUp.Text, names.Word(r.FollowUp.Status), r.FollowUp.ClosedOn, r.FollowUp.DropReason,
        ])];
    }

    private static async Task<List<IReadOnlyList<object?>>> CustomersAsync(Seen seen, Names names, CancellationToken cancellationToken)
    {
        var customers = seen.Request.MemberId is { } member ? seen.Customers.Where(c => c.OwnerId == member) : seen.Customers;
        var rows = await customers.OrderBy(c => c.Code).ToListAsync(cancellationToken);
        return [.. rows.Select(c => (IReadOnlyList<object?>)
        [
            c.Code, c.Name, c.NameZh, names.Region(c.RegionId), names.Member(c.OwnerId), names.Word(c.Kind), names.Word(c.Status),
            names.Word(c.Tier), c.Since, c.LastYearVolume, c.Needs,
        ])];
    }

    private static async Task<List<IReadOnlyList<object?>>> PaymentsAsync(Seen seen, Names names, CancellationToken cancellationToken)
    {
        var payments = seen.All.Payments;
        payments = seen.Request.Period is { } p ? payments.Where(x => x.Date >= p.From && x.Date <= p.To) : payments;
        payments = seen.Request.MemberId is { } member ? payments.Where(x => x.MemberId == member) : payments;
        payments = seen.Regions is { } regions ? payments.Where(x => regions.Contains(x.RegionId)) : payments;
        var customers = seen.All.Customers;
        var rows = await payments.OrderBy(x => x.Date).ThenBy(x => x.Id)
            .Join(customers, x => x.CustomerId, c => c.Id, (x, c) => new { Payment = x, Customer = c }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Payment.Date, r.Customer.Code, names.Customer(r.Customer), names.Region(r.Payment.RegionId), names.Member(r.Payment.MemberId),
            r.Payment.Amount,
        ])];
    }

    private async Task<Seen> SeenAsync(ExportRequest request, Viewer viewer, CancellationToken cancellationToken)
    {
        var all = db.For(viewer);
        List<int>? regions = request.RegionId is { } id ? [.. (await all.Regions.ToTreeAsync(cancellationToken)).Under(id)] : null;
        return new Seen(request, all, regions, regions is null ? all.Customers : all.Customers.Where(c => regions.Contains(c.RegionId)));
    }

    /// <summary>A region is part of a row that is seen; a member is named only to who may see that one.</summary>
    private async Task<Names> NamesAsync(Viewer viewer, Locale locale, CancellationToken cancellationToken)
    {
        var regions = await db.For(Viewer.System("export")).Regions.ToListAsync(cancellationToken);
        var members = await db.For(viewer).Members.ToListAsync(cancellationToken);
        return new Names(
            locale,
            regions.ToDictionary(r => r.Id, r => locale == Locale.Spanish && r.NameEs.Length > 0 ? r.NameEs
                : locale == Locale.Chinese && r.NameZh.Length > 0 ? r.NameZh : r.NameEn),
            members.ToDictionary(m => m.Id, m => locale == Locale.Chinese && m.NameZh.Length > 0 ? m.NameZh : m.Name));
    }

    /// <summary>What is seen of what is asked.</summary>
    private sealed record Seen(ExportRequest Request, Visible All, List<int>? Regions, IQueryable<Customer> Customers);

    private sealed record Names(Locale Locale, Dictionary<int, string> Regions, Dictionary<int, string> Members)
    {
        public string? Region(int id) => Regions.GetValueOrDefault(id);

        public string? Member(int id) => Members.GetValueOrDefault(id);

        public string Customer(Customer customer) => customer.NameIn(Locale.Code);

        public string Word<T>(T value)
            where T : struct, Enum => Texts.Say(Locale, $"{typeof(T).Name}.{value}");
    }
}
