using SalesBot.Tests.Drivers;

// The tests of these classes run on SQLite as they stand, and once more on PostgreSQL: what the store, turns that meet in it,
// imports, forms that save and the limits of what one may see are made of.
namespace SalesBot.Tests.OnPostgres;

[OnPostgres]
public sealed class Stores : Data.StoreTests;

[OnPostgres]
public sealed class SameInstant : Chat.Turns.SameInstantTests;

[OnPostgres]
public sealed class RepeatedDelivery : Chat.Turns.RepeatedDeliveryTests;

[OnPostgres]
public sealed class TwoInstances : Chat.Turns.TwoInstancesTests;

[OnPostgres]
public sealed class Killed : Faults.KillTests;

[OnPostgres]
public sealed class Outbox : Chat.Turns.OutboxTests;

[OnPostgres]
public sealed class Apologies : Chat.Turns.FaultTests;

[OnPostgres]
public sealed class Incoming : Chat.Turns.IncomingTests;

[OnPostgres]
public sealed class Undoing : Chat.Acts.UndoTests;

[OnPostgres]
public sealed class ImportAgain : Features.Import.AgainTests;

[OnPostgres]
public sealed class ImportAmounts : Features.Import.AmountsTests;

[OnPostgres]
public sealed class ImportDemo : Features.Import.DemoTests;

[OnPostgres]
public sealed class ReportedPayments : Features.Import.ReportedPaymentTests;

[OnPostgres]
public sealed class VisitActions : Features.Visits.CardActionTests;

[OnPostgres]
public sealed class CorrectedVisits : Features.Visits.CorrectVisitTests;

[OnPostgres]
public sealed class NextSteps : Features.Visits.NextStepTests;

[OnPostgres]
public sealed class VisitLists : Features.Visits.VisitListTests;

[OnPostgres]
public sealed class FollowUpActs : Features.FollowUps.ActTests;

[OnPostgres]
public sealed class FollowUpsAdded : Features.FollowUps.AddTests;

[OnPostgres]
public sealed class FollowUpLists : Features.FollowUps.ListTests;

[OnPostgres]
public sealed class FollowUpRights : Features.FollowUps.RightsTests;

[OnPostgres]
public sealed class LooseEnds : Features.FollowUps.LooseEndTests;

[OnPostgres]
public sealed class Payments : Features.Payments.PaymentTests;

[OnPostgres]
public sealed class Reversals : Features.Payments.ReversalTests;

[OnPostgres]
public sealed class Customers : Features.Customers.CustomerTests;

[OnPostgres]
public sealed class Summaries : Features.Summaries.SubmitTests;

[OnPostgres]
public sealed class SummaryNotes : Features.Summaries.NoteTests;

[OnPostgres]
public sealed class SummariesShown : Features.Summaries.ShowTests;

[OnPostgres]
public sealed class Leaving : Features.Team.LeavingTests;

[OnPostgres]
public sealed class MemberFigures : Features.Team.MemberStatusTests;

[OnPostgres]
public sealed class RegionFigures : Features.Markets.RegionStatusTests;

[OnPostgres]
public sealed class RegionsCompared : Features.Markets.CompareRegionsTests;

[OnPostgres]
public sealed class Rankings : Features.Rankings.RankingTests;

[OnPostgres]
public sealed class Progress : Features.Targets.ProgressTests;

[OnPostgres]
public sealed class Exports : Features.Export.ExportTests;

[OnPostgres]
public sealed class Language : Features.Settings.ChangeLanguageTests;

[OnPostgres]
public sealed class Conversations : Transcripts.TranscriptTests;
