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
public sealed class Outbox : Chat.Turns.OutboxTests;

[OnPostgres]
public sealed class Faults : Chat.Turns.FaultTests;

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
