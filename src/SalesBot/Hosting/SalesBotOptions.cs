using System.ComponentModel.DataAnnotations;
using SalesBot.Chat.Turns;
using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Hosting.LanguageModel;

namespace SalesBot.Hosting;

/// <summary>The settings under <c>SalesBot</c>; the README lists them with their defaults.</summary>
public sealed class SalesBotOptions : IValidatableObject
{
    public const string Section = "SalesBot";

    private const int MostDays = 3650;
    private const string Sqlite = "Sqlite";
    private const string Postgres = "Postgres";
    private const string Example = "Host=localhost;Database=salesbot;Username=salesbot;Password=...";

    /// <summary>Where the store lies; relative to where the program was started.</summary>
    [Required(ErrorMessage = Section + ":DataFolder is empty; write the folder in which the store is to lie.")]
    public string DataFolder { get; set; } = "data";

    /// <summary>What keeps the store: <c>Sqlite</c>, a file in the data folder, or <c>Postgres</c>, which several instances share.</summary>
    public string Database { get; set; } = Sqlite;

    /// <summary>Where PostgreSQL is, as Npgsql writes it.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>IANA id of the zone in which money is counted by day.</summary>
    [Required(ErrorMessage = Section + ":Zone is empty; write an IANA id such as Asia/Shanghai.")]
    public string Zone { get; set; } = "Asia/Shanghai";

    /// <summary>ISO code of the one currency of all amounts.</summary>
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = Section + ":Currency is no currency code; write three capital letters such as CNY.")]
    public string Currency { get; set; } = "CNY";

    /// <summary>Whom a person who is not a member is told to ask; empty names nobody.</summary>
    public string AskWhom { get; set; } = "";

    /// <summary>The address at which people reach the bot, for links to files; empty where there are none, but in local mode.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>User principal names of the first administrators; made members at start if they are none.</summary>
    public List<string> Administrators { get; set; } = [];

    /// <summary>Ids of the tenants whose people may talk to the bot in Teams; empty lets nobody in from there.</summary>
    public List<string> Tenants { get; set; } = [];

    /// <summary>The last day the client secret is good; it cannot be read from the secret. Null where there is none, or nobody said.</summary>
    public DateOnly? SecretExpires { get; set; }

    /// <summary>The company's holidays.</summary>
    public List<DateOnly> Holidays { get; set; } = [];

    /// <summary>Saturdays and Sundays that are worked.</summary>
    public List<DateOnly> MakeUpDays { get; set; } = [];

    public KeepOptions Keep { get; set; } = new();

    /// <summary>A file with holidays and make-up days, read at start; relative to where the program was started. Empty for none.</summary>
    public string CalendarFile { get; set; } = "";

    public TierOptions Tiers { get; set; } = new();

    public CadenceOptions Cadence { get; set; } = new();

    internal StoreSettings ToStore() => new(DataFolder, IsPostgres ? ConnectionString : null);

    private bool IsPostgres => Database.Equals(Postgres, StringComparison.OrdinalIgnoreCase);

    public LimitOptions Limits { get; set; } = new();

    public LanguageModelOptions LanguageModel { get; set; } = new();

    public Company ToCompany() => new(Zone, Currency, AskWhom);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Zones.Exists(Zone))
        {
            yield return new($"{Section}:Zone is '{Zone}', which is no time zone; write an IANA id such as Asia/Shanghai.");
        }

        if (WrongStore() is { } wrong)
        {
            yield return new(wrong);
        }

        if (PublicUrl.Length > 0 && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"))
        {
            yield return new($"{Section}:PublicUrl is '{PublicUrl}', which is no address; write one such as https://bot.example.com.");
        }

        if (Tiers.Vip <= Tiers.First || Tiers.First <= Tiers.Second)
        {
            yield return new($"{Section}:Tiers must fall from Vip to First to Second.");
        }

        if (Keep.UnreadDays is < 1 or > MostDays || Keep.MessageDays is < 1 or > MostDays || Keep.AuditDays is < 0 or > MostDays)
        {
            yield return new($"{Section}:Keep is in days, 1 to {MostDays}; AuditDays may be 0, for good.");
        }

        if (new[] { Cadence.Vip, Cadence.First, Cadence.Second, Cadence.Other }.Any(months => months < 1))
        {
            yield return new($"{Section}:Cadence is in months and at least 1.");
        }

        if (new[] { Limits.PerPerson, Limits.PerConversation, Limits.TurnSeconds }.Any(limit => limit < 1))
        {
            yield return new($"{Section}:Limits are at least 1.");
        }

        foreach (var ofModel in LanguageModel.Wrongs())
        {
            yield return ofModel;
        }
    }

    private string? WrongStore() => (IsPostgres, ConnectionString.Length > 0) switch
    {
        (false, _) when !Database.Equals(Sqlite, StringComparison.OrdinalIgnoreCase) =>
            $"{Section}:Database is '{Database}'; write {Sqlite} or {Postgres}.",
        (false, true) => $"{Section}:ConnectionString is set, but the store is {Sqlite}; set {Section}:Database to {Postgres}, or take it away.",
        (true, false) => $"{Section}:Database is {Postgres}, so {Section}:ConnectionString must say where it is, such as {Example}.",
        (true, true) when Store.FaultIn(ConnectionString) is { } fault =>
            $"{Section}:ConnectionString cannot be read ({fault}); write one such as {Example}.",
        _ => null,
    };

    /// <summary>Last year's volume from which a customer is of a tier, in the company's currency.</summary>
    public sealed class TierOptions
    {
        public decimal Vip { get; set; } = 200_000;

        public decimal First { get; set; } = 95_000;

        public decimal Second { get; set; } = 40_000;

        internal TierRules ToRules() => new(Vip, First, Second);
    }

    /// <summary>For how many days things are kept that are not the business itself.</summary>
    public sealed class KeepOptions
    {
        /// <summary>Sentences that were not understood.</summary>
        public int UnreadDays { get; set; } = 90;

        /// <summary>What the machinery wrote: answers that were sent, keys of activities, links, prompts, what can be undone.</summary>
        public int MessageDays { get; set; } = 90;

        /// <summary>Who changed what; 0 is for good.</summary>
        public int AuditDays { get; set; }
    }

    /// <summary>How many months may lie between two visits, by tier.</summary>
    public sealed class CadenceOptions
    {
        public int Vip { get; set; } = 1;

        public int First { get; set; } = 2;

        public int Second { get; set; } = 3;

        public int Other { get; set; } = 6;

        internal Cadence ToCadence() => new(Vip, First, Second, Other);
    }

    /// <summary>How much one may ask of the bot.</summary>
    public sealed class LimitOptions
    {
        /// <summary>Messages and presses of one person in a minute.</summary>
        public int PerPerson { get; set; } = 40;

        /// <summary>The same of all people of one conversation.</summary>
        public int PerConversation { get; set; } = 200;

        /// <summary>How long a turn may be thought; channels deliver again after about 15 seconds.</summary>
        public int TurnSeconds { get; set; } = 10;

        internal Limits ToLimits() => new(PerPerson, PerConversation, TimeSpan.FromSeconds(TurnSeconds));
    }
}
